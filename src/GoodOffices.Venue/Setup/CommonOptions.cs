using System.CommandLine;

namespace GoodOffices.Venue.Setup;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The venue's data directory.",
        HelpName = "DIR",
        Required = true,
    };

    public static Option<string?> PasswordFile() => new("--password-file")
    {
        Description = "A file whose first line is the password of the PKCS #12 file.",
        HelpName = "FILE",
    };

    /// <summary>The first line of the file; null where none is named.</summary>
    /// <exception cref="VenueFailure">It cannot be read.</exception>
    public static string? ReadPassword(string? path)
    {
        try
        {
            return path is null ? null : File.ReadLines(path).FirstOrDefault() ?? "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VenueFailure(ExitCode.Certificate, $"The password file {path} cannot be read: {error.Message}",
                "Name a file that the venue's user may read, with the password on its first line.", error);
        }
    }
}
