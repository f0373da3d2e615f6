using NSec.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) with a 24-byte nonce and a 16-byte tag after the ciphertext.</summary>
internal static class Aead
{
    public const int KeySize = 32;
    public const int NonceSize = 24;
    public const int TagSize = 16;

    private static readonly XChaCha20Poly1305 _algorithm = AeadAlgorithm.XChaCha20Poly1305;

    /// <summary>Seals; the ciphertext is as long as plaintext and tag.</summary>
    public static void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext)
    {
        using var imported = Key.Import(_algorithm, key, KeyBlobFormat.RawSymmetricKey);
        _algorithm.Encrypt(imported, nonce, associated, plaintext, ciphertext);
    }

    /// <summary>Opens; the plaintext is as long as the ciphertext without its tag.</summary>
    /// <returns>False where anything was altered; the plaintext is then zero.</returns>
    public static bool TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> ciphertext, Span<byte> plaintext)
    {
        if (ciphertext.Length < TagSize || nonce.Length != NonceSize) return false;
        using var imported = Key.Import(_algorithm, key, KeyBlobFormat.RawSymmetricKey);
        return _algorithm.Decrypt(imported, nonce, associated, ciphertext, plaintext);
    }
}
