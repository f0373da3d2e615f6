using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using System.Text;
using NSec.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>A secret at rest under a passphrase: Argon2id (RFC 9106; 64 MiB, 3 passes, one lane) and XChaCha20-Poly1305.</summary>
/// <remarks>
/// Deterministic CBOR, an array of five: format, purpose (text), salt (16 bytes), nonce (24 bytes), ciphertext. The first three fields are
/// the associated data. The cost is fixed by the format, so that no file can ask for more memory or settle for less work.
/// </remarks>
public static class KeyFile
{
    /// <summary>The longest secret in bytes.</summary>
    public const int MaximumSecretLength = 4096;

    /// <summary>The longest file in bytes.</summary>
    public const int MaximumLength = MaximumSecretLength + 256;

    /// <summary>The longest purpose in characters.</summary>
    public const int MaximumPurposeLength = 64;

    private const int SaltSize = 16;
    private const int MemoryKibibytes = 64 * 1024;
    private const int Passes = 3;

    /// <summary>Seals a secret.</summary>
    /// <param name="purpose">What it is for, such as <c>party-key</c>: 1 to 64 ASCII letters, digits and hyphens. It opens for no other.</param>
    /// <param name="secret">1 to 4,096 bytes.</param>
    /// <param name="passphrase">What opens it again. Lost, it cannot be recovered.</param>
    /// <param name="entropy">40 bytes are drawn from it.</param>
    /// <returns>The file's bytes. Takes some tenths of a second and 64 MiB, on purpose.</returns>
    /// <exception cref="ArgumentException">The purpose or the secret is not of that form.</exception>
    public static byte[] Seal(string purpose, ReadOnlySpan<byte> secret, Passphrase passphrase, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        ArgumentNullException.ThrowIfNull(entropy);
        if (!IsPurpose(purpose)) throw new ArgumentException("A purpose is 1 to 64 ASCII letters, digits and hyphens.", nameof(purpose));
        if (secret.Length is 0 or > MaximumSecretLength) throw new ArgumentException("A key file holds 1 to 4,096 bytes.", nameof(secret));
        Span<byte> random = stackalloc byte[SaltSize + Aead.NonceSize];
        entropy.Fill(random);
        var (salt, nonce) = (random[..SaltSize].ToArray(), random[SaltSize..].ToArray());
        using var key = Stretch(passphrase, salt);
        var ciphertext = new byte[secret.Length + Aead.TagSize];
        Aead.Seal(key.Bytes, nonce, Associated(purpose, salt), secret, ciphertext);
        return Encode(purpose, salt, nonce, ciphertext);
    }

    /// <summary>Opens a key file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="purpose">What it was sealed for.</param>
    /// <param name="passphrase">What it was sealed with.</param>
    /// <param name="secret">To be disposed by the caller; null where it does not open.</param>
    /// <param name="error">Why it does not open: a rule of the form with its place, or that passphrase and file do not belong together.</param>
    /// <returns>Whether it opened. Never throws for what the bytes hold.</returns>
    public static bool TryOpen(ReadOnlyMemory<byte> file, string purpose, Passphrase passphrase, [NotNullWhen(true)] out Secret? secret, [NotNullWhen(false)] out ParseError? error)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        secret = null;
        if (!TryDecode(file, purpose, out var salt, out var nonce, out var ciphertext, out error)) return false;
        using var key = Stretch(passphrase, salt);
        var opened = false;
        var plaintext = Secret.Fill(ciphertext.Length - Aead.TagSize, bytes => opened = Aead.TryOpen(key.Bytes, nonce, Associated(purpose, salt), ciphertext, bytes));
        if (opened)
        {
            secret = plaintext;
            return true;
        }

        plaintext.Dispose();
        error = new ParseError(0, "the passphrase is another than the file was sealed with, or the file was altered");
        return false;
    }

    private static bool IsPurpose([NotNullWhen(true)] string? purpose) =>
        purpose is { Length: > 0 and <= MaximumPurposeLength } && purpose.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static Secret Stretch(Passphrase passphrase, byte[] salt)
    {
        var algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters
        {
            DegreeOfParallelism = 1,
            MemorySize = MemoryKibibytes,
            NumberOfPasses = Passes,
        });
        return Secret.Fill(Aead.KeySize, bytes => algorithm.DeriveBytes(passphrase.Bytes, salt, bytes));
    }

    private static byte[] Associated(string purpose, byte[] salt) =>
        DomainSeparation.Join(Domains.KeyFile, [.. Encoding.ASCII.GetBytes(purpose), 0, .. salt]);

    private static byte[] Encode(string purpose, byte[] salt, byte[] nonce, byte[] ciphertext)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(5);
        writer.WriteTextString(Domains.KeyFile);
        writer.WriteTextString(purpose);
        writer.WriteByteString(salt);
        writer.WriteByteString(nonce);
        writer.WriteByteString(ciphertext);
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static bool TryDecode(ReadOnlyMemory<byte> file, string purpose, out byte[] salt, out byte[] nonce, out byte[] ciphertext, [NotNullWhen(false)] out ParseError? error)
    {
        (salt, nonce, ciphertext, error) = ([], [], [], null);
        if (file.Length > MaximumLength)
        {
            error = new ParseError(MaximumLength, "a key file is at most 4,352 bytes long");
            return false;
        }

        var reader = new CborReader(file, CborConformanceMode.Canonical);
        try
        {
            Require(reader.ReadStartArray() == 5, "a key file is an array of five fields");
            Require(reader.ReadTextString() == Domains.KeyFile, "the file is a key file of good-offices/1");
            Require(reader.ReadTextString() == purpose, "the file holds a key for another purpose");
            salt = reader.ReadByteString();
            Require(salt.Length == SaltSize, "the salt is 16 bytes");
            nonce = reader.ReadByteString();
            Require(nonce.Length == Aead.NonceSize, "the nonce is 24 bytes");
            ciphertext = reader.ReadByteString();
            Require(ciphertext.Length is > Aead.TagSize and <= MaximumSecretLength + Aead.TagSize, "the ciphertext is 17 to 4,112 bytes");
            reader.ReadEndArray();
            Require(reader.BytesRemaining == 0, "nothing follows the last field");
            return true;
        }
        catch (FormatException broken)
        {
            error = new ParseError(file.Length - reader.BytesRemaining, broken.Message);
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException)
        {
            error = new ParseError(file.Length - reader.BytesRemaining, "a key file is an array of five fields in deterministic CBOR");
        }

        return false;
    }

    private static void Require(bool kept, string rule)
    {
        if (!kept) throw new FormatException(rule);
    }
}
