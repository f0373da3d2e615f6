using System.Collections.Immutable;
using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>A draft of wording that a delegate shared in the caucus.</summary>
/// <param name="Id">The entry of the caucus log that shared it.</param>
/// <param name="Delegate">Who shared it.</param>
/// <param name="Shared">What was shared.</param>
/// <param name="Comments">What was said of it, the earliest first.</param>
public sealed record CaucusDraft(ActId Id, string Delegate, CaucusAct.DraftShared Shared, ImmutableList<CaucusComment> Comments)
{
    /// <summary>Where it stands and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
