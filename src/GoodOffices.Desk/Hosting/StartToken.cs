using System.Buffers.Text;
using System.Security.Cryptography;
using GoodOffices.Record;

namespace GoodOffices.Desk.Hosting;

/// <summary>A secret of one run of the desk: who has the address that was printed at the start may speak to it.</summary>
public sealed class StartToken
{
    private const int Size = 32;
    private readonly byte[] _hash;

    /// <summary>A fresh one.</summary>
    public StartToken(Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> bytes = stackalloc byte[Size];
        entropy.Fill(bytes);
        Value = Base64Url.EncodeToString(bytes);
        _hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Value));
    }

    /// <summary>Letters, digits, hyphens and underscores.</summary>
    public string Value { get; }

    /// <summary>Whether somebody showed it. Takes as long whatever was shown.</summary>
    public bool Is(string? shown) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(shown ?? "")), _hash);
}
