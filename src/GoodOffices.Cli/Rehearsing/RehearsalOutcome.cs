using GoodOffices.Agreement.Text;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>What a rehearsal came to, as the nodes and the record have it.</summary>
internal sealed record RehearsalOutcome
{
    /// <summary>The rolling text of the whole, collated from the wordings that the record holds.</summary>
    public required RollingText Rolling { get; init; }

    /// <summary>Each provision as the table has it.</summary>
    public required IReadOnlyList<TabledProvision> Provisions { get; init; }

    /// <summary>What is not agreed.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>The digest of the table's state, the same on every party's node.</summary>
    public required string StateDigest { get; init; }

    /// <summary>How many entries the record has.</summary>
    public required long Entries { get; init; }
}
