namespace GoodOffices.Agreement.Corridors;

/// <summary>How customs let goods pass through.</summary>
/// <param name="Procedure">Under which procedure.</param>
/// <param name="Guarantee">What secures duties and taxes.</param>
public sealed record CustomsTransit(TransitProcedure Procedure, GuaranteeKind Guarantee) : IFormed<CustomsTransit>
{
    /// <summary>The amount of the guarantee, hundredths of a euro; 0 where none is fixed.</summary>
    public long GuaranteeEurCents { get; init; }

    /// <summary>Which seals, and whose are accepted, in words; may be empty.</summary>
    public string Seals { get; init; } = "";

    /// <summary>The route prescribed, in words; may be empty.</summary>
    public string Route { get; init; } = "";

    /// <summary>Within how many hours the goods leave again; 0 where no limit is set.</summary>
    public int TimeLimitHours { get; init; }

    static int IFormed<CustomsTransit>.Fields => 6;

    void IFormed<CustomsTransit>.Write(IFieldWriter to)
    {
        to.Choice("procedure", Procedure);
        to.Choice("guarantee", Guarantee);
        to.Eur("guaranteeEur", GuaranteeEurCents, 0);
        to.Text("seals", Seals, "");
        to.Text("route", Route, "");
        to.Number("timeLimitHours", TimeLimitHours, 0);
    }

    static CustomsTransit IFormed<CustomsTransit>.Read(IFieldReader from) =>
        new(from.Choice<TransitProcedure>("procedure"), from.Choice<GuaranteeKind>("guarantee"))
        {
            GuaranteeEurCents = from.Eur("guaranteeEur", 0),
            Seals = from.Text("seals", ""),
            Route = from.Text("route", ""),
            TimeLimitHours = from.Number("timeLimitHours", 0),
        };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "customs transit";
}
