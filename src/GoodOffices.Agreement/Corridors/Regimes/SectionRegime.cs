namespace GoodOffices.Agreement.Corridors;

/// <summary>What a regime says of a national section: under whom it is, in each respect.</summary>
/// <param name="Id">The section.</param>
/// <param name="Link">The link that it is part of.</param>
/// <param name="Sovereign">Whose territory it is.</param>
/// <param name="Law">Whose law applies on it.</param>
public sealed record SectionRegime(SectionId Id, LinkId Link, PartyId Sovereign, PartyId Law) : IFormed<SectionRegime>
{
    /// <summary>Where it runs, in words; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who owns the infrastructure.</summary>
    public required Body Owner { get; init; }

    /// <summary>Who manages the infrastructure.</summary>
    public required Body Manager { get; init; }

    /// <summary>Who operates the services.</summary>
    public required Body Operator { get; init; }

    /// <summary>Who decides in the last resort on the crossing of the border.</summary>
    public required Body Border { get; init; }

    /// <summary>Who decides in the last resort on customs.</summary>
    public required Body Customs { get; init; }

    /// <summary>Who decides in the last resort on security.</summary>
    public required Body Security { get; init; }

    /// <summary>Whether it is open, or null where the regime says nothing of it.</summary>
    public Opening? Opening { get; init; }

    /// <summary>For a railway, what it can carry; else null.</summary>
    public RailSection? Rail { get; init; }

    /// <summary>What the sovereign lets others do on it.</summary>
    public ValueList<Arrangement> Arrangements { get; init; } = [];

    /// <summary>A section that is in every respect its sovereign's.</summary>
    public static SectionRegime National(SectionId id, LinkId link, PartyId sovereign)
    {
        var own = new Body(sovereign);
        return new SectionRegime(id, link, sovereign, sovereign)
        {
            Owner = own,
            Manager = own,
            Operator = own,
            Border = own,
            Customs = own,
            Security = own,
        };
    }

    static int IFormed<SectionRegime>.Fields => 14;

    void IFormed<SectionRegime>.Write(IFieldWriter to)
    {
        to.Named("id", Id);
        to.Named("link", Link);
        to.Named("sovereign", Sovereign);
        to.Named("law", Law);
        to.Text("name", Name, "");
        to.One("owner", Owner);
        to.One("manager", Manager);
        to.One("operator", Operator);
        to.One("border", Border);
        to.One("customs", Customs);
        to.One("security", Security);
        to.One("opening", Opening);
        to.One("rail", Rail);
        to.List("arrangements", Arrangements);
    }

    static SectionRegime IFormed<SectionRegime>.Read(IFieldReader from) =>
        new(from.Section("id"), from.Link("link"), from.Party("sovereign"), from.Party("law"))
        {
            Name = from.Text("name", ""),
            Owner = from.One<Body>("owner"),
            Manager = from.One<Body>("manager"),
            Operator = from.One<Body>("operator"),
            Border = from.One<Body>("border"),
            Customs = from.One<Body>("customs"),
            Security = from.One<Body>("security"),
            Opening = from.OneOrNone<Opening>("opening"),
            Rail = from.OneOrNone<RailSection>("rail"),
            Arrangements = from.List<Arrangement>("arrangements"),
        };

    /// <summary>The name as it is shown, or the code where it has none.</summary>
    public string Shown => Name.Length == 0 ? Id.ToString() : Name;

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
