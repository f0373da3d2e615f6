namespace GoodOffices.Agreement.Corridors;

/// <summary>A crossing of a regime: where two sections of a link meet.</summary>
/// <param name="Id">The crossing.</param>
/// <param name="Link">The link.</param>
/// <param name="First">The section on the one side.</param>
/// <param name="Second">The section on the other.</param>
public sealed record CrossingRegime(CrossingId Id, LinkId Link, SectionId First, SectionId Second) : IFormed<CrossingRegime>
{
    /// <summary>Its name as shown, both sides' names where they differ; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The parties' own forms of the name, each once, in the order of their codes; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>For a railway, where and how trains are handed over; else null.</summary>
    public RailInterchange? Rail { get; init; }

    static int IFormed<CrossingRegime>.Fields => 6;

    int IFormed<CrossingRegime>.Later => Names.Count > 0 ? 1 : 0;

    void IFormed<CrossingRegime>.Write(IFieldWriter to)
    {
        to.Named("id", Id);
        to.Named("link", Link);
        to.Named("first", First);
        to.Named("second", Second);
        to.Text("name", Name, "");
        to.One("rail", Rail);
        to.Later("names", Names);
    }

    static CrossingRegime IFormed<CrossingRegime>.Read(IFieldReader from) =>
        new(from.Crossing("id"), from.Link("link"), from.Section("first"), from.Section("second"))
        {
            Name = from.Text("name", ""),
            Rail = from.OneOrNone<RailInterchange>("rail"),
            Names = from.Later<PlaceName>("names"),
        };

    /// <summary>The name as it is shown, or the code where it has none.</summary>
    public string Shown => Name.Length == 0 ? Id.ToString() : Name;

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
