using System.Globalization;
using System.Text;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A link regime in words, one measure to a paragraph and one step to a line, so that two regimes can be set side
/// by side like any wording.</summary>
public static class RegimeText
{
    /// <summary>The regime in words.</summary>
    public static string Of(LinkRegimeContent regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var text = new StringBuilder(regime.Link).Append('\n');
        foreach (var section in regime.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"Section {section.Name}: sovereign {section.Sovereign}, law of {section.Law}, authority of {section.Authority}.\n");
        }

        foreach (var measure in regime.Measures)
        {
            Append(text, measure);
        }

        foreach (var pair in regime.Pairs)
        {
            Append(text, regime, pair);
        }

        return text.ToString();
    }

    /// <summary>An amount in euros with two decimals.</summary>
    internal static string Euros(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    private static void Append(StringBuilder text, CrossingMeasure measure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{measure.Crossing}, {Words(measure.Direction)}, {Words(measure.Traffic)} of {measure.Of}, applied by {measure.By}: {Words(measure.Access)}.\n");
        foreach (var step in measure.Procedures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Name}: {step.Minutes} minutes, {Euros(step.EurCents)} EUR, {step.Documents} documents.\n");
        }
    }

    private static void Append(StringBuilder text, LinkRegimeContent regime, DeclaredPair pair)
    {
        var (first, second) = (regime.Measures[pair.First], regime.Measures[pair.Second]);
        text.Append(CultureInfo.InvariantCulture, $"\nMirror of each other ({Words(pair.Standard)}): {Words(first.Direction)} at {first.Crossing} by {first.By}, and at {second.Crossing} by {second.By}");
        if (pair.Standard == ReciprocityStandard.Equivalent)
        {
            text.Append(CultureInfo.InvariantCulture, $", within {pair.ToleranceMinutes} minutes, {Euros(pair.ToleranceEurCents)} EUR, {pair.ToleranceDocuments} documents");
        }

        text.Append(pair.Ground.Length > 0 ? $"; ground for a difference: {pair.Ground}.\n" : ".\n");
    }

    internal static string Words(Direction direction) => direction == Direction.Entry ? "entry" : "exit";

    internal static string Words(Traffic traffic) => traffic switch
    {
        Traffic.Freight => "freight",
        Traffic.TransitFreight => "transit freight",
        _ => "passengers",
    };

    private static string Words(Access access) => access switch
    {
        Access.Open => "open",
        Access.Restricted => "restricted",
        _ => "closed",
    };

    private static string Words(ReciprocityStandard standard) => standard == ReciprocityStandard.Identical ? "identical" : "equivalent";
}
