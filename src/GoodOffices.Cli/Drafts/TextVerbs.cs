using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary><c>good-offices text ...</c>: drafts and rolling texts in files, no talks needed.</summary>
internal static class TextVerbs
{
    public static Verb Build(Terminal terminal)
    {
        return new Verb("text", "Work on drafts and rolling texts in files; no talks needed.", "Drafts in files", "text collate --basis basis.md ARM=a.md AZE=b.md");
    }
}
