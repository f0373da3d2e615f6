using GoodOffices.Record;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Publications;

/// <summary>What the parties have released to the public: one file each, named by the SHA-256 of its bytes.</summary>
internal sealed class PublicationStore
{
    private readonly string _folder;

    public PublicationStore(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        DurableFile.SweepTemporaries(folder);
        FileSync.Directory(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Stores a publication; the same bytes again are the same publication.</summary>
    /// <returns>Its id, 64 hexadecimal digits.</returns>
    public string Store(ReadOnlySpan<byte> file)
    {
        var id = Hash.Of(file).ToHex();
        var path = Path.Combine(_folder, id);
        if (!File.Exists(path))
        {
            DurableFile.Write(path, file);
        }

        return id;
    }

    /// <summary>The bytes of a publication; null where there is none of that id.</summary>
    public byte[]? Read(string id)
    {
        var path = Path.Combine(_folder, id);
        return FileNames.IsDigest(id) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Every publication, oldest first.</summary>
    public IReadOnlyList<PublicationListing> List() =>
        [.. new DirectoryInfo(_folder).EnumerateFiles()
            .Where(file => FileNames.IsDigest(file.Name))
            .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new PublicationListing(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc)))];
}
