using System.Globalization;
using System.Text.RegularExpressions;
using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>How the host transmits what one party said in its bilateral to another, unchanged.</summary>
/// <remarks>
/// Two statements of the host, sent together: a note that says whose words follow and under which digest, then the words as an act of the same
/// canonical bytes. Who receives them compares the digest with the act; who said them finds the same digest in its own record.
/// </remarks>
public static partial class Transmission
{
    /// <summary>What a note of transmission says.</summary>
    /// <param name="From">Whose words follow.</param>
    /// <param name="Entry">The entry with which they were said in the bilateral.</param>
    /// <param name="Digest">SHA-256 of the canonical bytes of that act.</param>
    public sealed record Note(string From, long Entry, Digest Digest);

    /// <summary>A note, and whether the words after it are the ones that it names.</summary>
    /// <param name="Note">The note.</param>
    /// <param name="Holds">Whether the next statement of the host has its digest.</param>
    public sealed record Check(Note Note, bool Holds);

    private static readonly Language s_english = new("en");

    /// <summary>The two acts.</summary>
    /// <param name="from">Whose words.</param>
    /// <param name="entry">The entry with which they were said.</param>
    /// <param name="words">The words.</param>
    public static IReadOnlyList<TableAct> Acts(PartyCode from, long entry, Texts words)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(words);
        var note = string.Create(CultureInfo.InvariantCulture, $"The host transmits, unchanged, what {from} said to it in entry {entry}. The words follow as the host's next statement. SHA-256 of that act: {DigestOf(words)}");
        return [new TableAct.StatementMade(Texts.Of(s_english, note)), new TableAct.StatementMade(words)];
    }

    /// <summary>The digest of a statement of these words.</summary>
    public static Digest DigestOf(Texts words) => Digest.Of(new TableAct.StatementMade(words).Encode());

    /// <summary>Reads a note of transmission; null where the words are none.</summary>
    public static Note? Read(Texts words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var match = Form().Match(words[s_english] ?? "");
        return match.Success && long.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var entry) && Digest.TryParse(match.Groups[3].Value, out var digest)
            ? new Note(match.Groups[1].Value, entry, digest) : null;
    }

    [GeneratedRegex("^The host transmits, unchanged, what ([A-Za-z0-9-]{1,16}) said to it in entry ([0-9]{1,18})\\. The words follow as the host's next statement\\. SHA-256 of that act: ([0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
