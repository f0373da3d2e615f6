using GoodOffices.Procedure.Cosigning;

namespace GoodOffices.Delegation.Replication;

/// <summary>How one log stands after a synchronisation.</summary>
/// <param name="Log">Which log: empty for the talks', else the party's code.</param>
/// <param name="Size">How many entries are here, verified.</param>
/// <param name="New">How many of them are new.</param>
/// <param name="CommonSize">How far every party has verified the record on one line.</param>
/// <param name="Concerns">What a delegation must be told, the gravest first.</param>
public sealed record SynchronisationReport(string Log, long Size, long New, CommonSize CommonSize, IReadOnlyList<Concern> Concerns);
