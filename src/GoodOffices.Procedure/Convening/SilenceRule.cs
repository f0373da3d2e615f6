using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure.Convening;

/// <summary>Whether texts may be adopted by silence, and how long a party has to object.</summary>
/// <param name="MinimumSeconds">The shortest time between proposal and deadline, in seconds; from one second to a year.</param>
public sealed record SilenceRule(long MinimumSeconds)
{
    internal const long Shortest = 1;
    internal const long Longest = 366 * 86_400L;

    /// <summary>Reads the shortest time to object as people write it (<c>48h</c>, <see cref="Period"/>).</summary>
    /// <returns>False where the text is no length of time, or a longer one than a rule may have.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SilenceRule? rule)
    {
        rule = Period.TryParse(text, out var seconds) && seconds <= Longest ? new SilenceRule(seconds) : null;
        return rule is not null;
    }
}
