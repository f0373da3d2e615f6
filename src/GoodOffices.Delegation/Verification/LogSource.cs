using GoodOffices.Record;

namespace GoodOffices.Delegation.Verification;

/// <summary>One log as some source has it. Nothing of it is believed.</summary>
internal sealed record LogSource
{
    /// <summary>Empty for the talks', else the party's code.</summary>
    public required string Log { get; init; }

    /// <summary>Every entry that the source has, in their order.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Entries { get; init; }

    /// <summary>What the source keeps as the leaf hash of each entry; empty where it keeps none.</summary>
    public IReadOnlyList<Hash> Leaves { get; init; } = [];

    /// <summary>The signed note; null where the source keeps none.</summary>
    public ReadOnlyMemory<byte>? Checkpoint { get; init; }

    /// <summary>Cosigned notes.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Cosigned { get; init; } = [];

    /// <summary>Evidence of equivocation that the source keeps.</summary>
    public ReadOnlyMemory<byte>? Evidence { get; init; }

    /// <summary>Enclosures by address; null where it is not there.</summary>
    public Func<Hash, ReadOnlyMemory<byte>?> Enclosure { get; init; } = static _ => null;

    /// <summary>For people: <c>talks</c> or <c>caucus ARM</c>.</summary>
    public string Name => Log.Length == 0 ? "talks" : $"caucus {Log}";
}
