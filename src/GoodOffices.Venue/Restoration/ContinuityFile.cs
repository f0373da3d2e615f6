using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Restoration;

/// <summary>The marker of one log as a file of the data directory.</summary>
internal sealed class ContinuityFile(string path) : IContinuityMarker
{
    public byte[]? Read() => File.Exists(path) ? File.ReadAllBytes(path) : null;

    public void Write(ReadOnlySpan<byte> note) => DurableFile.Write(path, note);

    public void Delete() => File.Delete(path);
}
