using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GoodOffices.Venue.Storage;

/// <summary>Brings files to the disk and believes nothing but the system call's own answer.</summary>
/// <remarks>On .NET 10 for Linux <see cref="FileStream.Flush(bool)"/> and <see cref="RandomAccess.FlushToDisk"/> return
/// normally although fsync failed with EIO or ENOSPC, so the calls are made here, and errno is checked.</remarks>
internal static partial class FileSync
{
    private const int Interrupted = 4;

    /// <summary>Syncs a file's data and what is needed to read it back (fdatasync(2)).</summary>
    /// <exception cref="IOException">The disk refused; the error number is the <see cref="Exception.HResult"/>.</exception>
    public static void Data(SafeFileHandle file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        // macOS has no fdatasync worth the name; fsync is the wider call on both.
        Checked(() => OperatingSystem.IsLinux() ? Fdatasync(file) : Fsync(file), name);
    }

    /// <summary>Syncs a directory, so that a rename in it lasts (fsync(2)).</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Directory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var directory = OpenDirectory(path);
        Checked(() => Fsync(directory), path);
    }

    private static SafeFileHandle OpenDirectory(string path)
    {
        const int readOnly = 0;
        var descriptor = Open(path, readOnly);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw Failed(path);
    }

    private static void Checked(Func<int> call, string name)
    {
        while (call() != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw Failed(name);
            }
        }
    }

    private static IOException Failed(string name)
    {
        var number = Marshal.GetLastPInvokeError();
        return new IOException($"{name} could not be brought to the disk: {new Win32Exception(number).Message}", number);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Fdatasync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
