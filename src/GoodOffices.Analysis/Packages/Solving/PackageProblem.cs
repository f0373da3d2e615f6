using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>What is to be solved: the questions and the worths of two or more parties.</summary>
public sealed class PackageProblem
{
    /// <summary>The most parties.</summary>
    public const int MostParties = 20;

    /// <summary>A problem.</summary>
    /// <exception cref="ArgumentException">There is no party, there are more than <see cref="MostParties"/>, or the worths are of other questions.</exception>
    public PackageProblem(PackageDomain domain, IEnumerable<PartyWorths> parties)
    {
        ArgumentNullException.ThrowIfNull(domain);
        (Domain, Parties) = (domain, [.. parties]);
        if (Parties.Length is 0 or > MostParties)
        {
            throw new ArgumentException("Between one and twenty parties.", nameof(parties));
        }

        if (Parties.Any(party => !party.Scores.Select(static scores => scores.Length).SequenceEqual(domain.Questions.Select(static question => question.Options.Length))))
        {
            throw new ArgumentException("A score for each option of each question.", nameof(parties));
        }
    }

    /// <summary>The questions.</summary>
    public PackageDomain Domain { get; }

    /// <summary>The parties in their order.</summary>
    public ImmutableArray<PartyWorths> Parties { get; }

    /// <summary>Every combination that some side excludes.</summary>
    internal IEnumerable<Combination> Excluded => Domain.Excluded.Concat(Parties.SelectMany(static party => party.Excluded));
}
