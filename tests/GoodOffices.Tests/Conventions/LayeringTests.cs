using System.Reflection;
using System.Xml.Linq;

namespace GoodOffices.Tests.Conventions;

/// <summary>The arrows of ARCHITECTURE.md, both as declared in the projects and as compiled.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new(StringComparer.Ordinal)
    {
        ["GoodOffices.Record"] = [],
        ["GoodOffices.Agreement"] = [],
        ["GoodOffices.Analysis"] = [],
        ["GoodOffices.Procedure"] = ["GoodOffices.Record"],
        ["GoodOffices.Venue"] = ["GoodOffices.Procedure", "GoodOffices.Record"],
        ["GoodOffices.Documents"] = ["GoodOffices.Agreement"],
        ["GoodOffices.Delegation"] = ["GoodOffices.Agreement", "GoodOffices.Analysis", "GoodOffices.Documents", "GoodOffices.Procedure", "GoodOffices.Record"],
        ["GoodOffices.Desk"] = ["GoodOffices.Delegation"],
        ["GoodOffices.Cli"] = ["GoodOffices.Delegation", "GoodOffices.Desk"],
    };

    [Fact]
    public void Every_project_references_only_what_its_layer_allows()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(AllowedReferences.Keys.Order(StringComparer.Ordinal),
            projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(AllowedReferences[Path.GetFileNameWithoutExtension(project)]));
        }
    }

    [Theory]
    [InlineData("GoodOffices.Record", "GoodOffices.Record")]
    [InlineData("GoodOffices.Agreement", "GoodOffices.Agreement")]
    [InlineData("GoodOffices.Procedure", "GoodOffices.Procedure")]
    [InlineData("GoodOffices.Analysis", "GoodOffices.Analysis")]
    [InlineData("good-offices-venue", "GoodOffices.Venue")]
    [InlineData("GoodOffices.Documents", "GoodOffices.Documents")]
    [InlineData("GoodOffices.Delegation", "GoodOffices.Delegation")]
    public void Every_assembly_uses_only_what_its_layer_allows(string assembly, string layer)
    {
        var used = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("GoodOffices.", StringComparison.Ordinal) || name.StartsWith("good-offices", StringComparison.Ordinal));
        Assert.Empty(used.Except(AllowedReferences[layer]));
    }
}
