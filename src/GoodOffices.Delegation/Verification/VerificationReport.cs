using GoodOffices.Record.Equivocation;

namespace GoodOffices.Delegation.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Source">What was verified.</param>
/// <param name="Holds">What holds, in the order in which it was verified, one sentence each.</param>
/// <param name="Notes">What a reader should know besides: what is void, what this source cannot show.</param>
/// <param name="Fault">The first thing that does not hold; null where everything does.</param>
/// <param name="Evidence">Evidence of equivocation, where the fault is that; convinces anyone who has the convocation.</param>
/// <param name="StateDigests">With keys: the digest of each room's table, by log and room; equal on every node that folded the same.</param>
public sealed record VerificationReport(
    string Source, IReadOnlyList<string> Holds, IReadOnlyList<string> Notes, VerificationFault? Fault, EquivocationEvidence? Evidence,
    IReadOnlyDictionary<string, string> StateDigests)
{
    /// <summary>Each log that was verified to its end, with how far every party has verified one and the same record.</summary>
    public IReadOnlyList<VerifiedLog> Logs { get; init; } = [];

    /// <summary>Whether everything holds.</summary>
    public bool IsWhole => Fault is null;
}
