using System.Diagnostics.CodeAnalysis;
using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Record.Receipts;

/// <summary>The log's proof that an entry is in it: an index, sibling hashes and a signed checkpoint, as text (c2sp.org/tlog-proof@v1).</summary>
/// <remarks>Parsed, not verified: <see cref="TryVerify"/> says whether it holds for a given entry.</remarks>
public sealed class Receipt
{
    /// <summary>The longest receipt that is read: a note and the proof.</summary>
    public const int MaximumLength = SignedNote.MaximumLength + (1 << 16);

    private const int MaximumExtra = 1 << 14;
    private static readonly byte[] Header = "c2sp.org/tlog-proof@v1"u8.ToArray();

    private Receipt(long index, Hash[] proof, ReadOnlyMemory<byte> note, ReadOnlyMemory<byte>? extra) =>
        (Index, Proof, Note, Extra) = (index, proof, note, extra);

    /// <summary>Where the entry is, from zero.</summary>
    public long Index { get; }

    /// <summary>The sibling hashes from the leaf to the root.</summary>
    public IReadOnlyList<Hash> Proof { get; }

    /// <summary>The checkpoint's note as it stands.</summary>
    public ReadOnlyMemory<byte> Note { get; }

    /// <summary>Data that the log adds and nothing authenticates; null where the line is absent. Never rely on it.</summary>
    public ReadOnlyMemory<byte>? Extra { get; }

    /// <summary>Makes the receipt of an entry under a checkpoint.</summary>
    /// <param name="hashes">Of the log, at least as large as the checkpoint.</param>
    /// <param name="index">Of the entry; below the checkpoint's size.</param>
    /// <param name="checkpoint">Signed after the entry was durable.</param>
    public static Receipt Issue(IHashSource hashes, long index, SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return new Receipt(index, InclusionProof.Build(hashes, index, checkpoint.Size), checkpoint.Note, null);
    }

    /// <summary>Reads a receipt.</summary>
    /// <param name="text">At most <see cref="MaximumLength"/> bytes.</param>
    /// <param name="receipt">The receipt, not yet verified.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Receipt? receipt, [NotNullWhen(false)] out ParseError? error)
    {
        receipt = null;
        if (text.Length > MaximumLength) return ParseError.Fail(MaximumLength, "a receipt is at most 1,114,112 bytes long", out error);
        var scanner = new TextScanner(text);
        if (!scanner.TryLine(out var header) || !header.SequenceEqual(Header)) return ParseError.Fail(0, "the first line is c2sp.org/tlog-proof@v1", out error);
        if (!TryExtra(ref scanner, out var extra, out error)) return false;
        var at = scanner.Offset;
        if (!scanner.TryLine("index "u8, out var digits) || !TextScanner.TryNumber(digits, out var index)) return ParseError.Fail(at, "a line gives the index, decimal without leading zeros, below 2^63", out error);
        if (!TryHashes(ref scanner, out var proof, out error)) return false;
        at = scanner.Offset;
        if (!SignedNote.TryParse(scanner.Rest, out _, out var inner)) return ParseError.Fail(at + inner.Offset, inner.Rule, out error);
        receipt = new Receipt(index, proof, scanner.Rest.ToArray(), extra);
        return true;
    }

    /// <summary>The receipt as text in UTF-8; what <see cref="TryParse"/> read comes out the same.</summary>
    public byte[] Encode()
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(Header)).Append('\n');
        if (Extra is { } extra) text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append("index ").Append(TextScanner.Number(Index)).Append('\n');
        foreach (var hash in Proof) text.Append(hash.ToBase64()).Append('\n');
        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Note.Span];
    }

    /// <summary>The receipt as text.</summary>
    public string ToText() => Encoding.UTF8.GetString(Encode());

    /// <summary>Verifies that the log put this very entry at the index.</summary>
    /// <param name="log">The log's key.</param>
    /// <param name="leaf">The entry's leaf hash, see <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="checkpoint">What the entry is in, signed by the log.</param>
    /// <param name="why">Why it does not hold.</param>
    public bool TryVerify(NoteKey log, in Hash leaf, [NotNullWhen(true)] out SignedCheckpoint? checkpoint, [NotNullWhen(false)] out string? why)
    {
        if (!SignedCheckpoint.TryOpen(Note.Span, log, out checkpoint, out why)) return false;
        if (InclusionProof.Verify(Index, checkpoint.Size, leaf, (Hash[])Proof, checkpoint.Root)) return true;
        (checkpoint, why) = (null, "the hashes do not lead from this entry at this index to the checkpoint's root");
        return false;
    }

    private static bool TryExtra(ref TextScanner scanner, out ReadOnlyMemory<byte>? extra, [NotNullWhen(false)] out ParseError? error)
    {
        (extra, error) = (null, null);
        var at = scanner.Offset;
        if (!scanner.TryLine("extra "u8, out var base64)) return true;
        if (base64.Length > MaximumExtra || !StrictBase64.TryDecode(base64, out var bytes)) return ParseError.Fail(at, "the extra line is canonical base64 of at most 16,384 characters", out error);
        extra = bytes;
        return true;
    }

    private static bool TryHashes(ref TextScanner scanner, out Hash[] proof, [NotNullWhen(false)] out ParseError? error)
    {
        var hashes = new List<Hash>();
        (proof, error) = ([], null);
        while (true)
        {
            var at = scanner.Offset;
            if (!scanner.TryLine(out var line)) return ParseError.Fail(at, "a blank line stands between the hashes and the checkpoint", out error);
            if (line.IsEmpty) break;
            if (hashes.Count == InclusionProof.MaximumLength) return ParseError.Fail(at, "a proof has at most 63 hashes", out error);
            if (!Hash.TryParseBase64(line, out var hash)) return ParseError.Fail(at, "a proof line is 32 bytes in canonical base64", out error);
            hashes.Add(hash);
        }

        proof = [.. hashes];
        return true;
    }
}
