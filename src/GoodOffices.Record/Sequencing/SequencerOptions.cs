namespace GoodOffices.Record.Sequencing;

/// <summary>The bounds of a sequencer.</summary>
public sealed record SequencerOptions
{
    /// <summary>How many submissions wait at most; beyond that, callers wait to hand theirs in. At least 1.</summary>
    public int Capacity { get; init; } = 1024;

    /// <summary>How many entries are committed together at most. At least 1.</summary>
    public int BatchEntries { get; init; } = 256;

    /// <summary>Told of every failure of the store, and of a fault that ends the loop, for the host's log. Called inside the loop: it must return at once and throw nothing.</summary>
    public Action<Exception>? OnFailure { get; init; }
}
