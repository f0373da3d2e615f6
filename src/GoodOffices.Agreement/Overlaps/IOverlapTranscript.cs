using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>The verified messages of a round so far. Immutable; the same messages give the same outcome on every node.</summary>
public interface IOverlapTranscript
{
    /// <summary>How far it is.</summary>
    OverlapPhase Phase { get; }

    /// <summary>The seats whose message is awaited now, ascending; none where the round is complete.</summary>
    IReadOnlyList<int> Awaited { get; }

    /// <summary>For each option whether all said yes; null where it is not open yet.</summary>
    ImmutableArray<bool?> Outcome { get; }

    /// <summary>True where every option is open.</summary>
    bool IsComplete { get; }

    /// <summary>Takes a message. Whatever it holds, this does not throw.</summary>
    /// <param name="seat">Who sent it, from 0.</param>
    /// <param name="message">The bytes.</param>
    OverlapTaken Take(int seat, ReadOnlyMemory<byte> message);
}
