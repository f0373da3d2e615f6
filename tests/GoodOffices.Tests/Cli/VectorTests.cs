using System.Globalization;
using System.Text.RegularExpressions;
using GoodOffices.Cli.Delegations;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Cli;

/// <summary>The cases of tests/vectors/cli: command, expected output, error and exit code.</summary>
public sealed class VectorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("text.txt")]
    [InlineData("bad-input.txt")]
    [InlineData("node.txt")]
    [InlineData("corridors.txt")]
    [InlineData("overlap.txt")]
    [InlineData("packages.txt")]
    public async Task The_command_line_answers_as_the_case_says(string file)
    {
        var cases = 0;
        (int Exit, string Output, string Error, string Command) said = (-1, "", "", "");
        foreach (var section in (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "vectors", "cli", file))).Split("=== ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var head = (end < 0 ? section : section[..end]).Split(' ', 2);
            var body = end < 0 ? "" : section[(end + 1)..].TrimEnd('\n');
            switch (head[0])
            {
                case "file":
                    await File.WriteAllTextAsync(Path.Combine(_folder.FullName, head[1]), body);
                    break;
                case "hex":
                    await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, head[1]), Convert.FromHexString(body.Replace(" ", "", StringComparison.Ordinal)));
                    break;
                case "run":
                    Assert.True(CommandWords.TrySplit(head[1], out var words));
                    var (exit, output, error) = await Programs.RunAsync(_folder.FullName, words);
                    said = (exit, output.TrimEnd('\n'), error.TrimEnd('\n'), head[1]);
                    break;
                case "output":
                    Matches(body, said.Output, said.Command + "\n" + said.Error);
                    break;
                case "error":
                    Matches(body, said.Error, said.Command);
                    break;
                case "exit":
                    Assert.True(int.Parse(head[1], CultureInfo.InvariantCulture) == said.Exit, $"{said.Command} ended with {said.Exit}: {said.Error}");
                    cases++;
                    break;
                default:
                    Assert.Fail($"'{head[0]}' opens no section");
                    break;
            }
        }

        Assert.True(cases > 3, $"only {cases} cases");
    }

    private static void Matches(string expected, string actual, string command)
    {
        var pattern = string.Join("\n", expected.Split('\n').Select(line => Regex.Escape(line).Replace(@"\.\.\.", ".*", StringComparison.Ordinal)));
        Assert.True(Regex.IsMatch(actual, @"\A" + pattern + @"\z", RegexOptions.CultureInvariant), $"{command}\nexpected:\n{expected}\nsaid:\n{actual}");
    }
}
