using System.Collections.Immutable;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <summary>What a round is about: everything that its parties agreed on before it.</summary>
/// <remarks>Every proof of the round is bound to it.</remarks>
public sealed class OverlapStatement
{
    /// <summary>The length of a digest in bytes.</summary>
    public const int DigestSize = 32;

    /// <summary>The most options of a list.</summary>
    public const int MostOptions = 1000;

    /// <summary>The most parties of a round.</summary>
    public const int MostParties = 200;

    /// <summary>How many options are opened at a time: whoever stops has learnt at most so many more than the others.</summary>
    public const int BlockSize = 10;

    private readonly byte[] _digest;

    /// <param name="context">32 bytes: the hash of what identifies the round (talks, room, the act that agreed the list, its terms, parties, number of the round).</param>
    /// <param name="parties">How many parties, from 2.</param>
    /// <param name="options">For each option 32 bytes that identify its content; all different.</param>
    /// <param name="markLimit">How many options a party may mark at most, from 1 to one less than there are; null where as many as it likes.</param>
    /// <param name="first">The party that opens the first block first, from 0.</param>
    /// <exception cref="ArgumentException">A number or a length is out of its range, or two options are the same.</exception>
    public OverlapStatement(ReadOnlySpan<byte> context, int parties, IEnumerable<ReadOnlyMemory<byte>> options, int? markLimit = null, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = [.. options.Select(static option => (ReadOnlyMemory<byte>)option.ToArray())];
        if (context.Length != DigestSize || Options.Any(static option => option.Length != DigestSize)) throw new ArgumentException("Context and options are digests of 32 bytes.");
        if (parties is < 2 or > MostParties) throw new ArgumentOutOfRangeException(nameof(parties), parties, $"A round is between 2 and {MostParties} parties.");
        if (Options.Length is < 1 or > MostOptions) throw new ArgumentException($"A list has between 1 and {MostOptions} options.", nameof(options));
        if (Options.Select(static option => Convert.ToHexString(option.Span)).Distinct().Count() != Options.Length) throw new ArgumentException("Each option stands once in a list.", nameof(options));
        if (markLimit is { } limit && (limit < 1 || limit >= Options.Length)) throw new ArgumentOutOfRangeException(nameof(markLimit), limit, "A limit is at least 1 and less than there are options.");
        if (first < 0 || first >= parties) throw new ArgumentOutOfRangeException(nameof(first), first, "The first is one of the parties.");
        (Context, Parties, MarkLimit, First) = (context.ToArray(), parties, markLimit, first);
        var hashing = new Hashing("good-offices/1/overlap/statement").Add(context).Add(parties).Add(first).Add(markLimit ?? 0).Add(Options.Length);
        foreach (var option in Options)
        {
            hashing.Add(option.Span);
        }

        _digest = hashing.ToDigest();
    }

    /// <summary>The hash of what identifies the round.</summary>
    public ReadOnlyMemory<byte> Context { get; }

    /// <summary>How many parties.</summary>
    public int Parties { get; }

    /// <summary>The options, each by 32 bytes that identify its content.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Options { get; }

    /// <summary>How many options a party may mark at most; null where as many as it likes.</summary>
    public int? MarkLimit { get; }

    /// <summary>The party that opens the first block first.</summary>
    public int First { get; }

    /// <summary>The hash of all this, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Digest => _digest;

    /// <summary>How many blocks of options are opened one after the other.</summary>
    public int Blocks => (Options.Length + BlockSize - 1) / BlockSize;

    /// <summary>How many ballots each party casts: one for each option, and as many blank ones as the limit says, so that the sum is the same whatever was marked.</summary>
    internal int Ballots => Options.Length + (MarkLimit ?? 0);

    /// <summary>The options of a block.</summary>
    internal (int From, int Count) Block(int block) => (block * BlockSize, Math.Min(BlockSize, Options.Length - (block * BlockSize)));

    /// <summary>Who opens a block at a place in the order: the first changes from block to block.</summary>
    internal int Opener(int block, int place) => (First + block + place) % Parties;
}
