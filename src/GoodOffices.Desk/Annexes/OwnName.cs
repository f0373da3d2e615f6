namespace GoodOffices.Desk.Annexes;

/// <summary>Something that a party has its own name for.</summary>
/// <param name="Entry">Its path in the annex: <c>crossings/X1</c>.</param>
/// <param name="Neutral">Its neutral name, or its code.</param>
/// <param name="Form">The party's form of it; empty where it gave none.</param>
public sealed record OwnName(string Entry, string Neutral, string Form)
{
    /// <summary>Where it stands, and nothing of what it says.</summary>
    public override string ToString() => Entry;
}
