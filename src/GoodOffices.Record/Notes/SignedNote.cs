using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace GoodOffices.Record.Notes;

/// <summary>A text with signature lines below a blank line (c2sp.org/signed-note), parsed but not verified.</summary>
public sealed class SignedNote
{
    /// <summary>The longest note that is read: 1 MiB.</summary>
    public const int MaximumLength = 1 << 20;

    /// <summary>The most signature lines that are read.</summary>
    public const int MaximumSignatures = 1024;

    private SignedNote(ReadOnlyMemory<byte> text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The signed text in UTF-8, its last line feed included, the blank line below it not.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The signature lines in their order; at least one.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Puts signatures under a text.</summary>
    /// <param name="text">UTF-8 that ends in a line feed.</param>
    /// <param name="signatures">One or more.</param>
    /// <returns>The note's bytes.</returns>
    public static byte[] Write(ReadOnlySpan<byte> text, IEnumerable<NoteSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        var lines = new StringBuilder("\n");
        foreach (var signature in signatures) lines.Append(signature.ToLine());
        return [.. text, .. Encoding.UTF8.GetBytes(lines.ToString())];
    }

    /// <summary>Reads a note.</summary>
    /// <param name="note">The whole note, at most <see cref="MaximumLength"/> bytes.</param>
    /// <param name="parsed">The note; its text and signatures are copies.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParse(ReadOnlySpan<byte> note, [NotNullWhen(true)] out SignedNote? parsed, [NotNullWhen(false)] out ParseError? error)
    {
        parsed = null;
        if (note.Length > MaximumLength) return ParseError.Fail(MaximumLength, "a note is at most 1,048,576 bytes long", out error);
        if (!Utf8.IsValid(note)) return ParseError.Fail(0, "a note is valid UTF-8", out error);
        var control = IndexOfControl(note);
        if (control >= 0) return ParseError.Fail(control, "a note has no control character but the line feed", out error);
        // The last blank line, since the text may have blank lines of its own.
        var blank = note.LastIndexOf("\n\n"u8);
        if (blank < 0) return ParseError.Fail(note.Length, "a blank line stands between text and signatures", out error);
        if (!TrySignatures(note, blank + 2, out var signatures, out error)) return false;
        parsed = new SignedNote(note[..(blank + 1)].ToArray(), signatures);
        return true;
    }

    /// <summary>Finds the key's signature and verifies it.</summary>
    /// <param name="key">A key that the verifier trusts.</param>
    /// <param name="signature">The line that verifies.</param>
    /// <param name="why">Why there is none: no line names the key, or a line that does is false, whatever others say.</param>
    public bool TryVerify(NoteKey key, [NotNullWhen(true)] out NoteSignature? signature, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(key);
        (signature, why) = (null, null);
        foreach (var candidate in Signatures)
        {
            if (!candidate.Names(key)) continue;
            if (!key.Verify(Text.Span, candidate.Bytes.Span))
            {
                (signature, why) = (null, $"a signature in the name of {key.Name} does not verify");
                return false;
            }

            signature ??= candidate;
        }

        if (signature is null) why = $"no signature by {key.Name}";
        return signature is not null;
    }

    internal static int IndexOfControl(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] < 0x20 && text[i] != '\n') return i;
        return -1;
    }

    /// <summary>Reads signature lines alone, as cosigners return them.</summary>
    internal static bool TrySignatures(ReadOnlySpan<byte> note, int start, out List<NoteSignature> signatures, [NotNullWhen(false)] out ParseError? error)
    {
        signatures = [];
        var scanner = new TextScanner(note[start..]);
        while (!scanner.AtEnd)
        {
            var at = start + scanner.Offset;
            if (signatures.Count == MaximumSignatures) return ParseError.Fail(at, "a note has at most 1,024 signatures", out error);
            if (!scanner.TryLine("— "u8, out var line)) return ParseError.Fail(at, "a signature line begins with an em dash and a space and ends in a line feed", out error);
            if (!TrySignature(line, out var signature)) return ParseError.Fail(at, "a signature line is a name, a space and the canonical base64 of a key id and a signature", out error);
            signatures.Add(signature);
        }

        if (signatures.Count == 0) return ParseError.Fail(note.Length, "a note has at least one signature", out error);
        error = null;
        return true;
    }

    private static bool TrySignature(ReadOnlySpan<byte> line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        var space = line.IndexOf((byte)' ');
        if (space <= 0) return false;
        if (!StrictBase64.TryDecode(line[(space + 1)..], out var bytes) || bytes.Length < 5) return false;
        var name = Encoding.UTF8.GetString(line[..space]);
        if (!NoteKey.IsName(name)) return false;
        signature = new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
        return true;
    }
}
