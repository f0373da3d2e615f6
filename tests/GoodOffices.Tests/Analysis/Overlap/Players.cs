using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>The parties of a round, each with a secret and marks, playing by the rules.</summary>
internal sealed class Players
{
    private readonly SeededRandom[] _random;

    public Players(OverlapStatement statement, bool[][] marks, int seed)
    {
        Transcript = OverlapTranscript.Begin(statement);
        Marks = marks;
        _random = [.. marks.Select((_, party) => new SeededRandom((seed * 1000) + party))];
        Secrets = [.. _random.Select(OverlapSecret.Draw)];
    }

    public OverlapTranscript Transcript { get; private set; }

    public bool[][] Marks { get; }

    public OverlapSecret[] Secrets { get; }

    public RandomNumberGenerator RandomOf(int party) => _random[party];

    public static OverlapStatement Statement(int parties, int options, int? limit = null, int first = 0, string context = "round") => new(
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(context)), parties,
        Enumerable.Range(1, options).Select(static option => (ReadOnlyMemory<byte>)SHA256.HashData([(byte)option, (byte)(option >> 8)])), limit, first);

    /// <summary>What the party sends next.</summary>
    public byte[] Next(int party) => Transcript.Phase switch
    {
        OverlapPhase.Keys => OverlapMoves.Key(Transcript, party, Secrets[party], _random[party]),
        OverlapPhase.Ballots => OverlapMoves.Ballots(Transcript, party, Secrets[party], Marks[party], _random[party]),
        OverlapPhase.Blinding => OverlapMoves.Blinding(Transcript, party, Secrets[party], _random[party]),
        _ => OverlapMoves.Opening(Transcript, party, Secrets[party], _random[party]),
    };

    /// <summary>Everybody plays until the round is at a phase.</summary>
    public Players PlayTo(OverlapPhase phase)
    {
        while (Transcript.Phase != phase) Step();
        return this;
    }

    /// <summary>The party that is awaited first sends its message.</summary>
    public void Step()
    {
        var party = Transcript.Awaited[0];
        Take(party, Next(party));
    }

    /// <summary>A message that has to be taken.</summary>
    public void Take(int party, byte[] message)
    {
        var taken = Transcript.Take(party, message);
        Assert.Null(taken.Fault);
        Transcript = taken.Next!;
    }

    /// <summary>A message that has to be refused, and leaves the round as it is.</summary>
    public OverlapFault Refused(int party, byte[] message)
    {
        var (before, count) = (Transcript.Phase, Transcript.Messages.Count);
        var taken = Transcript.Take(party, message);
        Assert.Null(taken.Next);
        Assert.Equal((before, count), (Transcript.Phase, Transcript.Messages.Count));
        return taken.Fault!;
    }
}
