using GoodOffices.Simulation.Runs;

namespace GoodOffices.Simulation;

/// <summary>A hundred seeds of forty acts and more. Each run is stopped in the middle of the storm: whatever was under way, no invariant may be broken.</summary>
public abstract class SafetySeeds
{
    private const int Block = 10;

    protected static void Hold(int first)
    {
        for (var seed = (ulong)first; seed < (ulong)(first + Block); seed++)
        {
            var found = Replay.JudgeSafety(seed);
            Assert.True(found.Count == 0, $"Seed {seed}: {string.Join("; ", found)}. Replay: ./test --seed {seed}");
        }
    }
}

/// <summary>Seeds 1 to 50.</summary>
public sealed class SafetyTests : SafetySeeds
{
    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(21)]
    [InlineData(31)]
    [InlineData(41)]
    public void No_storm_breaks_an_invariant(int first) => Hold(first);
}

/// <summary>Seeds 51 to 100, beside the others.</summary>
public sealed class FurtherSafetyTests : SafetySeeds
{
    [Theory]
    [InlineData(51)]
    [InlineData(61)]
    [InlineData(71)]
    [InlineData(81)]
    [InlineData(91)]
    public void No_storm_breaks_an_invariant(int first) => Hold(first);
}
