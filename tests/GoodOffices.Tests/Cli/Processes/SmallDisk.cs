using System.Diagnostics;

namespace GoodOffices.Tests.Cli.Processes;

/// <summary>A file system of a few megabytes that can be filled to its last byte.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Mounts one; null where this user may not.</summary>
    public static SmallDisk? TryMount(string path, int kibibytes)
    {
        Directory.CreateDirectory(path);
        return Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k,mode=700", "tmpfs", path) == 0 ? new SmallDisk(path) : null;
    }

    /// <summary>Leaves no more than so many bytes free.</summary>
    public void Fill(int free = 0)
    {
        Empty();
        using var stream = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(block);
            }
        }
        catch (IOException)
        {
            // It is full.
        }

        stream.SetLength(Math.Max(0, stream.Length - free));
    }

    public void Empty() => File.Delete(Filler);

    public void Dispose() => Run("umount", Path);

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
