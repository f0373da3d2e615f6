using System.Security.Cryptography;
using GoodOffices.Record;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Enclosures;

/// <summary>The enclosures of one log: one file each, named by the SHA-256 of its bytes.</summary>
/// <remarks>A file is in place only when it is whole, synced, and its directory synced; so an entry that names an
/// enclosure is appended only after the enclosure is durable.</remarks>
internal sealed class EnclosureStore
{
    private const int Piece = 64 * 1024;

    private readonly string _folder;

    /// <summary>Opens the folder, makes it where it is missing, and removes what a crash left half written.</summary>
    public EnclosureStore(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        DurableFile.SweepTemporaries(folder);
        FileSync.Directory(Path.GetDirectoryName(folder)!);
        FileSync.Directory(folder);
    }

    /// <summary>The length of an enclosure in bytes; null where it is not here.</summary>
    public long? Length(Hash digest)
    {
        var file = new FileInfo(PathOf(digest));
        return file.Exists ? file.Length : null;
    }

    /// <summary>Opens an enclosure for reading; null where it is not here.</summary>
    public FileStream? Open(Hash digest)
    {
        try
        {
            return new FileStream(PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read, Piece, FileOptions.Asynchronous);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes of an enclosure; null where it is not here.</summary>
    public byte[]? Read(Hash digest)
    {
        var path = PathOf(digest);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Stores what the stream yields, if it has that digest and no more than <paramref name="limit"/> bytes.</summary>
    /// <exception cref="IOException">The disk refused; nothing is stored.</exception>
    public async Task<EnclosureOutcome> StoreAsync(Hash digest, Stream source, long limit, CancellationToken cancellation)
    {
        var temporary = DurableFile.Temporary(PathOf(digest));
        try
        {
            var outcome = await ReceiveAsync(digest, source, limit, temporary, cancellation).ConfigureAwait(false);
            if (outcome == EnclosureOutcome.Stored)
            {
                DurableFile.Place(temporary, PathOf(digest));
            }

            return outcome;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes enclosures that no entry names and that were stored before <paramref name="before"/>.</summary>
    public void Sweep(IReadOnlySet<Hash> named, DateTimeOffset before)
    {
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < before && Hash.TryParseHex(file.Name, out var digest) && !named.Contains(digest))
            {
                file.Delete();
            }
        }
    }

    private static async Task<EnclosureOutcome> ReceiveAsync(
        Hash digest, Stream source, long limit, string temporary, CancellationToken cancellation)
    {
        await using var file = DurableFile.Create(temporary);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        long total = 0;
        int read;
        while ((read = await source.ReadAsync(piece, cancellation).ConfigureAwait(false)) > 0)
        {
            total += read;
            if (total > limit)
            {
                return EnclosureOutcome.TooLarge;
            }

            hash.AppendData(piece, 0, read);
            await DurableFile.AppendAsync(file, piece.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        if (Hash.FromBytes(hash.GetHashAndReset()) != digest)
        {
            return EnclosureOutcome.OtherDigest;
        }

        FileSync.Data(file.SafeFileHandle, temporary);
        return EnclosureOutcome.Stored;
    }

    private string PathOf(Hash digest) => Path.Combine(_folder, digest.ToHex());
}
