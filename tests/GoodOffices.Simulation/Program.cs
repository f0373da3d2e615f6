using System.Globalization;
using Xunit.MicrosoftTestingPlatform;

namespace GoodOffices.Simulation;

/// <summary>Runs the tests, or with <c>--seed N</c> replays one seed and tells what happens.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["--seed", var number, ..])
        {
            if (ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return Replay.Run(seed, Console.Out);
            await Console.Error.WriteLineAsync("error: a seed is a whole number\nhint: ./test --seed 42");
            return 2;
        }

        return args.Contains("-automated") || args.Contains("@@")
            ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
            : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
