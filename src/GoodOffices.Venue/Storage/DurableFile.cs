namespace GoodOffices.Venue.Storage;

/// <summary>A file that is on the disk, whole, when the call returns: written beside its place, synced, renamed into
/// place, and its directory synced. A crash at any instant leaves the old file or the new one.</summary>
internal static class DurableFile
{
    /// <summary>Readable and writable by the owner alone.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes bytes to <paramref name="path"/>, replacing what was there.</summary>
    /// <exception cref="IOException">The disk refused, at writing or at syncing; the old file stands.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Temporary(path);
        try
        {
            using (var file = Create(temporary))
            {
                WriteAll(file, bytes);
                FileSync.Data(file.SafeFileHandle, temporary);
            }

            Place(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A new file, for its owner alone, beside the place it is meant for.</summary>
    public static FileStream Create(string temporary)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(temporary, options);
    }

    /// <summary>Writes at the end of a file that <see cref="Create"/> made.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static async Task AppendAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await file.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw GrowsNoFurther();
        }
    }

    private static void WriteAll(FileStream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(file.SafeFileHandle, bytes, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw GrowsNoFurther();
        }
    }

    // ArgumentOutOfRangeException is .NET's name for EFBIG: the system lets no file grow further.
    private static IOException GrowsNoFurther() => new("The file may not grow further.", DiskFull.FileTooLarge);

    /// <summary>Moves a synced file into place and syncs the directory.</summary>
    public static void Place(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        FileSync.Directory(Path.GetDirectoryName(path)!);
    }

    /// <summary>A name in the same directory that nobody else uses.</summary>
    public static string Temporary(string path) => $"{path}.{Guid.NewGuid():n}.part";

    /// <summary>Removes what writes cut short by a crash have left.</summary>
    public static void SweepTemporaries(string directory)
    {
        foreach (var left in Directory.EnumerateFiles(directory, "*.part"))
        {
            File.Delete(left);
        }
    }
}
