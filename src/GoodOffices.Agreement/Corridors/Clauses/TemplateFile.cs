using System.Collections.Immutable;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A file of templates, read: header, words, sections.</summary>
internal sealed class TemplateFile
{
    private const string Mark = "== ";
    private const string WordSection = "words";
    private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);

    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImmutableArray<ClauseLine>> Sections { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is none: a fault of the resource, found by a test.</exception>
    public static TemplateFile Parse(string text)
    {
        var file = new TemplateFile();
        var section = "";
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                file.End(section, lines);
                section = line[Mark.Length..];
                lines.Clear();
            }
            else if (section.Length > 0 || (line.Length > 0 && line[0] != '#'))
            {
                lines.Add(line);
            }
        }

        file.End(section, lines);
        return file;
    }

    /// <summary>A field of the header.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public string Header(string name) => _header.GetValueOrDefault(name) ?? throw new FormatException($"The templates have no '{name}'.");

    private void End(string section, List<string> lines)
    {
        if (section is "" or WordSection)
        {
            var (into, sign) = section.Length == 0 ? (_header, ": ") : (Words, " = ");
            foreach (var line in lines.Where(static line => line.Length > 0))
            {
                var at = line.IndexOf(sign, StringComparison.Ordinal);
                into.Add(at > 0 ? line[..at] : throw new FormatException($"'{line}' has no '{sign}'."), line[(at + sign.Length)..]);
            }

            return;
        }

        Sections.Add(section, [.. lines.Take(lines.FindLastIndex(static line => line.Length > 0) + 1).Select(ClauseLine.Parse)]);
    }
}
