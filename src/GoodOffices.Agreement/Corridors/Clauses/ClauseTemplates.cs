using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The sentences from which clauses are written out in one language (docs/spec/clauses.md). They come with the
/// program, one file for each language; a file that nobody competent reviewed says so, and so does what is made from it.</summary>
public sealed class ClauseTemplates
{
    private const string Folder = ".Corridors.Clauses.Templates.";
    private readonly Dictionary<string, ImmutableArray<ClauseLine>> _sections;
    private readonly Dictionary<string, string> _words;

    private ClauseTemplates(TemplateFile file)
    {
        Language = new Language(file.Header("language"));
        Name = file.Header("name");
        IsReviewed = file.Header("reviewed") == "yes";
        ReviewedBy = file.Header("by");
        _sections = file.Sections;
        _words = file.Words;
    }

    /// <summary>The templates of every language that has some, in the order of the tags.</summary>
    public static ImmutableArray<ClauseTemplates> All { get; } = [.. typeof(ClauseTemplates).Assembly.GetManifestResourceNames()
        .Where(static name => name.Contains(Folder, StringComparison.Ordinal)).Select(Load).OrderBy(static templates => templates.Language)];

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>True where somebody competent in the language reviewed the sentences.</summary>
    public bool IsReviewed { get; }

    /// <summary>Who reviewed them, in general terms.</summary>
    public string ReviewedBy { get; }

    /// <summary>The templates of a language; false where there are none.</summary>
    public static bool TryFind(Language language, [NotNullWhen(true)] out ClauseTemplates? templates)
    {
        templates = All.FirstOrDefault(known => known.Language == language);
        return templates is not null;
    }

    /// <summary>The templates of a language, or those in English where there are none.</summary>
    internal static ClauseTemplates For(Language language) =>
        TryFind(language, out var own) ? own : All.First(static known => known.Language == new Language("en"));

    /// <summary>The lines of a section; empty where there is none of that name.</summary>
    internal ImmutableArray<ClauseLine> Section(string name) => _sections.GetValueOrDefault(name, []);

    /// <summary>The word for a value, or null where the file has none.</summary>
    internal string? Word(string domain, string value) => _words.GetValueOrDefault($"{domain}.{value}");

    /// <summary>What is printed for a list with nothing in it.</summary>
    internal string Nothing => _words["nothing"];

    internal IEnumerable<string> WordKeys => _words.Keys;

    internal IEnumerable<string> SectionNames => _sections.Keys;

    private static ClauseTemplates Load(string resource)
    {
        using var stream = typeof(ClauseTemplates).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new ClauseTemplates(TemplateFile.Parse(reader.ReadToEnd()));
    }

    /// <summary>The language, and whether it is reviewed.</summary>
    public override string ToString() => $"{Language} ({(IsReviewed ? "reviewed" : "not reviewed")})";
}
