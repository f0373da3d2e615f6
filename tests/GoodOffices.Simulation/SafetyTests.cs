using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Runs;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation;

/// <summary>A hundred seeds of forty acts and more, in blocks that run side by side. Each run is stopped in the middle of the storm: whatever was under way, no invariant may be broken.</summary>
public abstract class SafetySeeds(ITestOutputHelper output)
{
    private const int Block = 25;

    protected void Hold(int first)
    {
        var toll = new Toll();
        for (var seed = (ulong)first; seed < (ulong)(first + Block); seed++)
        {
            var run = new TalksRun(seed, RunOptions.OfSeed(seed));
            var found = Replay.JudgeSafety(run);
            Assert.True(found.Count == 0, $"Seed {seed}: {string.Join("; ", found)}. Replay: ./test --seed {seed}");
            Assert.True(run.Seen.Kinds.Values.Sum() >= 40, $"Seed {seed}: {run.Seen.Kinds.Values.Sum()} acts counted.");
            toll.Add(run);
        }

        using var told = new StringWriter();
        toll.Tell(told);
        output.WriteLine(told.ToString());
        Assert.Empty(Enum.GetValues<Injury>().Except(toll.Injuries.Keys));
        Assert.Empty(Life.Except(toll.Kinds.Keys));
        var unsaid = Negotiated.Except(toll.Kinds.Keys).ToList();
        Assert.True(unsaid.Count <= 2, $"Nobody said: {string.Join(", ", unsaid)}.");
    }

    /// <summary>What makes the whole life of talks and of an instrument, by the kinds of their acts.</summary>
    private static string[] Life { get; } =
    [
        "convocation-accepted", "modalities-proposed", "modalities-accepted", "device-enrolled", "device-revoked", "device-admitted", "credentials-issued", "full-powers-issued", "epoch-begun",
        "convocation-amended", "amendment-accepted", "release-consented", "released",
        "instruction-given", "act-released", "instruction-withdrawn",
        "instrument-opened", "provision-set", "tabled", "accepted", "reopened", "referendum-confirmed",
        "package-tabled", "package-accepted", "package-rejected", "silence-proposed", "silence-broken", "silence-established", "release-proposed", "overlap-proposed", "overlap-agreed", "overlap-stepped", "overlap-abandoned",
        "adoption-consented", "initialled", "signed", "signature-confirmed", "correction-proposed", "correction-initialled",
    ];

    /// <summary>What is said in the negotiation as the dice fall: a block of seeds may lack one or two of them.</summary>
    private static string[] Negotiated { get; } = ["taken-over", "reserved", "instructions-awaited", "deletion-asked", "withdrawn", "statement-made", "non-paper-handed", "package-withdrawn"];
}

/// <summary>Seeds 1 to 25.</summary>
public sealed class FirstSafetyTests(ITestOutputHelper output) : SafetySeeds(output)
{
    [Fact]
    public void No_storm_breaks_an_invariant() => Hold(1);
}

/// <summary>Seeds 26 to 50.</summary>
public sealed class SecondSafetyTests(ITestOutputHelper output) : SafetySeeds(output)
{
    [Fact]
    public void No_storm_breaks_an_invariant() => Hold(26);
}

/// <summary>Seeds 51 to 75.</summary>
public sealed class ThirdSafetyTests(ITestOutputHelper output) : SafetySeeds(output)
{
    [Fact]
    public void No_storm_breaks_an_invariant() => Hold(51);
}

/// <summary>Seeds 76 to 100.</summary>
public sealed class FourthSafetyTests(ITestOutputHelper output) : SafetySeeds(output)
{
    [Fact]
    public void No_storm_breaks_an_invariant() => Hold(76);
}
