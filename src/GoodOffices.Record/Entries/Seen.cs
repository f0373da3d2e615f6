using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Entries;

/// <summary>The last checkpoint that a signer had verified when it signed: carried in every preamble, so that two histories come to light.</summary>
public sealed class Seen : IEquatable<Seen>
{
    private readonly byte[] _signature;

    /// <summary>What was seen.</summary>
    /// <param name="size">Of the log, in entries; not negative.</param>
    /// <param name="root">Of the log at that size.</param>
    /// <param name="signature">The log key's Ed25519 signature over the checkpoint's note text, 64 bytes; copied.</param>
    /// <exception cref="ArgumentException">The size is negative, or the signature not 64 bytes long.</exception>
    public Seen(long size, Hash root, ReadOnlySpan<byte> signature)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (signature.Length != PublicKey.SignatureSize)
        {
            throw new ArgumentException($"A signature is {PublicKey.SignatureSize} bytes long, not {signature.Length}.", nameof(signature));
        }

        (Size, Root, _signature) = (size, root, signature.ToArray());
    }

    /// <summary>Of the log, in entries.</summary>
    public long Size { get; }

    /// <summary>Of the log at that size.</summary>
    public Hash Root { get; }

    /// <summary>The log key's Ed25519 signature over the checkpoint's note text, 64 bytes.</summary>
    public ReadOnlySpan<byte> Signature => _signature;

    /// <inheritdoc/>
    public bool Equals(Seen? other) =>
        other is not null && Size == other.Size && Root == other.Root && Signature.SequenceEqual(other.Signature);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Seen);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Size, Root);
}
