using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <summary>The messages of a round so far, verified: what the outcome of the round is, is what its transcript verifies to. Immutable.</summary>
/// <remarks>
/// Over an agreed list of options the parties learn which ones all of them said yes to; nobody learns more of another's marks than that
/// and its own marks tell. Exponential ElGamal on ristretto255 under the parties' joint key (Cramer, Gennaro and Schoenmakers, EUROCRYPT
/// 1997); docs/spec/overlap.md has the whole.
/// </remarks>
public sealed partial class OverlapTranscript
{
    private ImmutableArray<int> _awaited;

    private OverlapTranscript(OverlapStatement statement)
    {
        Statement = statement;
        Instance = statement.Digest;
        Keys = [.. new Element?[statement.Parties]];
        Ballots = [.. new ImmutableArray<CastBallot>[statement.Parties]];
        Outcome = [.. new bool?[statement.Options.Length]];
        _awaited = [.. Enumerable.Range(0, statement.Parties)];
    }

    /// <summary>What the round is about.</summary>
    public OverlapStatement Statement { get; }

    /// <summary>How far the round is.</summary>
    public OverlapPhase Phase { get; private set; }

    /// <summary>The parties whose message is awaited now; none where the round is complete.</summary>
    public ImmutableArray<int> Awaited => _awaited;

    /// <summary>For each option whether all said yes; null where it is not open yet.</summary>
    public ImmutableArray<bool?> Outcome { get; private set; }

    /// <summary>The block that is being opened, from 0.</summary>
    public int Block { get; private set; }

    /// <summary>The messages that were taken, in their order.</summary>
    public ImmutableList<(int Party, ReadOnlyMemory<byte> Message)> Messages { get; private set; } = [];

    /// <summary>The hash that proofs are bound to: of the statement, and from the ballots on of the keys as well.</summary>
    internal ReadOnlyMemory<byte> Instance { get; private set; }

    internal ImmutableArray<Element?> Keys { get; private set; }

    internal Element JointKey { get; private set; }

    /// <summary>By party; default where a party has not cast its ballots.</summary>
    internal ImmutableArray<ImmutableArray<CastBallot>> Ballots { get; private set; }

    /// <summary>For each option the sum of all ballots less as many as there are parties, blinded by those who did so far: of 0 where all said yes.</summary>
    internal ImmutableArray<Ciphertext> Sums { get; private set; } = [];

    /// <summary>The marks of the numbers that blinded.</summary>
    internal ImmutableHashSet<Element> BlindingMarks { get; private set; } = [];

    /// <summary>The shares of the block that is being opened, in the order of the openers.</summary>
    internal ImmutableArray<ImmutableArray<Element>> Shares { get; private set; } = [];

    /// <summary>A round before its first message.</summary>
    public static OverlapTranscript Begin(OverlapStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new OverlapTranscript(statement);
    }

    /// <summary>Takes a message of a party. Whatever it holds, this does not throw.</summary>
    /// <param name="party">Who sent it: the caller has verified that.</param>
    /// <param name="message">The bytes.</param>
    /// <returns>The round after it, or why it is refused; then the round is as it was.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public OverlapTaken Take(int party, ReadOnlyMemory<byte> message)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(party, Statement.Parties);
        if (Phase == OverlapPhase.Complete) return OverlapFault.Complete;
        if (message.Length == 0) return OverlapFault.Length(LengthOf(Step), 0);
        if (!_awaited.Contains(party) || message.Span[0] != (byte)Step) return OverlapFault.NotAwaited;
        if (message.Length != LengthOf(Step)) return OverlapFault.Length(LengthOf(Step), message.Length);
        var body = message.Span[1..];
        var taken = Phase switch
        {
            OverlapPhase.Keys => TakeKey(party, body),
            OverlapPhase.Ballots => TakeBallots(party, body),
            OverlapPhase.Blinding => TakeBlinding(party, body),
            _ => TakeOpening(party, body),
        };
        if (taken.Next is { } next) next.Messages = Messages.Add((party, message.ToArray()));
        return taken;
    }

    /// <summary>How far it is.</summary>
    public override string ToString() => $"{Phase}";

    internal OverlapStep Step => (OverlapStep)(Phase + 1);

    internal int LengthOf(OverlapStep step) => 1 + step switch
    {
        OverlapStep.Key => Element.Size + EqualityProof.Size,
        OverlapStep.Ballots => (Statement.Ballots * CastBallot.Size) + (Statement.MarkLimit is null ? 0 : EqualityProof.Size),
        OverlapStep.Blinding => Statement.Options.Length * BlindedSum.Size,
        _ => sizeof(int) + (Statement.Block(Block).Count * Element.Size) + EqualityProof.Size,
    };

    /// <summary>Throws where the party's own step is not the one that is awaited.</summary>
    internal void Expect(int party, OverlapPhase phase)
    {
        if (Phase != phase || !_awaited.Contains(party)) throw new InvalidOperationException($"This step of party {party} is not awaited: the round is at {Phase}.");
    }

    private OverlapTranscript With(Action<OverlapTranscript> change)
    {
        var copy = (OverlapTranscript)MemberwiseClone();
        change(copy);
        return copy;
    }

    /// <summary>The next party in the order of the seats, or the next phase with whom it awaits first.</summary>
    private void Await(params ReadOnlySpan<int> parties) => _awaited = [.. parties];

    private static ImmutableArray<T> Frozen<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
