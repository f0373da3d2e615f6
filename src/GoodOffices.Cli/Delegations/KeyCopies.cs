using System.Security.Cryptography;
using GoodOffices.Record.Keys;

namespace GoodOffices.Cli.Delegations;

/// <summary>A second handle on a key, so that each user can dispose its own.</summary>
internal static class KeyCopies
{
    public static SigningKey Copy(this SigningKey key)
    {
        Span<byte> seed = stackalloc byte[SigningKey.SeedSize];
        key.CopySeedTo(seed);
        var copy = SigningKey.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        return copy;
    }
}
