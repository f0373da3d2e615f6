using System.Collections.Immutable;
using System.Diagnostics;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using Step = GoodOffices.Analysis.Overlap.OverlapPhase;

namespace GoodOffices.Delegation.Overlaps;

/// <summary>The verified messages of a round, in the words of the table.</summary>
internal sealed class OverlapCourse(OverlapTranscript transcript) : IOverlapTranscript
{
    // What became of the last message: a step is judged when it is composed, when it is sent, and when it is in the record, and its
    // proofs are the cost of a round. Transcripts never change, so that the answer does not either.
    private Judged? _last;

    public OverlapTranscript Transcript => transcript;

    public Agreement.OverlapPhase Phase => transcript.Phase switch
    {
        Step.Keys => Agreement.OverlapPhase.Keys,
        Step.Ballots => Agreement.OverlapPhase.Ballots,
        Step.Blinding => Agreement.OverlapPhase.Blinding,
        Step.Opening => Agreement.OverlapPhase.Opening,
        Step.Complete => Agreement.OverlapPhase.Complete,
        var other => throw new UnreachableException($"{other}"),
    };

    public IReadOnlyList<int> Awaited => transcript.Awaited;

    public ImmutableArray<bool?> Outcome => transcript.Outcome;

    public bool IsComplete => transcript.Phase == Step.Complete;

    public Agreement.OverlapTaken Take(int seat, ReadOnlyMemory<byte> message)
    {
        if (Volatile.Read(ref _last) is { } last && last.Seat == seat && last.Message.Span.SequenceEqual(message.Span)) return last.Taken;
        var taken = transcript.Take(seat, message);
        var judged = new Judged(seat, message.ToArray(), taken.Next is { } next ? new(new OverlapCourse(next), null) : new(null, Of(taken.Fault!)));
        Volatile.Write(ref _last, judged);
        return judged.Taken;
    }

    /// <summary>How far it is.</summary>
    public override string ToString() => transcript.ToString();

    private static Reason Of(OverlapFault fault) => new(fault.Code, fault.Option is { } option ? $"Option {option + 1}: {fault.What}" : fault.What,
        "The round stays where it was: a step that is awaited, made by the protocol, is taken.");

    /// <summary>A message, and what became of it.</summary>
    private sealed record Judged(int Seat, ReadOnlyMemory<byte> Message, Agreement.OverlapTaken Taken)
    {
        /// <summary>Whose it was.</summary>
        public override string ToString() => $"{Seat}";
    }
}
