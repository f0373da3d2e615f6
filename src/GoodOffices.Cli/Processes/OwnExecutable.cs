using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Processes;

/// <summary>This program, to be started again as another process.</summary>
internal static class OwnExecutable
{
    /// <summary>How the user has started this program, where a script has started it for him.</summary>
    public const string CommandVariable = "GOODOFFICES_COMMAND";

    public static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, HelpPage.Program);
        var start = new ProcessStartInfo(File.Exists(path) ? path
            : throw CommandFailure.Storage($"there is no file '{path}'", "build the program, or run it from where it is installed"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
