using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>The secret of one epoch of one room, 32 random bytes: from it every act key of the epoch is derived. Zeroed when disposed.</summary>
public sealed class EpochSecret : IDisposable
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 32;

    private readonly Secret _secret;

    internal EpochSecret(Secret secret)
    {
        _secret = secret;
        using var derived = Derivation.Derive(secret.Bytes, Domains.EpochCommitment, []);
        Commitment = Hash.FromBytes(derived.Bytes);
    }

    /// <summary>Says in the clear which secret it is without saying the secret: all members see that they hold the same.</summary>
    /// <remarks>
    /// Without it, whoever begins an epoch could wrap different secrets to different devices, and an act would open
    /// for some members and be void for others.
    /// </remarks>
    public Hash Commitment { get; }

    internal ReadOnlySpan<byte> Bytes => _secret.Bytes;

    /// <summary>A fresh secret.</summary>
    /// <param name="entropy">32 bytes are drawn from it.</param>
    public static EpochSecret Generate(Entropy entropy) => new(Secret.Generate(Size, entropy));

    /// <summary>Takes 32 bytes. The caller zeroes its own copy.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static EpochSecret FromBytes(ReadOnlySpan<byte> bytes)
    {
        KemPublicKey.RequireLength(bytes.Length, Size, nameof(bytes));
        return new EpochSecret(new Secret(bytes));
    }

    /// <summary>Writes the secret, for a sealed value. The caller zeroes the destination after use.</summary>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void CopyTo(Span<byte> destination)
    {
        KemPublicKey.RequireLength(destination.Length, Size, nameof(destination));
        _secret.Bytes.CopyTo(destination);
    }

    /// <summary>Whether both are the same, in a time that does not depend on where they differ.</summary>
    public bool SameAs(EpochSecret other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _secret.SameAs(other._secret);
    }

    /// <summary>Zeroes the secret.</summary>
    public void Dispose() => _secret.Dispose();
}
