namespace GoodOffices.Analysis.Packages;

/// <summary>Numbers at random that follow from a seed alone, the same on every machine.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014). For estimates; nothing secret may hang on it.</remarks>
/// <param name="seed">Any number.</param>
public sealed class DrawSource(ulong seed)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>The next number, from zero up to but not including one.</summary>
    public double Next()
    {
        _state += Increment;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
