using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GoodOffices.Record.Notes;

/// <summary>What a log says of itself: its origin, its size and its root (c2sp.org/tlog-checkpoint). Not signed by itself.</summary>
/// <param name="Origin">A schema-less URL such as <c>venue.example/talks/peace</c>; equal to the name of the log's key.</param>
/// <param name="Size">How many entries there are; 0 to 2^63-1.</param>
/// <param name="Root">The root of the Merkle tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>Reads the three lines; extension lines are not accepted, since no rule of ours gives them a meaning.</summary>
    /// <param name="text">UTF-8, ending in a line feed.</param>
    /// <param name="checkpoint">What it says.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Checkpoint? checkpoint, [NotNullWhen(false)] out ParseError? error)
    {
        checkpoint = null;
        var scanner = new TextScanner(text);
        if (!scanner.TryLine(out var origin) || !TryOrigin(origin, out var name)) return ParseError.Fail(0, "the first line is the origin, a name without white space and plus sign", out error);
        var at = scanner.Offset;
        if (!scanner.TryLine(out var digits) || !TextScanner.TryNumber(digits, out var size)) return ParseError.Fail(at, "the second line is the size, decimal without leading zeros, below 2^63", out error);
        at = scanner.Offset;
        if (!scanner.TryLine(out var base64) || !Hash.TryParseBase64(base64, out var root)) return ParseError.Fail(at, "the third line is the root, 32 bytes in canonical base64", out error);
        if (!scanner.AtEnd) return ParseError.Fail(scanner.Offset, "a checkpoint has no extension lines", out error);
        (checkpoint, error) = (new Checkpoint(name, size, root), null);
        return true;
    }

    /// <summary>The text that is signed: three lines, each ending in a line feed.</summary>
    /// <exception cref="InvalidOperationException">The origin cannot name a key, or the size is negative.</exception>
    public byte[] Encode()
    {
        if (Size < 0 || !NoteKey.IsName(Origin)) throw new InvalidOperationException("A checkpoint has an origin without white space and plus sign and a size from zero.");
        return Encoding.UTF8.GetBytes($"{Origin}\n{TextScanner.Number(Size)}\n{Root.ToBase64()}\n");
    }

    private static bool TryOrigin(ReadOnlySpan<byte> line, out string name)
    {
        name = System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : "";
        return NoteKey.IsName(name);
    }
}
