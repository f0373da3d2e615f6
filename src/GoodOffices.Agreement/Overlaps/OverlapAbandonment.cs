namespace GoodOffices.Agreement;

/// <summary>That a round was abandoned: who declared it, and who had stopped.</summary>
/// <param name="Act">The act; where the parties of the table changed, the entry that changed them.</param>
/// <param name="By">Who declared it; null where the parties of the table changed.</param>
/// <param name="Outstanding">Whose step was awaited then, in the order of the seats.</param>
/// <param name="Reason">Why, in words; may be empty.</param>
public sealed record OverlapAbandonment(ActId Act, PartyId? By, ValueList<PartyId> Outstanding, string Reason)
{
    /// <summary>Who declared it, and nothing of what it says.</summary>
    public override string ToString() => $"{Act}: {By}";
}
