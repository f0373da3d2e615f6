using System.Collections.Immutable;
using System.Globalization;

namespace GoodOffices.Analysis.Packages;

/// <summary>An unresolved question with the options that it can be closed with. Prints as its kind and size, never as its words.</summary>
public sealed class Question
{
    /// <summary>The most options that one question may have.</summary>
    public const int MostOptions = 100_000;

    private readonly Dictionary<string, int> _places;

    private Question(string name, QuestionKind kind, ImmutableArray<string> options, ImmutableArray<Rational> values)
    {
        (Name, Kind, Options, Values) = (name, kind, options, values);
        _places = new Dictionary<string, int>(options.Length, StringComparer.Ordinal);
        for (var at = 0; at < options.Length; at++)
        {
            if (!_places.TryAdd(options[at], at))
            {
                throw new ArgumentException("An option stands twice.", nameof(options));
            }
        }
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What its options are.</summary>
    public QuestionKind Kind { get; }

    /// <summary>The options by name; at least one, each once. Numbers of a range are written out.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>The numbers of a range, one for each option; empty for named options.</summary>
    public ImmutableArray<Rational> Values { get; }

    /// <summary>A question with named options.</summary>
    /// <exception cref="ArgumentException">There is none, one stands twice, or there are more than <see cref="MostOptions"/>.</exception>
    public static Question OfOptions(string name, IEnumerable<string> options)
    {
        ImmutableArray<string> all = [.. options];
        return all.Length is 0 or > MostOptions
            ? throw new ArgumentException("Between one and a hundred thousand options.", nameof(options))
            : new Question(name, QuestionKind.Discrete, all, []);
    }

    /// <summary>How many options a range has: from, from + step, ... up to the upper end; null where there is none or too many.</summary>
    public static int? CountOf(Rational from, Rational to, Rational step)
    {
        if (step.Sign <= 0 || to < from)
        {
            return null;
        }

        var count = ((to - from) / step).Floor() + 1;
        return count <= MostOptions ? (int)count : null;
    }

    /// <summary>A question about a number.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">Integer or real.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">No less than <paramref name="from"/>.</param>
    /// <param name="step">What lies between one option and the next; more than zero.</param>
    /// <exception cref="ArgumentException">The range has no options, or more than <see cref="MostOptions"/>.</exception>
    public static Question OfRange(string name, QuestionKind kind, Rational from, Rational to, Rational step)
    {
        var count = CountOf(from, to, step) ?? throw new ArgumentException("A range with between one and a hundred thousand options.", nameof(step));
        var values = ImmutableArray.CreateBuilder<Rational>(count);
        for (var at = 0; at < count; at++)
        {
            values.Add(from + (step * at));
        }

        return new Question(name, kind, [.. values.Select(Written)], values.MoveToImmutable());
    }

    /// <summary>The place of an option, or -1.</summary>
    public int PlaceOf(string option) => _places.GetValueOrDefault(option, -1);

    /// <summary>Its kind and how many options it has.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} question of {Options.Length} options");

    private static string Written(Rational value) => value.Denominator.IsOne
        ? value.ToString()
        : value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
}
