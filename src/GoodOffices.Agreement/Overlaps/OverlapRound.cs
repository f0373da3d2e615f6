using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>One round over a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Transcript">The messages so far, verified.</param>
public sealed record OverlapRound(int Number, IOverlapTranscript Transcript)
{
    /// <summary>The steps that were taken, in the order of the record.</summary>
    public ImmutableList<OverlapStep> Steps { get; internal init; } = [];

    /// <summary>By whom it was abandoned; null where it was not.</summary>
    public OverlapAbandonment? Abandonment { get; internal init; }

    /// <summary>What it brought about, option by option; empty before it is complete.</summary>
    public ValueList<OverlapEffect> Effects { get; internal init; } = [];

    /// <summary>How it stands.</summary>
    public OverlapRoundState State => Abandonment is not null ? OverlapRoundState.Abandoned
        : Transcript.IsComplete ? OverlapRoundState.Complete : OverlapRoundState.Running;

    /// <summary>How far it has come.</summary>
    public OverlapPhase Phase => Transcript.Phase;

    /// <summary>For each option whether all said yes; null where it was not opened.</summary>
    public ImmutableArray<bool?> Outcome => Transcript.Outcome;

    /// <summary>The number and how it stands.</summary>
    public override string ToString() => $"round {Number}: {State}";
}
