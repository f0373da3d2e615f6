using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>Some questions with some options of each: a package is in it when every one of these questions is closed with one of these options.</summary>
public sealed class Combination
{
    /// <summary>A combination.</summary>
    /// <param name="parts">At least one; each question once, with the places of its options in ascending order.</param>
    /// <exception cref="ArgumentException">There is none, or a question stands twice.</exception>
    public Combination(IEnumerable<CombinationPart> parts)
    {
        Parts = [.. parts.OrderBy(static part => part.Question)];
        if (Parts.IsEmpty || Parts.Select(static part => part.Question).Distinct().Count() < Parts.Length)
        {
            throw new ArgumentException("At least one question, and each once.", nameof(parts));
        }
    }

    /// <summary>By ascending question.</summary>
    public ImmutableArray<CombinationPart> Parts { get; }

    /// <summary>File and line that it was read from; null where it was not read.</summary>
    public string? Place { get; init; }

    /// <summary>Whether a package is in it.</summary>
    /// <param name="package">The place of the option for each question.</param>
    public bool Holds(ReadOnlySpan<int> package)
    {
        foreach (var part in Parts)
        {
            if (!part.Options.Contains(package[part.Question]))
            {
                return false;
            }
        }

        return true;
    }
}
