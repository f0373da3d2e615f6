using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Setup;

/// <summary>The log's private key on the disk: a line that names the format, a line with the seed in base64, readable by
/// the owner alone. It is the venue's only key; it signs checkpoints and nothing else.</summary>
/// <remarks>It lies there without a passphrase, so that the venue can start unattended. Who steals it can sign a second
/// history, which every node then holds as evidence, but can read nothing.</remarks>
internal sealed class LogKeyFile
{
    private const string Format = "good-offices-log-key/1";
    private const int SeedBytes = 32;

    private readonly byte[] _seed;

    private LogKeyFile(byte[] seed) => _seed = seed;

    /// <summary>Makes a key and stores it.</summary>
    public static LogKeyFile Create(DataDirectory data, Entropy entropy)
    {
        var seed = new byte[SeedBytes];
        entropy.Fill(seed);
        DurableFile.Write(data.LogKey, System.Text.Encoding.ASCII.GetBytes($"{Format}\n{Convert.ToBase64String(seed)}\n"));
        return new LogKeyFile(seed);
    }

    /// <exception cref="VenueFailure">Missing, malformed, or readable by others.</exception>
    public static LogKeyFile Read(DataDirectory data)
    {
        string[] lines;
        try
        {
            RequirePrivate(data.LogKey);
            lines = File.ReadAllLines(data.LogKey);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DataDirectory.Unusable(data.LogKey, error);
        }

        var seed = new byte[SeedBytes];
        if (lines is not [Format, var text] || !Convert.TryFromBase64String(text, seed, out var written) || written != SeedBytes)
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"{data.LogKey} is not a log key of the format {Format}.",
                "Put the file back from a backup; without this key the log cannot go on under its name.");
        }

        return new LogKeyFile(seed);
    }

    /// <summary>The signer of one log. The talks' log and the caucus logs have one key and differ in its name, the origin.</summary>
    /// <exception cref="VenueFailure">The origin cannot name a key.</exception>
    public NoteSigner SignerOf(string origin)
    {
        try
        {
            return NoteSigner.FromSeed(origin, _seed);
        }
        catch (ArgumentException error)
        {
            throw new VenueFailure(ExitCode.Usage, $"'{origin}' cannot be the origin of a log: {error.Message}",
                "Give --origin as HOST/talks/NAME, for example mfa.example/talks/almaty-2024.", error);
        }
    }

    private static void RequirePrivate(string path)
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0)
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"{path} can be read by other users of this machine.",
                $"Run `chmod 600 {path}`, and consider whether the key was copied while it was open.");
        }
    }
}
