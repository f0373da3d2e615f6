namespace GoodOffices.Agreement.Corridors;

/// <summary>What the sovereign of a section lets another do on it. It leaves law and final authority where they are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Holder">Who may do it.</param>
/// <param name="ByConsent">True where the sovereign gave its consent.</param>
/// <param name="Revocable">True where the sovereign can take it back.</param>
public sealed record Arrangement(ArrangementKind Kind, PartyId Holder, bool ByConsent, bool Revocable) : IFormed<Arrangement>
{
    /// <summary>The last day, or null where none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What exactly, in words; may be empty.</summary>
    public string Note { get; init; } = "";

    static int IFormed<Arrangement>.Fields => 6;

    void IFormed<Arrangement>.Write(IFieldWriter to)
    {
        to.Choice("kind", Kind);
        to.Named("holder", Holder);
        to.Flag("byConsent", ByConsent);
        to.Flag("revocable", Revocable);
        to.DayOrNone("until", Until);
        to.Text("note", Note, "");
    }

    static Arrangement IFormed<Arrangement>.Read(IFieldReader from) =>
        new(from.Choice<ArrangementKind>("kind"), from.Party("holder"), from.Flag("byConsent"), from.Flag("revocable"))
        {
            Until = from.DayOrNone("until"),
            Note = from.Text("note", ""),
        };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"arrangement with {Holder}";
}
