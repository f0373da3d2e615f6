using System.Text.RegularExpressions;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary>A party with the file of its draft.</summary>
/// <param name="Party">Its code.</param>
/// <param name="Path">The file.</param>
internal sealed partial record PartyDraft(string Party, string Path)
{
    /// <summary>Reads <c>PARTY=FILE</c> arguments.</summary>
    /// <exception cref="CommandFailure">One has not that form, or a party stands twice.</exception>
    public static IReadOnlyList<PartyDraft> ParseAll(IReadOnlyList<string> arguments)
    {
        var drafts = arguments.Select(Parse).ToList();
        return drafts.GroupBy(draft => draft.Party, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw CommandFailure.Usage($"{twice.Key} stands twice", "give each party one draft") : drafts;
    }

    /// <summary>Reads the files.</summary>
    public static async Task<IReadOnlyList<(string Party, string Text)>> ReadAsync(IReadOnlyList<PartyDraft> drafts, CancellationToken cancellation)
    {
        var read = new List<(string, string)>();
        foreach (var draft in drafts)
        {
            read.Add((draft.Party, await TextFile.ReadAsync(draft.Path, cancellation).ConfigureAwait(false)));
        }

        return read;
    }

    private static PartyDraft Parse(string argument)
    {
        var at = argument.IndexOf('=', StringComparison.Ordinal);
        if (at < 1 || at == argument.Length - 1 || !Code().IsMatch(argument[..at]))
        {
            throw CommandFailure.Usage($"'{argument}' is not PARTY=FILE", "write the party's code in capital letters and its file, such as ARM=a.md");
        }

        return new PartyDraft(argument[..at], argument[(at + 1)..]);
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{0,15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
