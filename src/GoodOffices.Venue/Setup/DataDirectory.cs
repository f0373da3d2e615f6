namespace GoodOffices.Venue.Setup;

/// <summary>The one directory that holds everything of a venue, and where each thing is in it.</summary>
internal sealed class DataDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataDirectory(string path) => Path = path;

    public string Path { get; }

    /// <summary>Public facts of the venue: origin, log key, address, certificate fingerprint, limits.</summary>
    public string VenueFile => In("venue.json");

    /// <summary>The log's private key: readable by the owner alone.</summary>
    public string LogKey => In("log.key");

    /// <summary>The certificate with its private key, as PKCS #12: readable by the owner alone.</summary>
    public string Certificate => In("certificate.pfx");

    /// <summary>The convocation as given at the first run.</summary>
    public string Convocation => In("convocation");

    /// <summary>Held open by the running venue.</summary>
    public string Lock => In("venue.lock");

    public string Enclosures => In("enclosures");

    public string Cosignatures => In("cosignatures");

    public string Publications => In("publications");

    /// <summary>Checkpoints of this venue's own key that it has yet to catch up with.</summary>
    public string Restoration => In("restoration");

    /// <summary>The SQLite file of one log.</summary>
    /// <param name="log">Empty for the talks' log, else the party's code.</param>
    public string Log(string log) => In(log.Length == 0 ? "talks.db" : $"caucus-{log}.db");

    /// <summary>The name of a log inside the folders kept for each log.</summary>
    public static string FolderOf(string log) => log.Length == 0 ? "talks" : $"caucus-{log}";

    /// <summary>Makes the directory, for its owner alone, or takes an empty one.</summary>
    /// <exception cref="VenueFailure">It holds a venue already, or cannot be made.</exception>
    public static DataDirectory Create(string path)
    {
        var data = new DataDirectory(System.IO.Path.GetFullPath(path));
        if (File.Exists(data.VenueFile) || File.Exists(data.LogKey))
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"{data.Path} holds a venue already.",
                "Start it with `good-offices-venue run --data DIR`, or give an empty directory to init.");
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(data.Path);
            }
            else
            {
                Directory.CreateDirectory(data.Path, OwnerOnly);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(data.Path, error);
        }

        return data;
    }

    /// <summary>Opens the directory of a venue that init has made.</summary>
    /// <exception cref="VenueFailure">There is none.</exception>
    public static DataDirectory Open(string path)
    {
        var data = new DataDirectory(System.IO.Path.GetFullPath(path));
        if (!File.Exists(data.VenueFile))
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"{data.Path} holds no venue: {data.VenueFile} is missing.",
                "Make one with `good-offices-venue init --data DIR --origin HOST/talks/NAME`.");
        }

        return data;
    }

    public static VenueFailure Unusable(string path, Exception cause) => new(
        ExitCode.DataDirectory, $"{path} cannot be used: {cause.Message}",
        "The user that runs the venue must own the directory and be able to write in it.", cause);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
