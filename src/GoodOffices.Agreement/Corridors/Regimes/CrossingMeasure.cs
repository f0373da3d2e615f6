namespace GoodOffices.Agreement.Corridors;

/// <summary>What one side applies at a crossing to some traffic in one direction.</summary>
/// <param name="Id">Its code, by which pairs name it.</param>
/// <param name="Crossing">At which crossing.</param>
/// <param name="By">Who applies it.</param>
/// <param name="Direction">Into the territory of <paramref name="By"/> or out of it.</param>
/// <param name="Flow">Between which states the traffic runs.</param>
/// <param name="Carriage">Goods or people.</param>
public sealed record CrossingMeasure(
    MeasureId Id, CrossingId Crossing, PartyId By, Direction Direction, TrafficFlow Flow, Carriage Carriage) : IFormed<CrossingMeasure>
{
    /// <summary>From which state the traffic comes, or null for any.</summary>
    public PartyId? Origin { get; init; }

    /// <summary>Whose carriers, or null for any.</summary>
    public PartyId? Carrier { get; init; }

    /// <summary>Whether it is let through, from when and under what.</summary>
    public Opening Opening { get; init; } = new(Access.Open);

    /// <summary>When the crossing is open to it.</summary>
    public OpeningHours Hours { get; init; }

    /// <summary>The steps, in the order in which they are gone through.</summary>
    public ValueList<ProcedureStep> Steps { get; init; } = [];

    /// <summary>How many may pass in a year, or null without limit.</summary>
    public int? QuotaPerYear { get; init; }

    /// <summary>The fee beside the cost of the steps, hundredths of a euro.</summary>
    public long FeeEurCents { get; init; }

    /// <summary>The permits, or null where none are needed.</summary>
    public PermitTerms? Permit { get; init; }

    /// <summary>How customs let goods pass through, or null where it is not transit.</summary>
    public CustomsTransit? Transit { get; init; }

    /// <summary>How it is accompanied, or null where it is not.</summary>
    public EscortTerms? Escort { get; init; }

    /// <summary>True where the parties agreed on it: only then a mirror is due.</summary>
    public bool IsAgreed { get; init; } = true;

    /// <summary>Why the other side has no mirror of it, or null.</summary>
    public StatedGround? WithoutCounterpart { get; init; }

    static int IFormed<CrossingMeasure>.Fields => 18;

    void IFormed<CrossingMeasure>.Write(IFieldWriter to)
    {
        to.Named("id", Id);
        to.Named("crossing", Crossing);
        to.Named("by", By);
        to.Choice("direction", Direction);
        to.Choice("flow", Flow);
        to.Choice("carriage", Carriage);
        to.NamedOrNone("origin", Origin);
        to.NamedOrNone("carrier", Carrier);
        to.One("opening", Opening);
        to.Hours("hours", Hours);
        to.List("steps", Steps);
        to.NumberOrNone("quotaPerYear", QuotaPerYear);
        to.Eur("feeEur", FeeEurCents, 0);
        to.One("permit", Permit);
        to.One("transit", Transit);
        to.One("escort", Escort);
        to.Flag("agreed", IsAgreed, true);
        to.One("withoutCounterpart", WithoutCounterpart);
    }

    static CrossingMeasure IFormed<CrossingMeasure>.Read(IFieldReader from) =>
        new(from.Measure("id"), from.Crossing("crossing"), from.Party("by"),
            from.Choice<Direction>("direction"), from.Choice<TrafficFlow>("flow"), from.Choice<Carriage>("carriage"))
        {
            Origin = from.PartyOrNone("origin"),
            Carrier = from.PartyOrNone("carrier"),
            Opening = from.One<Opening>("opening"),
            Hours = from.Hours("hours"),
            Steps = from.List<ProcedureStep>("steps"),
            QuotaPerYear = from.NumberOrNone("quotaPerYear"),
            FeeEurCents = from.Eur("feeEur", 0),
            Permit = from.OneOrNone<PermitTerms>("permit"),
            Transit = from.OneOrNone<CustomsTransit>("transit"),
            Escort = from.OneOrNone<EscortTerms>("escort"),
            IsAgreed = from.Flag("agreed", true),
            WithoutCounterpart = from.OneOrNone<StatedGround>("withoutCounterpart"),
        };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"measure of {By}";
}
