using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;

namespace GoodOffices.Venue.Publications;

/// <summary>A published text with what its file proves of it, for people.</summary>
/// <param name="Listing">Where the file is: of several of one release the one that came last.</param>
/// <param name="SaltedDigest">The release: SHA-256 over salt and text, which stays as it is when a file with more cosignatures comes.</param>
/// <param name="Lines">The texts.</param>
/// <param name="Scope">Whose words it holds.</param>
/// <param name="Consents">Who consented, ascending by code.</param>
/// <param name="Entry">The entry that released it.</param>
/// <param name="Released">When, by the venue's clock.</param>
internal sealed record ReleasedStatement(
    PublicationListing Listing, Hash SaltedDigest, IReadOnlyList<PublishedLine> Lines, ReleaseScope Scope, IReadOnlyList<ProvenAct> Consents, long Entry, DateTimeOffset Released)
{
    private const int LongestTitle = 120;

    /// <summary>Its first line that says something, cut where it is long.</summary>
    public string Title
    {
        get
        {
            var first = Lines.SelectMany(static line => line.Text.Split('\n')).Select(static line => line.Trim().TrimStart('#').Trim()).FirstOrDefault(static line => line.Length > 0) ?? "A released text";
            return first.Length <= LongestTitle ? first : string.Concat(first.AsSpan(0, char.IsHighSurrogate(first[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle), "…");
        }
    }

    /// <summary>The language of its first text, where that is said; else empty.</summary>
    public string Language => Lines.Count == 0 ? "" : Lines[0].Language;
}
