using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>Writes a result into a file that did not exist: nothing is ever overwritten.</summary>
internal static class NewFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            throw CommandFailure.Storage($"'{path}' exists", "name another file; nothing is overwritten");
        }

        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
    }
}
