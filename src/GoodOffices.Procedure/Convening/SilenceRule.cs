namespace GoodOffices.Procedure.Convening;

/// <summary>Whether texts may be adopted by silence, and how long a party has to object.</summary>
/// <param name="MinimumSeconds">The shortest time between proposal and deadline, in seconds; from one second to a year.</param>
public sealed record SilenceRule(long MinimumSeconds)
{
    internal const long Shortest = 1;
    internal const long Longest = 366 * 86_400L;
}
