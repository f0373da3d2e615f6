namespace GoodOffices.Agreement;

/// <summary>A party's agreement that an instrument is applied provisionally (VCLT 25).</summary>
/// <param name="Act">The act.</param>
/// <param name="Provisions">The part; empty for the whole.</param>
/// <param name="From">The date, <c>YYYY-MM-DD</c>.</param>
/// <param name="EndedBy">The act by which the state ended it for itself, or null.</param>
public sealed record ProvisionalApplication(ActId Act, ValueList<ProvisionId> Provisions, string From, ActId? EndedBy = null);
