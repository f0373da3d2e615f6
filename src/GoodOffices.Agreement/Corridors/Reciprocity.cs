using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Reciprocity: what one side applies at a crossing the other mirrors, pair by declared pair.</summary>
public static class Reciprocity
{
    /// <summary>The differences that go beyond the declared standard, pair by pair; the justified ones included.</summary>
    public static IReadOnlyList<CorridorFinding> Findings(LinkRegimeContent regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var findings = new List<CorridorFinding>();
        foreach (var pair in regime.Pairs)
        {
            if (Compare(pair, regime.Measures[pair.First], regime.Measures[pair.Second]) is { } finding)
            {
                findings.Add(finding with { Ground = pair.Ground });
            }
        }

        return findings;
    }

    /// <summary>The difference between two measures of a pair under its standard, or null where there is none.</summary>
    public static CorridorFinding? Compare(DeclaredPair pair, CrossingMeasure first, CrossingMeasure second)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.By != second.Of || first.Of != second.By || first.Direction != second.Direction || first.Traffic != second.Traffic)
        {
            return Finding(CorridorFindingKind.NoMirror, first, second);
        }

        if (first.Access != second.Access)
        {
            return Finding(CorridorFindingKind.Access, first, second);
        }

        var burden = Finding(CorridorFindingKind.Burden, first, second) with { Steps = Steps(first, second) };
        var differs = pair.Standard == ReciprocityStandard.Identical
            ? burden.Steps.Count > 0 || !first.Procedures.Equals(second.Procedures)
            : Math.Abs(burden.Minutes) > pair.ToleranceMinutes || Math.Abs(burden.EurCents) > pair.ToleranceEurCents
                || Math.Abs(burden.Documents) > pair.ToleranceDocuments;
        return differs ? burden : null;
    }

    private static CorridorFinding Finding(CorridorFindingKind kind, CrossingMeasure first, CrossingMeasure second) =>
        new(kind, PrincipleKind.Reciprocity, Place(first, second), first.By, second.By)
        {
            Minutes = first.Minutes - second.Minutes,
            EurCents = first.EurCents - second.EurCents,
            Documents = first.Documents - second.Documents,
        };

    private static string Place(CrossingMeasure first, CrossingMeasure second)
    {
        var crossing = first.Crossing == second.Crossing ? first.Crossing : $"{first.Crossing} / {second.Crossing}";
        return string.Create(CultureInfo.InvariantCulture, $"{crossing}, {RegimeText.Words(first.Direction)}, {RegimeText.Words(first.Traffic)}");
    }

    /// <summary>The steps that are not on both sides with the same figures, by name in ordinal order.</summary>
    private static ValueList<string> Steps(CrossingMeasure first, CrossingMeasure second) => ValueList.From(
        first.Procedures.Except(second.Procedures).Concat(second.Procedures.Except(first.Procedures))
            .Select(static step => step.Name).Distinct().Order(StringComparer.Ordinal));
}
