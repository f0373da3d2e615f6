namespace GoodOffices.Agreement;

/// <summary>What folding one act gives: the next state, or the reason why the act is void. One of the two.</summary>
internal readonly record struct Outcome(Table? Next, Reason? Void)
{
    public static implicit operator Outcome(Table next) => new(next, null);

    public static implicit operator Outcome(Reason reason) => new(null, reason);
}
