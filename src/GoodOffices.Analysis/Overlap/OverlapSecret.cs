using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Analysis.Overlap;

/// <summary>A party's share of the secret key of one round. Drawn afresh for each round, and erased when the round has ended.</summary>
public sealed class OverlapSecret
{
    /// <summary>The length in bytes.</summary>
    public const int Size = Scalar.Size;

    private OverlapSecret(Scalar number) => (Number, Key) = (number, Element.OfGenerator(number));

    internal Scalar Number { get; }

    internal Element Key { get; }

    /// <summary>Draws one.</summary>
    /// <param name="random">Where the randomness comes from.</param>
    public static OverlapSecret Draw(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> wide = stackalloc byte[Ristretto.HashSize];
        Scalar number;
        do
        {
            random.GetBytes(wide);
            number = Scalar.OfHash(wide);
        }
        while (number.IsZero);
        CryptographicOperations.ZeroMemory(wide);
        return new OverlapSecret(number);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out OverlapSecret? secret)
    {
        secret = Scalar.TryRead(bytes, out var number) && !number.IsZero ? new OverlapSecret(number) : null;
        return secret is not null;
    }

    /// <summary>Writes the secret, for a store that seals it.</summary>
    /// <param name="to">32 bytes.</param>
    public void Write(Span<byte> to)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(to.Length, Size);
        Number.Write(to);
    }

    /// <summary>True where this is the secret of the key that the party gave in the round.</summary>
    public bool Fits(OverlapTranscript transcript, int party)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return transcript.Keys[party] == Key;
    }

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(OverlapSecret);
}
