using System.Text.RegularExpressions;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Cli;

/// <summary>What the guides tell people to type can be typed, and what they show is there.</summary>
public sealed partial class GuidesTests
{
    private const string Venue = "good-offices venue ";

    [Theory]
    [InlineData("secretariat.md")]
    [InlineData("desk.md")]
    [InlineData("delegation.md")]
    [InlineData("hosting.md")]
    public void Every_command_of_a_guide_is_understood(string guide)
    {
        var root = Executable.BuildRoot(new Terminal(Stream.Null, TextWriter.Null, TextReader.Null));
        var commands = Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", guide)))
            .SelectMany(static block => block.Groups[1].Value.Split('\n')).Select(static line => line.Trim()).Where(static line => line.StartsWith("good-offices ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands.Where(static command => !command.StartsWith(Venue, StringComparison.Ordinal)), command =>
        {
            Assert.True(CommandWords.TrySplit(command, out var words), command);
            Assert.True(root.Parse([.. words.Skip(1)]).Errors is [], $"{command}\n{string.Join("\n", root.Parse([.. words.Skip(1)]).Errors.Select(static error => error.Message))}");
        });
    }

    [Fact]
    public void The_ten_steps_are_ten_and_each_has_a_command_or_a_picture()
    {
        foreach (var guide in (string[])["secretariat.md", "desk.md"])
        {
            var steps = Step().Split(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", guide)).Split("\n## ")[0]).Skip(1).ToList();
            Assert.Equal(10, steps.Count);
            Assert.All(steps, step => Assert.True(step.Contains("```", StringComparison.Ordinal) || step.Contains("![", StringComparison.Ordinal), $"{guide}: {step}"));
        }
    }

    [Fact]
    public void Every_picture_is_shown_somewhere_and_every_picture_that_is_shown_exists()
    {
        var pictures = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "images"), "*.png").Select(static file => Path.GetFileName(file)).ToHashSet();
        var shown = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"))
            .SelectMany(static file => Picture().Matches(File.ReadAllText(file))).Select(static match => match.Groups[1].Value).ToHashSet();
        Assert.Equal(pictures.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("```(?:sh)?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^\\d+\\. ", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"!\[[^\]]+\]\([^)]*images/([^)]+\.png)\)")]
    private static partial Regex Picture();
}
