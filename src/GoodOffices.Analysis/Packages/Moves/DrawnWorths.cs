using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages.Moves;

/// <summary>One party's worths with every range drawn: what they might be. Prints as nothing of it.</summary>
internal sealed class DrawnWorths
{
    private readonly double[][] _scores;
    private readonly ImmutableArray<ConditionalWorth> _combinations;
    private readonly double[] _combinationWorths;
    private readonly double _constant;

    private DrawnWorths(PartyWorths worths, double[][] scores)
    {
        (_scores, _combinations, _constant) = (scores, worths.Combinations, worths.Constant.ToDouble());
        _combinationWorths = [.. worths.Combinations.Select(static one => one.Worth.ToDouble())];
    }

    /// <summary>The worths with every range at its middle.</summary>
    public static DrawnWorths Middle(PartyWorths worths) =>
        new(worths, [.. worths.Scores.Select(static scores => scores.Select(static score => score.ToDouble()).ToArray())]);

    /// <summary>So many draws, each score anywhere in its range with the same chance and apart from every other.</summary>
    public static DrawnWorths[] Draws(PartyWorths worths, int count, DrawSource source)
    {
        var middle = Middle(worths);
        if (worths.Spread.IsEmpty)
        {
            return [.. Enumerable.Repeat(middle, count)];
        }

        var spread = worths.Spread.Select(static one => one.Select(static width => width.ToDouble()).ToArray()).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => new DrawnWorths(worths,
            [.. middle._scores.Select((scores, question) => scores.Select((score, option) => spread[question][option] == 0 ? score : score + (spread[question][option] * ((2 * source.Next()) - 1))).ToArray())]))];
    }

    /// <summary>What an option is worth by itself.</summary>
    public double Of(int question, int option) => _scores[question][option];

    /// <summary>What a package is worth.</summary>
    public double Of(ReadOnlySpan<int> package)
    {
        var worth = _constant;
        for (var question = 0; question < _scores.Length; question++)
        {
            worth += _scores[question][package[question]];
        }

        for (var at = 0; at < _combinations.Length; at++)
        {
            worth += _combinations[at].When.Holds(package) ? _combinationWorths[at] : 0;
        }

        return worth;
    }
}
