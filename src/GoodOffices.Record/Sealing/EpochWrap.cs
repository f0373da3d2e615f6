using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>An epoch's secret wrapped to one device: <c>X-Wing encapsulation (1,120) | XChaCha20-Poly1305 ciphertext (48)</c>.</summary>
/// <remarks>
/// The key is HKDF-SHA256 of the encapsulated secret; the associated data are talks, log, room, epoch, the device's two public
/// keys and the commitment to the secret. The nonce is zero, since every key is used once.
/// </remarks>
public static class EpochWrap
{
    /// <summary>The length of a wrap in bytes.</summary>
    public const int Size = KemPublicKey.CiphertextSize + EpochSecret.Size + Aead.TagSize;

    /// <summary>Wraps a secret to a device.</summary>
    /// <param name="secret">The epoch's.</param>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="device">The device's signing key.</param>
    /// <param name="kem">The device's KEM key.</param>
    /// <param name="entropy">64 bytes are drawn from it.</param>
    /// <param name="wrap"><see cref="Size"/> bytes; null where the KEM key is not a valid one.</param>
    /// <returns>False where the device's KEM key is not a valid one: whose it is must replace it.</returns>
    public static bool TryWrap(EpochSecret secret, EpochScope scope, PublicKey device, KemPublicKey kem, Entropy entropy, [NotNullWhen(true)] out byte[]? wrap)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(kem);
        wrap = null;
        var bytes = new byte[Size];
        Span<byte> shared = stackalloc byte[KemPublicKey.SharedSecretSize];
        if (!kem.TryEncapsulate(entropy, bytes.AsSpan(0, KemPublicKey.CiphertextSize), shared)) return false;
        using var key = Derivation.Derive(shared, Domains.EpochWrap, []);
        CryptographicOperations.ZeroMemory(shared);
        var associated = Associated(scope, device, kem, secret.Commitment);
        Aead.Seal(key.Bytes, stackalloc byte[Aead.NonceSize], associated, secret.Bytes, bytes.AsSpan(KemPublicKey.CiphertextSize));
        wrap = bytes;
        return true;
    }

    /// <summary>Opens a wrap.</summary>
    /// <param name="wrap">As in the record.</param>
    /// <param name="scope">The epoch's, from the record.</param>
    /// <param name="device">This device's signing key.</param>
    /// <param name="kem">This device's KEM key.</param>
    /// <param name="commitment">The epoch's, from the record.</param>
    /// <param name="secret">To be disposed by the caller; null where it does not open.</param>
    /// <returns>False where it was made for anything else, was altered, or holds another secret than the commitment says: the device then says so in an act. Never throws for what the bytes hold.</returns>
    public static bool TryOpen(ReadOnlySpan<byte> wrap, EpochScope scope, PublicKey device, KemPrivateKey kem, Hash commitment, [NotNullWhen(true)] out EpochSecret? secret)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(kem);
        secret = null;
        if (wrap.Length != Size) return false;
        var shared = new byte[KemPublicKey.SharedSecretSize];
        if (!kem.TryDecapsulate(wrap[..KemPublicKey.CiphertextSize], shared)) return false;
        using var key = Derivation.Derive(shared, Domains.EpochWrap, []);
        CryptographicOperations.ZeroMemory(shared);
        var associated = Associated(scope, device, kem.PublicKey, commitment);
        secret = CommittedSecret.Open(key, stackalloc byte[Aead.NonceSize], associated, wrap[KemPublicKey.CiphertextSize..], commitment);
        return secret is not null;
    }

    private static byte[] Associated(EpochScope scope, PublicKey device, KemPublicKey kem, Hash commitment) =>
        scope.Encode(device.ToArray(), kem.Fingerprint.ToArray(), commitment.ToArray());
}
