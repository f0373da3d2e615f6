using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>A comment on a draft.</summary>
/// <param name="At">The entry of the caucus log.</param>
/// <param name="Delegate">Who made it.</param>
/// <param name="Words">What it says.</param>
public sealed record CaucusComment(ActId At, string Delegate, string Words)
{
    /// <summary>Where it stands and nothing of what it says.</summary>
    public override string ToString() => At.ToString();
}
