using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using System.Text.Unicode;
using GoodOffices.Record;

namespace GoodOffices.Venue.Publications;

/// <summary>What the venue reads of a publication file: the text that is released and its salt. The rest of the file, with
/// the disclosed acts, proves to the public whose words they are; the venue hands it on as it is.</summary>
/// <remarks>A publication file is a CBOR array whose first three items are the format, the salt and the text.</remarks>
internal sealed class PublicationHead
{
    public const string Format = "good-offices/1/publication";

    private const int SaltBytes = 32;
    private const int FewestItems = 3;

    private PublicationHead(string text, Hash saltedDigest) => (Text, SaltedDigest) = (text, saltedDigest);

    /// <summary>What the public reads.</summary>
    public string Text { get; }

    /// <summary>SHA-256 over the salt and the text in UTF-8: what the parties have consented to.</summary>
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
            var text = reader.ReadDefiniteLengthTextStringBytes().Span;
            if (salt.Length != SaltBytes || !Utf8.IsValid(text))
            {
                return false;
            }

            head = new PublicationHead(System.Text.Encoding.UTF8.GetString(text), Hash.OfParts(salt, text));
            return true;
        }
        catch (Exception error) when (error is CborContentException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }
}
