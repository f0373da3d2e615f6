using System.Reflection;
using System.Text.RegularExpressions;

namespace GoodOffices.Tests.Conventions;

/// <summary>How the code reads: conventions that a reviewer should not have to repeat.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 600;

    [Fact]
    public void No_source_file_is_longer_than_the_ratchet()
    {
        var long_ = Repository.SourceFiles("src")
            .Where(file => File.ReadLines(file).Count() > LongestFile)
            .Where(file => !File.ReadLines(file).Take(3).Any(line => line.StartsWith("// Long on purpose:", StringComparison.Ordinal)))
            .Select(Repository.Relative);
        Assert.Empty(long_);
    }

    [Fact]
    public void No_folder_is_named_for_nothing()
    {
        string[] banned = ["Core", "Common", "Shared", "Helpers", "Utils", "Abstractions", "Infrastructure", "Managers"];
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => banned.Contains(Path.GetFileName(folder), StringComparer.Ordinal))
            .Select(Repository.Relative);
        Assert.Empty(folders);
    }

    [Fact]
    public void Nothing_is_left_unfinished_in_the_sources()
    {
        var found = Repository.SourceFiles("src")
            .SelectMany(file => File.ReadLines(file).Select((line, number) => (file, line, number)))
            .Where(place => Unfinished().IsMatch(place.line))
            .Select(place => $"{Repository.Relative(place.file)}:{place.number + 1}: {place.line.Trim()}");
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("GoodOffices.Record")]
    [InlineData("GoodOffices.Procedure")]
    [InlineData("GoodOffices.Agreement")]
    [InlineData("GoodOffices.Analysis")]
    [InlineData("GoodOffices.Documents")]
    [InlineData("GoodOffices.Delegation")]
    public void A_public_class_is_sealed_abstract_or_static(string assembly)
    {
        var open = Assembly.Load(assembly).GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !type.IsSubclassOf(typeof(Exception)))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|catch\s*(\(Exception[^)]*\))?\s*\{\s*\}")]
    private static partial Regex Unfinished();
}
