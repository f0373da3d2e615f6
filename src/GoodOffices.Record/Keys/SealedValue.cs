using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GoodOffices.Record.Keys;

/// <summary>A value at rest: <c>nonce (24) | XChaCha20-Poly1305 ciphertext</c>, bound to the table and the row that it stands in, so that it opens nowhere else.</summary>
/// <remarks>
/// Bound, not versioned: whoever can write the database can put an older value back into its own row. What must not go back (the
/// highest verified checkpoint, a chain's end) is checked against the record.
/// </remarks>
public static class SealedValue
{
    /// <summary>How much longer a sealed value is than its plaintext, in bytes.</summary>
    public const int Overhead = Aead.NonceSize + Aead.TagSize;

    /// <summary>Seals a value.</summary>
    /// <param name="key">The node's.</param>
    /// <param name="table">The name of the table; without a zero character.</param>
    /// <param name="row">The row's key as bytes.</param>
    /// <param name="value">What is sealed.</param>
    /// <param name="entropy">24 bytes are drawn from it.</param>
    public static byte[] Seal(StorageKey key, string table, ReadOnlySpan<byte> row, ReadOnlySpan<byte> value, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(entropy);
        var sealedValue = new byte[value.Length + Overhead];
        var nonce = sealedValue.AsSpan(0, Aead.NonceSize);
        entropy.Fill(nonce);
        Aead.Seal(key.Bytes, nonce, Associated(table, row), value, sealedValue.AsSpan(Aead.NonceSize));
        return sealedValue;
    }

    /// <summary>Opens a value.</summary>
    /// <param name="key">The node's.</param>
    /// <param name="table">The table that it was read from.</param>
    /// <param name="row">The row that it was read from.</param>
    /// <param name="sealedValue">As read.</param>
    /// <param name="value">Null where it does not open.</param>
    /// <returns>False where the key, table or row is another, or the value was altered or cut. Never throws for what the bytes hold.</returns>
    public static bool TryOpen(StorageKey key, string table, ReadOnlySpan<byte> row, ReadOnlySpan<byte> sealedValue, [NotNullWhen(true)] out byte[]? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = null;
        if (sealedValue.Length < Overhead) return false;
        var plaintext = new byte[sealedValue.Length - Overhead];
        if (!Aead.TryOpen(key.Bytes, sealedValue[..Aead.NonceSize], Associated(table, row), sealedValue[Aead.NonceSize..], plaintext)) return false;
        value = plaintext;
        return true;
    }

    private static byte[] Associated(string table, ReadOnlySpan<byte> row)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        if (table.Contains('\0')) throw new ArgumentException("A table's name holds no zero character.", nameof(table));
        return DomainSeparation.Join(Domains.SealedValue, [.. Encoding.UTF8.GetBytes(table), 0, .. row]);
    }
}
