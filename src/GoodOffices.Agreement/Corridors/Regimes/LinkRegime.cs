namespace GoodOffices.Agreement.Corridors;

/// <summary>What a regime says of a link as a whole.</summary>
/// <param name="Id">The link.</param>
/// <param name="Mode">By what it carries.</param>
public sealed record LinkRegime(LinkId Id, TransportMode Mode) : IFormed<LinkRegime>
{
    /// <summary>Its name as shown; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The parties' own forms of the name, each once, in the order of their codes; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>The joint committee, or null for none.</summary>
    public JointCommittee? Committee { get; init; }

    /// <summary>The safeguard, or null for none.</summary>
    public Safeguard? Safeguard { get; init; }

    /// <summary>Who grants cabotage to whom; nobody else may.</summary>
    public ValueList<CabotageGrant> Cabotage { get; init; } = [];

    static int IFormed<LinkRegime>.Fields => 6;

    int IFormed<LinkRegime>.Later => Names.Count > 0 ? 1 : 0;

    void IFormed<LinkRegime>.Write(IFieldWriter to)
    {
        to.Named("id", Id);
        to.Choice("mode", Mode);
        to.Text("name", Name, "");
        to.One("committee", Committee);
        to.One("safeguard", Safeguard);
        to.List("cabotage", Cabotage);
        to.Later("names", Names);
    }

    static LinkRegime IFormed<LinkRegime>.Read(IFieldReader from) => new(from.Link("id"), from.Choice<TransportMode>("mode"))
    {
        Name = from.Text("name", ""),
        Committee = from.OneOrNone<JointCommittee>("committee"),
        Safeguard = from.OneOrNone<Safeguard>("safeguard"),
        Cabotage = from.List<CabotageGrant>("cabotage"),
        Names = from.Later<PlaceName>("names"),
    };

    /// <summary>The name as it is shown, or the code where it has none.</summary>
    public string Shown => Name.Length == 0 ? Id.ToString() : Name;

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
