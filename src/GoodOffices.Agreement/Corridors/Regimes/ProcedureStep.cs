namespace GoodOffices.Agreement.Corridors;

/// <summary>One step of a chain at a crossing.</summary>
/// <param name="Procedure">Which procedure of the catalogue.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="EurCents">What it costs, hundredths of a euro.</param>
public sealed record ProcedureStep(string Procedure, StepTime Minutes, long EurCents) : IFormed<ProcedureStep>
{
    /// <summary>The share that is inspected where nothing else is said: all of it.</summary>
    public const int Everything = 1000;

    /// <summary>The documents asked for, by name or code, each once.</summary>
    public ValueList<string> Documents { get; init; } = [];

    /// <summary>When it can be gone through.</summary>
    public OpeningHours Hours { get; init; }

    /// <summary>The share of the traffic that goes through it, per mille.</summary>
    public int SharePerMille { get; init; } = Everything;

    /// <summary>On whose soil it takes place, or null for that of the side that applies it.</summary>
    public PartyId? Place { get; init; }

    /// <summary>True where the parties agreed on it: only then it is mirrored.</summary>
    public bool IsAgreed { get; init; } = true;

    static int IFormed<ProcedureStep>.Fields => 8;

    void IFormed<ProcedureStep>.Write(IFieldWriter to)
    {
        to.Text("procedure", Procedure);
        to.One("minutes", Minutes);
        to.Eur("eur", EurCents, 0);
        to.Texts("documents", Documents);
        to.Hours("hours", Hours);
        to.Number("sharePerMille", SharePerMille, Everything);
        to.NamedOrNone("place", Place);
        to.Flag("agreed", IsAgreed, true);
    }

    static ProcedureStep IFormed<ProcedureStep>.Read(IFieldReader from) =>
        new(from.Text("procedure"), from.One<StepTime>("minutes"), from.Eur("eur", 0))
        {
            Documents = from.Texts("documents"),
            Hours = from.Hours("hours"),
            SharePerMille = from.Number("sharePerMille", Everything),
            Place = from.PartyOrNone("place"),
            IsAgreed = from.Flag("agreed", true),
        };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "step";
}
