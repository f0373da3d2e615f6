using System.Security.Cryptography;

namespace GoodOffices.Record;

/// <summary>A source of random bytes, passed in so that the pure code has none of its own.</summary>
public abstract class Entropy
{
    /// <summary>The operating system's cryptographic generator.</summary>
    public static Entropy System { get; } = new OperatingSystemEntropy();

    /// <summary>Fills the span with random bytes.</summary>
    /// <param name="bytes">Overwritten whole.</param>
    public abstract void Fill(Span<byte> bytes);

    private sealed class OperatingSystemEntropy : Entropy
    {
        public override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
    }
}
