namespace GoodOffices.Delegation.Verification;

/// <summary>The first thing that does not hold.</summary>
/// <param name="Where">Which log and which part of it, such as <c>talks: checkpoint</c>.</param>
/// <param name="Entry">The entry that it concerns, from zero, where there is one.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Means">What that means, in words that a minister understands.</param>
public sealed record VerificationFault(string Where, long? Entry, string Rule, string Means)
{
    /// <summary>For people, in one line.</summary>
    public override string ToString() => Entry is { } entry
        ? FormattableString.Invariant($"{Where}, entry {entry}: {Rule}. {Means}") : $"{Where}: {Rule}. {Means}";
}
