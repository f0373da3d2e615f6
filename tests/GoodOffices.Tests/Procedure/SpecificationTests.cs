using System.Text.RegularExpressions;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Procedure;

/// <summary>The specification names every kind and every reason that the code knows, and no other.</summary>
public sealed partial class SpecificationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs/spec/procedure.md"));

    [Fact]
    public void Every_kind_of_act_is_specified_and_no_other()
    {
        var section = Section("## 4.", "## 5.");
        var specified = KindRow().Matches(section).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(Samples.All.Select(act => act.Kind).Distinct().Order(StringComparer.Ordinal), specified);
    }

    [Fact]
    public void Every_reason_is_specified_and_no_other()
    {
        var used = Repository.SourceFiles("src/GoodOffices.Procedure")
            .SelectMany(file => UsedCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var specified = Section("## 7.", null).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(used, specified);
    }

    private static string Section(string from, string? to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        return to is null ? Text[start..] : Text[start..Text.IndexOf(to, StringComparison.Ordinal)];
    }

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex KindRow();

    [GeneratedRegex("new Refusal\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex UsedCode();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Code();
}
