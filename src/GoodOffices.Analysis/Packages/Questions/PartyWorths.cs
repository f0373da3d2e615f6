using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>What packages are worth to one party. Private: prints as nothing but what it is.</summary>
/// <remarks>The worth of a package is the constant, plus the score of each question's option, plus that of every combination that it is in.</remarks>
public sealed class PartyWorths
{
    /// <summary>A party's worths.</summary>
    /// <param name="party">Whose.</param>
    /// <param name="scores">For each question of the domain, the worth of each option, weight included.</param>
    public PartyWorths(string party, ImmutableArray<ImmutableArray<Rational>> scores) => (Party, Scores) = (party, scores);

    /// <summary>Whose.</summary>
    public string Party { get; }

    /// <summary>For each question, for each option: what it is worth, weight included.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Scores { get; }

    /// <summary>What every package is worth beside its options.</summary>
    public Rational Constant { get; init; }

    /// <summary>Worths of combinations.</summary>
    public ImmutableArray<ConditionalWorth> Combinations { get; init; } = [];

    /// <summary>Combinations that the party rules out; a package needs everyone, so nobody gets them.</summary>
    public ImmutableArray<Combination> Excluded { get; init; } = [];

    /// <summary>The party accepts nothing that is worth less.</summary>
    public Rational Reservation { get; init; }

    /// <summary>How far each score may be off either way where it is only known as a range; empty where every score is known.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Spread { get; init; } = [];

    /// <summary>How far the reservation value may be off either way.</summary>
    public Rational ReservationSpread { get; init; }

    /// <summary>Whether something is only known as a range.</summary>
    public bool IsUncertain => !Spread.IsEmpty || ReservationSpread.Sign > 0;

    /// <summary>The discount factor that a file names, as it is written; time plays no part in these solutions, so it is not applied.</summary>
    public string? Discount { get; init; }

    /// <summary>What a package is worth.</summary>
    /// <param name="package">The place of the option for each question.</param>
    public Rational Of(ReadOnlySpan<int> package)
    {
        var worth = Constant;
        for (var question = 0; question < Scores.Length; question++)
        {
            worth += Scores[question][package[question]];
        }

        foreach (var combination in Combinations)
        {
            if (combination.When.Holds(package))
            {
                worth += combination.Worth;
            }
        }

        return worth;
    }

    /// <summary>Says that they are worths, and whose, and nothing of them.</summary>
    public override string ToString() => $"worths of {Party}";
}
