using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;

namespace GoodOffices.Venue.Publications;

/// <summary>A published text with what the record says of it, for people.</summary>
/// <param name="Listing">Where the file is.</param>
/// <param name="Lines">The texts.</param>
/// <param name="Scope">Whose words it holds.</param>
/// <param name="ConsentedBy">Who consented, ascending by code.</param>
/// <param name="ReleasedBy">Whose device released it.</param>
/// <param name="Entry">The entry that released it.</param>
/// <param name="Released">When, by the venue's clock.</param>
/// <param name="Signature">The device's Ed25519 signature under that entry, in hexadecimal digits.</param>
internal sealed record ReleasedStatement(
    PublicationListing Listing, IReadOnlyList<PublishedLine> Lines, ReleaseScope Scope, IReadOnlyCollection<PartyCode> ConsentedBy, PartyCode? ReleasedBy, long Entry, DateTimeOffset Released, string Signature)
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
}
