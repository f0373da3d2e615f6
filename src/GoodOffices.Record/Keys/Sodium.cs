using System.Runtime.InteropServices;

namespace GoodOffices.Record.Keys;

/// <summary>The functions of libsodium 1.0.22 that NSec does not offer: X-Wing (draft-connolly-cfrg-xwing-kem), seeded, so that randomness is always passed in.</summary>
/// <remarks>The only file of the project that calls native code. Its callers check every length before they call.</remarks>
internal static partial class Sodium
{
    public const int XWingPublicKeySize = 1216;
    public const int XWingSeedSize = 32;
    public const int XWingCiphertextSize = 1120;
    public const int XWingEncapsulationSeedSize = 64;
    public const int XWingSharedSecretSize = 32;

    private const string Library = "libsodium";

    static Sodium()
    {
        // Chooses the processor's implementations; 1 means that NSec has done so already.
        if (sodium_init() < 0) throw new DllNotFoundException("libsodium could not be initialised.");
        if (crypto_kem_xwing_publickeybytes() != XWingPublicKeySize || crypto_kem_xwing_secretkeybytes() != XWingSeedSize || crypto_kem_xwing_ciphertextbytes() != XWingCiphertextSize)
        {
            throw new DllNotFoundException("This libsodium's X-Wing has other sizes than version 1.0.22's.");
        }
    }

    /// <summary>The key pair of a seed. libsodium's private key is the seed itself.</summary>
    public static unsafe bool TryXWingKeyPair(ReadOnlySpan<byte> seed, Span<byte> publicKey, Span<byte> privateKey)
    {
        fixed (byte* s = seed, pk = publicKey, sk = privateKey) return crypto_kem_xwing_seed_keypair(pk, sk, s) == 0;
    }

    /// <summary>Encapsulates; false where the public key is not a valid one.</summary>
    public static unsafe bool TryXWingEncapsulate(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> seed, Span<byte> ciphertext, Span<byte> sharedSecret)
    {
        fixed (byte* pk = publicKey, s = seed, ct = ciphertext, ss = sharedSecret)
        {
            return crypto_kem_xwing_enc_deterministic(ct, ss, pk, s) == 0;
        }
    }

    /// <summary>Decapsulates; false for a degenerate X25519 point. An altered ML-KEM ciphertext gives another secret, not false.</summary>
    public static unsafe bool TryXWingDecapsulate(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> ciphertext, Span<byte> sharedSecret)
    {
        fixed (byte* sk = privateKey, ct = ciphertext, ss = sharedSecret) return crypto_kem_xwing_dec(ss, ct, sk) == 0;
    }

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_kem_xwing_publickeybytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_kem_xwing_secretkeybytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_kem_xwing_ciphertextbytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_kem_xwing_seed_keypair(byte* publicKey, byte* privateKey, byte* seed);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_kem_xwing_enc_deterministic(byte* ciphertext, byte* sharedSecret, byte* publicKey, byte* seed);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_kem_xwing_dec(byte* sharedSecret, byte* ciphertext, byte* privateKey);
}
