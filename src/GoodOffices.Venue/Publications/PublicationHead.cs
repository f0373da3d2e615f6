using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;

namespace GoodOffices.Venue.Publications;

/// <summary>What the venue reads of a publication file: the text that is released and its salt. The rest of the file, with
/// the disclosed acts, proves to the public whose words they are; the venue hands it on as it is.</summary>
/// <remarks>
/// A publication file is a CBOR array whose first three items are the format, the salt and the text: a byte string that holds
/// canonical CBOR, of which every text is shown in its order.
/// </remarks>
internal sealed class PublicationHead
{
    public const string Format = "good-offices/1/publication";

    private const int SaltBytes = 32;
    private const int FewestItems = 3;

    private PublicationHead(string text, IReadOnlyList<PublishedLine> lines, Hash saltedDigest) => (Text, Lines, SaltedDigest) = (text, lines, saltedDigest);

    /// <summary>What the public reads.</summary>
    public string Text { get; }

    /// <summary>The same, each text with its language.</summary>
    public IReadOnlyList<PublishedLine> Lines { get; }

    /// <summary>SHA-256 over the salt and the text's bytes: what the parties have consented to.</summary>
    public Hash SaltedDigest { get; }

    /// <summary>Reads the first three items; never throws for what the bytes hold.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> file, [NotNullWhen(true)] out PublicationHead? head)
    {
        head = null;
        try
        {
            var reader = new CborReader(file, CborConformanceMode.Canonical);
            if (reader.PeekState() != CborReaderState.StartArray || !(reader.ReadStartArray() >= FewestItems) || reader.ReadTextString() != Format)
            {
                return false;
            }

            var salt = reader.ReadByteString();
            var text = reader.ReadDefiniteLengthByteString();
            head = salt.Length == SaltBytes ? new PublicationHead(PublishedText.Of(text), PublishedLine.Of(text), Hash.OfParts(salt, text.Span)) : null;
            return head is not null;
        }
        catch (Exception error) when (error is CborContentException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }
}
