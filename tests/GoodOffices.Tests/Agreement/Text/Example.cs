using System.Text;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>A bracketed example set by hand: what the parties handed in, and how a lawyer sets it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Basis">A text accepted as basis for negotiation, or null.</param>
/// <param name="Wordings">Each party's.</param>
/// <param name="RollingText">As set by hand.</param>
internal sealed record Example(string Name, string? Basis, IReadOnlyList<(string Party, string Text)> Wordings, string RollingText)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "vectors", "text");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static Example Read(string name)
    {
        var sections = new List<(string Name, StringBuilder Text)>();
        foreach (var line in File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n').Split('\n').Skip(1))
        {
            if (line.StartsWith("--- ", StringComparison.Ordinal)) sections.Add((line[4..], new StringBuilder()));
            else sections[^1].Text.Append(line).Append('\n');
        }

        return new Example(
            name,
            sections.SingleOrDefault(section => section.Name == "basis").Text?.ToString(),
            [.. sections.Where(section => section.Name is not ("basis" or "rolling text")).Select(section => (section.Name, section.Text.ToString()))],
            sections.Single(section => section.Name == "rolling text").Text.ToString());
    }
}
