using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Tests.Cli;

/// <summary>The executable as a process of its own, as a user starts it.</summary>
internal static class Programs
{
    public static string Executable => Path.Combine(AppContext.BaseDirectory, HelpPage.Program);

    public static async Task<(int Exit, string Output, string Error)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Executable) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in (string[])["GOODOFFICES_NODE", "GOODOFFICES_PASSPHRASE", "GOODOFFICES_PASSPHRASE_FILE", "GOODOFFICES_DEBUG", "GOODOFFICES_COMMAND", "GOODOFFICES_VENUE"])
        {
            start.Environment.Remove(variable);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
