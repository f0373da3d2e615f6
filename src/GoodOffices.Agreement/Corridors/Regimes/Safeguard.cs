namespace GoodOffices.Agreement.Corridors;

/// <summary>Under what a party may suspend its measures on a link for a time.</summary>
/// <param name="NoticeDays">How many days before it notifies the other; 0 for at once.</param>
/// <param name="MaximumDays">For how many days at most.</param>
public sealed record Safeguard(int NoticeDays, int MaximumDays) : IFormed<Safeguard>
{
    /// <summary>On which grounds, in words; may be empty.</summary>
    public string Grounds { get; init; } = "";

    static int IFormed<Safeguard>.Fields => 3;

    void IFormed<Safeguard>.Write(IFieldWriter to)
    {
        to.Number("noticeDays", NoticeDays);
        to.Number("maximumDays", MaximumDays);
        to.Text("grounds", Grounds, "");
    }

    static Safeguard IFormed<Safeguard>.Read(IFieldReader from) =>
        new(from.Number("noticeDays"), from.Number("maximumDays")) { Grounds = from.Text("grounds", "") };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "safeguard";
}
