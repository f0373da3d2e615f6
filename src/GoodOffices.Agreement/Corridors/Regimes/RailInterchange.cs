namespace GoodOffices.Agreement.Corridors;

/// <summary>Where and how trains pass from one railway to the other.</summary>
/// <param name="Station">The interchange station.</param>
/// <param name="Side">On whose territory it lies.</param>
public sealed record RailInterchange(string Station, PartyId Side) : IFormed<RailInterchange>
{
    /// <summary>How a break of gauge is overcome.</summary>
    public GaugeChange GaugeChange { get; init; }

    /// <summary>Under which consignment note goods arrive.</summary>
    public ConsignmentNote Note { get; init; } = ConsignmentNote.Smgs;

    /// <summary>True where a new consignment note is written at the station.</summary>
    public bool Reconsignment { get; init; }

    /// <summary>Where the wagons are handed over technically, in words; may be empty.</summary>
    public string TechnicalHandover { get; init; } = "";

    /// <summary>Where the goods are handed over commercially, in words; may be empty.</summary>
    public string CommercialHandover { get; init; } = "";

    static int IFormed<RailInterchange>.Fields => 7;

    void IFormed<RailInterchange>.Write(IFieldWriter to)
    {
        to.Text("station", Station);
        to.Named("side", Side);
        to.Choice("gaugeChange", GaugeChange, GaugeChange.None);
        to.Choice("note", Note);
        to.Flag("reconsignment", Reconsignment, false);
        to.Text("technicalHandover", TechnicalHandover, "");
        to.Text("commercialHandover", CommercialHandover, "");
    }

    static RailInterchange IFormed<RailInterchange>.Read(IFieldReader from) => new(from.Text("station"), from.Party("side"))
    {
        GaugeChange = from.Choice<GaugeChange>("gaugeChange", GaugeChange.None),
        Note = from.Choice<ConsignmentNote>("note"),
        Reconsignment = from.Flag("reconsignment", false),
        TechnicalHandover = from.Text("technicalHandover", ""),
        CommercialHandover = from.Text("commercialHandover", ""),
    };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "interchange";
}
