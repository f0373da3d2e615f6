using System.CommandLine;

namespace GoodOffices.Venue.Setup;

/// <summary>The commands of good-offices-venue, and the one place where a failure becomes words and an exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        The venue of Good Offices: it orders and relays the sealed acts of talks, which it can neither read, nor change,
        nor leave out unnoticed.

        Examples:
          good-offices-venue init --data /srv/venue --origin mfa.example/talks/almaty-2024
          good-offices-venue run --data /srv/venue --convocation convocation.cbor
          good-offices-venue run --data /srv/venue --listen https://0.0.0.0:7443
          good-offices-venue certificate --data /srv/venue

        Exit codes: 0 ended as asked, 1 internal error, 2 usage, 3 data directory, 4 newer format, 5 address in use,
        6 certificate, 7 another venue on the same data, 8 disk full, 9 convocation, 10 record damaged.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Build().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            Tell(string.Join(" ", parsed.Errors.Select(error => error.Message)), "Run `good-offices-venue --help` for the commands with examples.");
            return (int)ExitCode.Usage;
        }

        // The web host handles SIGTERM and SIGINT itself and ends gracefully.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false })
            .ConfigureAwait(false);
    }

    private static RootCommand Build() => new(Description)
    {
        InitCommand.Build(),
        RunCommand.Build(),
        CertificateCommand.Build(),
    };

    /// <summary>Runs one command; a failure is told on standard error with its hint, and becomes the exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task> command)
    {
        try
        {
            await command().ConfigureAwait(false);
            return (int)ExitCode.Done;
        }
        catch (VenueFailure failure)
        {
            Tell(failure.Message, failure.Hint);
            return (int)failure.Code;
        }
        catch (Exception error) when (Storage.DiskFull.Is(error))
        {
            Tell("There is no room left on the disk of the data directory.", "Free space and run the same command again; nothing acknowledged is lost.");
            return (int)ExitCode.DiskFull;
        }
    }

    private static void Tell(string message, string hint)
    {
        Console.Error.WriteLine($"good-offices-venue: {message}");
        Console.Error.WriteLine($"hint: {hint}");
    }
}
