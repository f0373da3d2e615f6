using System.Globalization;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>The folder into which a verb puts everything: new or empty, nothing is ever overwritten.</summary>
internal static class OutputFolder
{
    /// <summary>Makes sure that the folder is there and empty.</summary>
    /// <exception cref="CommandFailure">It holds something, or is a file.</exception>
    public static string Prepare(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw CommandFailure.Storage($"'{path}' is a file, not a folder", "name a new folder");
        }

        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
        {
            throw CommandFailure.Storage($"the folder '{path}' is not empty", "name a new one: nothing is overwritten");
        }

        Directory.CreateDirectory(full);
        return full;
    }

    /// <summary>A name beside the temporary files that is not taken.</summary>
    public static string Fresh(string prefix) =>
        Path.Combine(Path.GetTempPath(), prefix + TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
}
