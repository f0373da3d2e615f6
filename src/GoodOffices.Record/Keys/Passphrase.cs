using System.Security.Cryptography;
using System.Text;

namespace GoodOffices.Record.Keys;

/// <summary>What a person types to unlock keys, as UTF-8, zeroed when disposed.</summary>
/// <remarks>Taken as typed: nothing is trimmed, folded or normalised.</remarks>
public sealed class Passphrase : IDisposable
{
    /// <summary>The longest passphrase in UTF-8 bytes.</summary>
    public const int MaximumLength = 1024;

    private readonly Secret _utf8;

    private Passphrase(Secret utf8) => _utf8 = utf8;

    internal ReadOnlySpan<byte> Bytes => _utf8.Bytes;

    /// <summary>Takes what was typed. The caller clears its own copy.</summary>
    /// <returns>False where it is empty, longer than 1,024 bytes of UTF-8, or not Unicode text.</returns>
    public static bool TryCreate(ReadOnlySpan<char> typed, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Passphrase? passphrase)
    {
        passphrase = null;
        if (typed.IsEmpty || typed.Length > MaximumLength) return false;
        Span<byte> utf8 = stackalloc byte[MaximumLength];
        try
        {
            if (System.Text.Unicode.Utf8.FromUtf16(typed, utf8, out _, out var length, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done) return false;
            passphrase = new Passphrase(new Secret(utf8[..length]));
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(utf8);
        }
    }

    /// <summary>Whether both were typed alike, in a time that does not depend on where they differ.</summary>
    public bool SameAs(Passphrase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _utf8.SameAs(other._utf8);
    }

    /// <summary>Zeroes it.</summary>
    public void Dispose() => _utf8.Dispose();
}
