using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Venues;

/// <summary>The host's server as a program: where it is, and how it is started. It is not referenced, only run.</summary>
internal static class VenueExecutable
{
    public const string Variable = "GOODOFFICES_VENUE";
    private const string Name = "good-offices-venue";

    /// <summary>The path of the executable.</summary>
    /// <exception cref="CommandFailure">It is nowhere.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named
                : throw CommandFailure.Storage($"{Variable} names '{named}', which is not a file", $"set it to the path of {Name}");
        }

        return Candidates().FirstOrDefault(File.Exists)
            ?? throw CommandFailure.Storage($"{Name} was not found", $"install it beside good-offices, or set {Variable} to its path");
    }

    /// <summary>How it is started.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Runs it in the foreground with this terminal's streams, until it ends.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        await terminal.Output.FlushAsync(cancellation).ConfigureAwait(false);
        using var process = Process.Start(Start(arguments))
            ?? throw CommandFailure.Storage($"{Name} could not be started", "check that the file is executable");
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A key press of Ctrl-C reaches the venue too; it is left the time to close its log.
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return process.ExitCode;
    }

    private static IEnumerable<string> Candidates()
    {
        var here = AppContext.BaseDirectory;
        yield return Path.Combine(here, Name);
        var output = new DirectoryInfo(here.TrimEnd(Path.DirectorySeparatorChar));
        if (output.Parent?.Parent is { } bin)
        {
            // artifacts/bin/<project>/<configuration>/, the layout of the build: the same configuration first.
            yield return Path.Combine(bin.FullName, "GoodOffices.Venue", output.Name, Name);
            yield return Path.Combine(bin.FullName, "GoodOffices.Venue", "release", Name);
            yield return Path.Combine(bin.FullName, "GoodOffices.Venue", "debug", Name);
        }
    }
}
