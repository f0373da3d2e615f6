namespace GoodOffices.Venue.Setup;

/// <summary>Held while a venue runs on a data directory, so that a second one is refused at once and in words.</summary>
/// <remarks>It is a courtesy: file systems exist where locks do not hold between machines. What guards the record is the
/// fencing number inside each append's transaction.</remarks>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <exception cref="VenueFailure">Another process holds it, or the directory cannot be written.</exception>
    public static DataLock Take(DataDirectory data)
    {
        try
        {
            return new DataLock(new FileStream(data.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw DataDirectory.Unusable(data.Lock, error);
        }
        catch (IOException error)
        {
            throw new VenueFailure(ExitCode.AnotherVenue, $"Another venue is running on {data.Path}.",
                "Stop it first (SIGTERM, or its service), or give this one a data directory of its own.", error);
        }
    }

    public void Dispose() => file.Dispose();
}
