using NSec.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>HKDF with SHA-256 (RFC 5869), without salt, its info beginning with a domain.</summary>
internal static class Derivation
{
    /// <summary>Extracts and expands: for input that is a whole secret of its own.</summary>
    /// <returns>32 bytes.</returns>
    public static Secret Derive(ReadOnlySpan<byte> secret, string domain, ReadOnlySpan<byte> context)
    {
        var info = DomainSeparation.Join(domain, context);
        var copy = new Secret(secret);
        using (copy) return Secret.Fill(Hash.Size, bytes => KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(copy.Bytes, [], info, bytes));
    }

    /// <summary>Expands a key that was derived already.</summary>
    public static void Expand(ReadOnlySpan<byte> key, string domain, Span<byte> destination) =>
        KeyDerivationAlgorithm.HkdfSha256.Expand(key, DomainSeparation.Join(domain, []), destination);
}
