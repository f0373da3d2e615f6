using System.Security.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>Secret bytes at a fixed place in memory, zeroed when disposed.</summary>
/// <remarks>Pinned, since a collection that moved them would leave a copy behind.</remarks>
internal sealed class Secret : IDisposable
{
    private readonly byte[] _bytes;
    private bool _disposed;

    public Secret(ReadOnlySpan<byte> bytes)
    {
        _bytes = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_bytes);
    }

    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>Compares in a time that does not depend on where they differ.</summary>
    public bool SameAs(Secret other) => CryptographicOperations.FixedTimeEquals(Bytes, other.Bytes);

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
