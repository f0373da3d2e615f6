using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Convening;

/// <summary>The host's invitation, signed: entry 0 of the talks' log and of each caucus log, after the time.</summary>
/// <remarks>
/// CBOR array of two byte strings: the terms, and the host key's Ed25519 signature over <see cref="Domain"/>, a zero byte and
/// the terms. The SHA-256 of the whole is the talks id, the only fingerprint that people compare.
/// </remarks>
public sealed class Convocation
{
    /// <summary>The domain of the host's signature.</summary>
    public const string Domain = "good-offices/1/convocation";

    /// <summary>The longest convocation, in bytes: an entry without its time.</summary>
    public const int MaxLength = 65_535 - 8;

    internal const string Format = "good-offices/1/convocation";

    private readonly byte[] _bytes;

    private Convocation(byte[] bytes, ConvocationTerms terms)
    {
        _bytes = bytes;
        Terms = terms;
        TalksId = Hash.Of(bytes);
    }

    /// <summary>What it says.</summary>
    public ConvocationTerms Terms { get; }

    /// <summary>SHA-256 over <see cref="Bytes"/>. Of the first convocation the talks id; of an amended one only its own digest.</summary>
    public Hash TalksId { get; }

    /// <summary>The signed bytes, as they stand in the record.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>All 256 bits of <see cref="TalksId"/>, for people to compare.</summary>
    public Fingerprint Fingerprint => new(TalksId);

    /// <summary>The key of the talks' log, or of a party's caucus log: the same key under that log's own origin.</summary>
    /// <param name="caucus">Null for the talks' log.</param>
    public NoteKey LogKey(PartyCode? caucus = null) => caucus is null ? Terms.LogKey
        : NoteKey.Create($"{Terms.Origin}/{caucus}", NoteKey.Ed25519, PublicKey.FromBytes(Terms.LogKey.Key));

    /// <summary>Signs terms with the host's key.</summary>
    /// <exception cref="ArgumentException">The terms break a rule, which the message names; or the key is not the host's.</exception>
    public static Convocation Sign(ConvocationTerms terms, SigningKey hostKey)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(hostKey);
        if (hostKey.PublicKey != terms.Host.Key) throw new ArgumentException("The convocation is signed with the key that it names as the host's.", nameof(hostKey));
        var writer = new FieldWriter();
        terms.Write(writer);
        var written = writer.ToArray();
        var bytes = new FieldWriter().Array(2).Bytes(written).Bytes(hostKey.Sign(Domain, written)).End().ToArray();
        return TryDecode(bytes, out var convocation, out var error) ? convocation
            : throw new ArgumentException($"The convocation cannot be written: {error.Rule}.", nameof(terms));
    }

    /// <summary>Reads a convocation strictly, and verifies the host's signature.</summary>
    /// <param name="bytes">Foreign bytes.</param>
    /// <param name="convocation">The convocation, where true is returned.</param>
    /// <param name="error">The place and the rule, where false is returned. Places in the terms count from their first byte.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Convocation? convocation, [NotNullWhen(false)] out ParseError? error)
    {
        convocation = null;
        if (bytes.Length > MaxLength)
        {
            error = new ParseError(MaxLength, "a convocation has at most 65,527 bytes");
            return false;
        }

        if (!FieldReader.TryRead(bytes, ReadSigned, out var signed, out error)) return false;
        if (!FieldReader.TryRead(signed.Terms, ConvocationTerms.Read, out var terms, out error)) return false;
        if (!terms.Host.Key.Verify(Domain, signed.Terms, signed.Signature))
        {
            error = new ParseError(0, "the host's key signed the terms as they stand");
            return false;
        }

        convocation = new Convocation(bytes.ToArray(), terms);
        return true;
    }

    private static SignedTerms ReadSigned(FieldReader reader)
    {
        reader.Fields(2);
        var signed = new SignedTerms(reader.Bytes(1, MaxLength), reader.Bytes(64, 64));
        reader.End();
        return signed;
    }

    private sealed record SignedTerms(byte[] Terms, byte[] Signature);
}
