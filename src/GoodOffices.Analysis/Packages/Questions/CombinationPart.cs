using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>One question of a combination with the options that count.</summary>
/// <param name="Question">The place of the question in its domain.</param>
/// <param name="Options">The places of the options, ascending; none where no option does.</param>
public sealed record CombinationPart(int Question, ImmutableArray<int> Options);
