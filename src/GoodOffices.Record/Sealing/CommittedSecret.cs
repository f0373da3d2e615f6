using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>Opens a sealed epoch secret and compares it with what the record says of it.</summary>
internal static class CommittedSecret
{
    /// <returns>Null where it does not open or is another secret.</returns>
    public static EpochSecret? Open(Secret key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> ciphertext, Hash commitment)
    {
        Span<byte> bytes = stackalloc byte[EpochSecret.Size];
        if (ciphertext.Length != EpochSecret.Size + Aead.TagSize || !Aead.TryOpen(key.Bytes, nonce, associated, ciphertext, bytes)) return null;
        var secret = EpochSecret.FromBytes(bytes);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        if (secret.Commitment == commitment) return secret;
        secret.Dispose();
        return null;
    }
}
