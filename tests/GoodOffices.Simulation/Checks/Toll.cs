using GoodOffices.Simulation.Runs;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Checks;

/// <summary>What was done to runs and what was said in them, over several seeds.</summary>
internal sealed class Toll
{
    private readonly SortedDictionary<Injury, int> _injuries = [];
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>The kinds of injury that had an effect, with how often.</summary>
    public IReadOnlyDictionary<Injury, int> Injuries => _injuries;

    /// <summary>The kinds of acts that counted, with how often.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    public void Add(TalksRun run)
    {
        foreach (var (injury, times) in run.World.Injuries) _injuries[injury] = _injuries.GetValueOrDefault(injury) + times;
        foreach (var (kind, times) in run.Seen.Kinds) _kinds[kind] = _kinds.GetValueOrDefault(kind) + times;
    }

    public void Tell(TextWriter output)
    {
        output.WriteLine($"injuries: {string.Join(", ", _injuries.Select(one => $"{one.Key} {one.Value}"))}");
        output.WriteLine($"acts: {string.Join(", ", _kinds.Select(one => $"{one.Key} {one.Value}"))}");
    }
}
