using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The digest of the canonical text of an instrument in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The digest.</param>
public sealed record LanguageDigest(Language Language, Digest Text)
{
    internal void Write(CanonicalWriter writer) => writer.Array(2).Write(Language).Write(Text).End();

    internal static LanguageDigest Read(CanonicalReader reader)
    {
        reader.Array(2);
        var read = new LanguageDigest(reader.Language(), reader.Digest());
        reader.End();
        return read;
    }
}
