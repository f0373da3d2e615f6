namespace GoodOffices.Simulation;

/// <summary>Replays one seed.</summary>
internal static class Replay
{
    public static int Run(ulong seed, TextWriter output)
    {
        output.WriteLine(seed);
        return 0;
    }
}
