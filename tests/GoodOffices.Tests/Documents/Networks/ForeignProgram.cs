using System.Diagnostics;

namespace GoodOffices.Tests.Documents.Networks;

/// <summary>A program of somebody else's that the machine may have.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs it; the test that asks is skipped where it is absent.</summary>
    public static string Run(string program, string package, params string[] arguments)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
            $"{program} is not installed (Debian: {package})");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output + errors.Result;
    }
}
