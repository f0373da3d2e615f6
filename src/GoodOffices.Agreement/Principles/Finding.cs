using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A departure of a content from an adopted principle, with its measure.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Principle">The principle.</param>
/// <param name="Content">The digest of the content that departs from it.</param>
/// <param name="Measure">By how much, in words and figures.</param>
/// <param name="StatedBy">The act by which a party stated it, or null where it follows from the content itself.</param>
/// <param name="Author">Who stated it, or null where it follows from the content itself.</param>
public sealed record Finding(ProvisionId Provision, PrincipleId Principle, Digest Content, string Measure, ActId? StatedBy, PartyId? Author = null)
{
    /// <summary>The name by which a derogation accepts it.</summary>
    public Digest Digest => new CanonicalWriter().Array(4).Write(Provision).Write(Principle).Write(Content).Text(Measure).End().ToDigest();

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"{Provision}: {Principle}";
}
