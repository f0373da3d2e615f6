using System.Security.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>Secret bytes at a fixed place in memory, zeroed when disposed.</summary>
/// <remarks>Pinned, since a collection that moved them would leave a copy behind.</remarks>
public sealed class Secret : IDisposable
{
    private readonly byte[] _bytes;
    private bool _disposed;

    /// <summary>Copies the bytes; the caller zeroes its own.</summary>
    public Secret(ReadOnlySpan<byte> bytes)
    {
        _bytes = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_bytes);
    }

    private Secret(int length) => _bytes = GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>Fills the bytes of a new secret in place.</summary>
    internal delegate void Filler(Span<byte> bytes);

    /// <summary>The bytes. Not to be kept beyond the secret's life.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>A secret of random bytes.</summary>
    /// <param name="length">In bytes.</param>
    /// <param name="entropy">Where they come from.</param>
    public static Secret Generate(int length, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        return Fill(length, entropy.Fill);
    }

    /// <summary>Compares in a time that does not depend on where they differ.</summary>
    public bool SameAs(Secret other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(Bytes, other.Bytes);
    }

    /// <summary>Zeroes the bytes.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }

    /// <summary>A secret that is made where it stays.</summary>
    internal static Secret Fill(int length, Filler fill)
    {
        var secret = new Secret(length);
        fill(secret._bytes);
        return secret;
    }
}
