namespace GoodOffices.Delegation.Verification;

/// <summary>A log that was verified to its end.</summary>
/// <param name="Log">Empty for the talks', else the party's code.</param>
/// <param name="Size">How many entries it has.</param>
/// <param name="Common">Up to how many entries every party has cosigned one and the same record; zero where the source keeps no cosignatures.</param>
public sealed record VerifiedLog(string Log, long Size, long Common);
