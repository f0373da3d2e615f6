using System.CommandLine;

namespace GoodOffices.Venue.Setup;

/// <summary><c>certificate</c>: shows the fingerprint, or puts another certificate in place.</summary>
internal static class CertificateCommand
{
    private const string Description = """
        Show the certificate's fingerprint, or replace the certificate.

        Examples:
          good-offices-venue certificate --data /srv/venue
          good-offices-venue certificate --data /srv/venue --pfx renewed.pfx --password-file password.txt

        Nodes pin the fingerprint: tell every delegation the new one, by a channel that they trust, before the venue
        starts with it.
        """;

    public static Command Build()
    {
        var data = CommonOptions.Data();
        var pfx = new Option<string?>("--pfx") { Description = "The PKCS #12 file to use from now on.", HelpName = "FILE" };
        var password = CommonOptions.PasswordFile();
        var command = new Command("certificate", Description) { data, pfx, password };
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() =>
        {
            var directory = DataDirectory.Open(parsed.GetRequiredValue(data));
            Console.WriteLine(Apply(directory, parsed.GetValue(pfx), CommonOptions.ReadPassword(parsed.GetValue(password))));
            return Task.CompletedTask;
        }));
        return command;
    }

    private static string Apply(DataDirectory data, string? pfx, string? password)
    {
        var file = VenueFile.Read(data);
        if (pfx is null)
        {
            using var current = VenueCertificate.Open(data, file);
            return current.Fingerprint;
        }

        using var held = DataLock.Take(data);
        using var certificate = VenueCertificate.Read(pfx, password);
        certificate.Store(data);
        (file with { CertificateSha256 = certificate.Fingerprint }).Write(data);
        return certificate.Fingerprint;
    }
}
