using System.CommandLine;
using GoodOffices.Record;

namespace GoodOffices.Venue.Setup;

/// <summary><c>init</c>: makes a venue's data directory, its log key and its certificate.</summary>
internal static class InitCommand
{
    private const string Description = """
        Make a venue: its data directory, its log key, and its certificate.

        Examples:
          good-offices-venue init --data /srv/venue --origin mfa.example/talks/almaty-2024
          good-offices-venue init --data /srv/venue --origin mfa.example/talks/almaty-2024 \
            --listen https://0.0.0.0:7443 --certificate venue.pfx --password-file password.txt

        Prints the log's public key (vkey), which goes into the convocation, and the certificate's fingerprint, which
        nodes pin. Without --certificate a self-signed one is made.
        """;

    public static Command Build()
    {
        var data = CommonOptions.Data();
        var origin = new Option<string>("--origin") { Description = "The name of the talks' log: HOST/talks/NAME.", HelpName = "ORIGIN", Required = true };
        var listen = new Option<string>("--listen")
        {
            Description = "The address to listen on.",
            HelpName = "URL",
            DefaultValueFactory = _ => ListenAddress.Default,
        };
        var pfx = new Option<string?>("--certificate") { Description = "A PKCS #12 file with certificate and private key.", HelpName = "PFX" };
        var password = CommonOptions.PasswordFile();
        var command = new Command("init", Description) { data, origin, listen, pfx, password };
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() =>
        {
            var address = ListenAddress.Parse(parsed.GetRequiredValue(listen));
            var secret = CommonOptions.ReadPassword(parsed.GetValue(password));
            Print(Make(parsed.GetRequiredValue(data), parsed.GetRequiredValue(origin), address, parsed.GetValue(pfx), secret));
            return Task.CompletedTask;
        }));
        return command;
    }

    private static VenueFile Make(string path, string origin, Uri listen, string? pfx, string? password)
    {
        RequireOrigin(origin);
        using var certificate = pfx is null
            ? VenueCertificate.Make(origin, listen, TimeProvider.System.GetUtcNow())
            : VenueCertificate.Read(pfx, password);
        var data = DataDirectory.Create(path);
        using var signer = LogKeyFile.Create(data, Entropy.System).SignerOf(origin);
        certificate.Store(data);
        var file = new VenueFile
        {
            Origin = origin,
            Vkey = signer.Key.ToString(),
            Listen = listen.GetLeftPart(UriPartial.Authority),
            CertificateSha256 = certificate.Fingerprint,
        };
        // Last, because it is what makes the directory a venue's.
        file.Write(data);
        return file;
    }

    private static void RequireOrigin(string origin)
    {
        var parts = origin.Split('/');
        if (parts.Length < 3 || parts[^2] != "talks" || parts.Any(part => part.Length == 0)
            || !origin.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/' or ':'))
        {
            throw new VenueFailure(ExitCode.Usage, $"'{origin}' is not the origin of talks.",
                "Give --origin as HOST/talks/NAME in letters, digits, dots and hyphens, for example mfa.example/talks/almaty-2024.");
        }
    }

    private static void Print(VenueFile file)
    {
        Console.WriteLine($"origin: {file.Origin}");
        Console.WriteLine($"vkey: {file.Vkey}");
        Console.WriteLine($"listen: {file.Listen}");
        Console.WriteLine($"certificate: {file.CertificateSha256}");
    }
}
