using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace GoodOffices.Analysis.Packages;

/// <summary>The unresolved questions that a package closes, and what cannot be combined. Prints as its size.</summary>
public sealed class PackageDomain
{
    /// <summary>The most questions.</summary>
    public const int MostQuestions = 1_000;

    private readonly Dictionary<string, int> _places;

    /// <summary>A domain.</summary>
    /// <exception cref="ArgumentException">There is no question, there are more than <see cref="MostQuestions"/>, or two have one name.</exception>
    public PackageDomain(string name, IEnumerable<Question> questions, IEnumerable<Combination> excluded)
    {
        (Name, Questions, Excluded) = (name, [.. questions], [.. excluded]);
        if (Questions.Length is 0 or > MostQuestions)
        {
            throw new ArgumentException("Between one and a thousand questions.", nameof(questions));
        }

        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Questions.Length; at++)
        {
            _places.Add(Questions[at].Name, at);
        }
    }

    /// <summary>What it is called; may be empty.</summary>
    public string Name { get; }

    /// <summary>The questions in their order.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>Combinations that no package may be in, whoever would like it.</summary>
    public ImmutableArray<Combination> Excluded { get; }

    /// <summary>How many packages there are, those counted that conditions exclude.</summary>
    public BigInteger Outcomes => Questions.Aggregate(BigInteger.One, static (product, question) => product * question.Options.Length);

    /// <summary>The place of a question, or -1.</summary>
    public int PlaceOf(string question) => _places.GetValueOrDefault(question, -1);

    /// <summary>How large it is.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Questions.Length} questions, {Outcomes} packages");
}
