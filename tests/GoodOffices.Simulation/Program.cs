using System.Globalization;
using Xunit.MicrosoftTestingPlatform;

namespace GoodOffices.Simulation;

/// <summary>Runs the tests, or with <c>--seed N</c> replays one seed and tells what happens, or with <c>--seeds FIRST COUNT</c> looks for seeds that fail.</summary>
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

        if (args is ["--seeds", var first, var count]) return Replay.Search(ulong.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
        return args.Contains("-automated") || args.Contains("@@")
            ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
            : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
