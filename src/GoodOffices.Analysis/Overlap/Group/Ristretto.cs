using System.Runtime.InteropServices;

namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>The functions of libsodium 1.0.22 for the group ristretto255 (RFC 9496) and for SHA-512.</summary>
/// <remarks>The only file of the project that calls native code. Its callers check every length before they call.</remarks>
internal static partial class Ristretto
{
    public const int Size = 32;
    public const int HashSize = 64;

    private const string Library = "libsodium";

    static Ristretto()
    {
        // Chooses the processor's implementations; 1 means that it was done before.
        if (sodium_init() < 0) throw new DllNotFoundException("libsodium could not be initialised.");
        if (crypto_core_ristretto255_bytes() != Size || crypto_core_ristretto255_scalarbytes() != Size || crypto_core_ristretto255_hashbytes() != HashSize)
        {
            throw new DllNotFoundException("This libsodium's ristretto255 has other sizes than version 1.0.22's.");
        }
    }

    public static unsafe bool IsElement(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* p = bytes) return crypto_core_ristretto255_is_valid_point(p) == 1;
    }

    public static unsafe void Add(Span<byte> sum, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        fixed (byte* r = sum, p = left, q = right) Expect(crypto_core_ristretto255_add(r, p, q));
    }

    public static unsafe void Subtract(Span<byte> difference, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        fixed (byte* r = difference, p = left, q = right) Expect(crypto_core_ristretto255_sub(r, p, q));
    }

    /// <summary>False where the product is the identity, which libsodium does not write.</summary>
    public static unsafe bool TryMultiply(Span<byte> product, ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element)
    {
        fixed (byte* q = product, n = scalar, p = element) return crypto_scalarmult_ristretto255(q, n, p) == 0;
    }

    /// <summary>False where the product is the identity, which libsodium does not write.</summary>
    public static unsafe bool TryMultiplyGenerator(Span<byte> product, ReadOnlySpan<byte> scalar)
    {
        fixed (byte* q = product, n = scalar) return crypto_scalarmult_ristretto255_base(q, n) == 0;
    }

    public static unsafe void ElementOfHash(Span<byte> element, ReadOnlySpan<byte> hash)
    {
        fixed (byte* p = element, h = hash) Expect(crypto_core_ristretto255_from_hash(p, h));
    }

    public static unsafe void AddScalars(Span<byte> sum, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        fixed (byte* z = sum, x = left, y = right) crypto_core_ristretto255_scalar_add(z, x, y);
    }

    public static unsafe void SubtractScalars(Span<byte> difference, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        fixed (byte* z = difference, x = left, y = right) crypto_core_ristretto255_scalar_sub(z, x, y);
    }

    public static unsafe void MultiplyScalars(Span<byte> product, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        fixed (byte* z = product, x = left, y = right) crypto_core_ristretto255_scalar_mul(z, x, y);
    }

    /// <summary>A number of 64 bytes, little-endian, modulo the order of the group.</summary>
    public static unsafe void Reduce(Span<byte> scalar, ReadOnlySpan<byte> wide)
    {
        fixed (byte* r = scalar, s = wide) crypto_core_ristretto255_scalar_reduce(r, s);
    }

    public static unsafe void Sha512(Span<byte> hash, ReadOnlySpan<byte> message)
    {
        fixed (byte* h = hash, m = message) Expect(crypto_hash_sha512(h, m, (ulong)message.Length));
    }

    private static void Expect(int result)
    {
        // Elements are checked where they are read, so that a refusal here is our own mistake.
        if (result != 0) throw new InvalidOperationException("libsodium refused an element that was checked.");
    }

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_core_ristretto255_bytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_core_ristretto255_scalarbytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint crypto_core_ristretto255_hashbytes();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_core_ristretto255_is_valid_point(byte* p);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_core_ristretto255_add(byte* r, byte* p, byte* q);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_core_ristretto255_sub(byte* r, byte* p, byte* q);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_core_ristretto255_from_hash(byte* p, byte* h);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_scalarmult_ristretto255(byte* q, byte* n, byte* p);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_scalarmult_ristretto255_base(byte* q, byte* n);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial void crypto_core_ristretto255_scalar_add(byte* z, byte* x, byte* y);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial void crypto_core_ristretto255_scalar_sub(byte* z, byte* x, byte* y);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial void crypto_core_ristretto255_scalar_mul(byte* z, byte* x, byte* y);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial void crypto_core_ristretto255_scalar_reduce(byte* r, byte* s);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial int crypto_hash_sha512(byte* hash, byte* message, ulong length);
}
