using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Setup;

/// <summary>The venue's TLS certificate: given by the host, or self-signed and pinned by its fingerprint.</summary>
internal sealed class VenueCertificate : IDisposable
{
    private const int SelfSignedYears = 10;

    private VenueCertificate(X509Certificate2 leaf, X509Certificate2Collection chain)
    {
        Leaf = leaf;
        Chain = chain;
    }

    /// <summary>The certificate shown to clients, with its private key.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>The certificates between it and the root, where the file had them.</summary>
    public X509Certificate2Collection Chain { get; }

    /// <summary>SHA-256 of the DER encoding, 32 bytes.</summary>
    public byte[] Digest => SHA256.HashData(Leaf.RawDataMemory.Span);

    /// <summary>The digest in lower-case hexadecimal: what nodes pin.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Digest);

    /// <summary>Reads the venue's own copy.</summary>
    /// <exception cref="VenueFailure">Unreadable, without a key, or not the one recorded in venue.json.</exception>
    public static VenueCertificate Open(DataDirectory data, VenueFile file)
    {
        var certificate = Read(data.Certificate, password: null);
        if (certificate.Fingerprint == file.CertificateSha256)
        {
            return certificate;
        }

        var found = certificate.Fingerprint;
        certificate.Dispose();
        throw new VenueFailure(ExitCode.Certificate,
            $"The certificate in {data.Certificate} has the fingerprint {found}, but {file.CertificateSha256} is recorded, and nodes have pinned that.",
            "To change the certificate, run `good-offices-venue certificate --data DIR --pfx FILE` and tell every delegation the new fingerprint.");
    }

    /// <summary>Reads a PKCS #12 file.</summary>
    /// <exception cref="VenueFailure">Unreadable, wrong password, without a private key, or out of date.</exception>
    public static VenueCertificate Read(string path, string? password)
    {
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password, X509KeyStorageFlags.Exportable);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new VenueFailure(ExitCode.Certificate, $"The certificate {path} cannot be read: {error.Message}",
                "Give a PKCS #12 file (.pfx) that the venue's user may read; its password goes into a file named by --password-file.", error);
        }

        return Usable(path, all);
    }

    /// <summary>Makes a self-signed certificate (ECDSA P-256) for the addresses that the venue listens on.</summary>
    public static VenueCertificate Make(string name, Uri listen, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName(Subject(name)), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(AlternativeNames(listen));
        return new VenueCertificate(request.CreateSelfSigned(now.AddDays(-1), now.AddYears(SelfSignedYears)), []);
    }

    /// <summary>Keeps it in the data directory, readable by the owner alone and without a password.</summary>
    public void Store(DataDirectory data)
    {
        var all = new X509Certificate2Collection(Leaf);
        all.AddRange(Chain);
        DurableFile.Write(data.Certificate, all.Export(X509ContentType.Pkcs12)!);
    }

    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var certificate in Chain)
        {
            certificate.Dispose();
        }
    }

    private static VenueCertificate Usable(string path, X509Certificate2Collection all)
    {
        var leaf = all.FirstOrDefault(each => each.HasPrivateKey) ?? throw new VenueFailure(ExitCode.Certificate,
            $"{path} holds no private key.", "Export the certificate together with its private key as PKCS #12.");
        all.Remove(leaf);
        return new VenueCertificate(leaf, all);
    }

    // The subject is for people; what counts is the fingerprint.
    private static string Subject(string name) =>
        $"CN=\"{new string([.. name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '/' or ' ')])}\"";

    private static X509Extension AlternativeNames(Uri listen)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        if (!IPAddress.TryParse(listen.Host.Trim('[', ']'), out var address))
        {
            names.AddDnsName(listen.Host);
        }
        else if (!IPAddress.Loopback.Equals(address))
        {
            names.AddIpAddress(address);
        }

        return names.Build();
    }
}
