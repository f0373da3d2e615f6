using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;
using GoodOffices.Delegation.Parties;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Venues;

/// <summary>Where the venue is, and which certificate it has.</summary>
/// <param name="Url">HTTPS, without a path.</param>
/// <param name="CertificateSha256">SHA-256 of the certificate's DER encoding, as the host has told it: no other is accepted, whoever signed it.</param>
public sealed record VenueAddress(Uri Url, Hash CertificateSha256)
{
    /// <summary>From which of this computer's own addresses connections are made, so that a firewall or the venue can tell who may connect; null leaves it to the system.</summary>
    public IPAddress? From { get; init; }

    /// <summary>Reads what a person typed.</summary>
    /// <param name="url">Such as <c>https://venue.example:7443</c>.</param>
    /// <param name="certificate">64 hexadecimal digits, colons allowed.</param>
    /// <param name="address">The address, where true is returned.</param>
    /// <param name="why">What is wrong, where false is returned.</param>
    public static bool TryParse(string? url, string? certificate, [NotNullWhen(true)] out VenueAddress? address, [NotNullWhen(false)] out string? why)
    {
        address = null;
        why = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeHttps || parsed.PathAndQuery != "/" || parsed.UserInfo.Length > 0)
            why = "The venue's address is a URL with https and without a path, such as https://venue.example:7443.";
        else if (!Hash.TryParseHex((certificate ?? "").Replace(":", "", StringComparison.Ordinal), out var hash))
            why = "The certificate's fingerprint is 64 hexadecimal digits (SHA-256), as the host has told it.";
        else
            address = new VenueAddress(parsed, hash);
        return address is not null;
    }

    internal byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(new VenueAddressJson(Url.ToString(), CertificateSha256.ToHex(), From?.ToString()), DelegationJson.Default.VenueAddressJson);

    internal static VenueAddress? Decode(ReadOnlyMemory<byte> json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json.Span, DelegationJson.Default.VenueAddressJson);
            return TryParse(read?.Url, read?.CertificateSha256, out var address, out _) ? address with { From = IPAddress.TryParse(read?.From, out var from) ? from : null } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
