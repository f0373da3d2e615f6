namespace GoodOffices.Agreement.Corridors;

/// <summary>Reciprocity: what one side applies the other mirrors, pair by declared pair. Only what the parties agreed on is
/// compared. A difference with a ground stays listed, as justified.</summary>
public static class Reciprocity
{
    /// <summary>The differences beyond the declared standards, one for each pair and dimension, in the order of the pairs; then
    /// agreed measures without a mirror and cabotage that one side alone grants.</summary>
    /// <remarks>Linear in the entries of the regime, but for non-discrimination, which is linear in the measures compared.</remarks>
    public static IReadOnlyList<MirrorFinding> Findings(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var index = new MirrorIndex(regime);
        var findings = new List<MirrorFinding>();
        foreach (var pair in regime.Pairs)
        {
            findings.AddRange(Compare(index, pair).Select(finding => Justify(pair, finding)));
        }

        foreach (var measure in regime.Measures)
        {
            if (WithoutMirror(index, measure) is { } finding)
            {
                findings.Add(finding);
            }
        }

        findings.AddRange(Cabotage(regime));
        return findings;
    }

    /// <summary>The differences within one declared pair of a regime.</summary>
    /// <exception cref="ArgumentException">The pair is not one of the regime.</exception>
    public static IReadOnlyList<MirrorFinding> Compare(Regime regime, DeclaredPair pair)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(pair);
        return regime.Pairs.Contains(pair) ? [.. Compare(new MirrorIndex(regime), pair).Select(finding => Justify(pair, finding))]
            : throw new ArgumentException("The pair is not one of this regime.", nameof(pair));
    }

    /// <summary>The regime in which a difference is repaired: in its dimension all measures that are tied together by pairs get
    /// what burdens least among them. A missing mirror is added, a missing pair declared. The finding is gone, and none is new.</summary>
    /// <exception cref="ArgumentException">The finding is not one of this regime.</exception>
    public static Regime Repair(Regime regime, MirrorFinding finding) => MirrorRepair.Of(regime, finding);

    internal static List<MirrorFinding> Compare(MirrorIndex index, DeclaredPair pair)
    {
        var first = index.Regime.Measure(pair.First)!;
        if (pair.Standard != ReciprocityStandard.NonDiscrimination)
        {
            var second = index.Regime.Measure(pair.Second!.Value)!;
            return !first.IsAgreed || !second.IsAgreed ? []
                : MirrorComparison.Of(index.BurdenOf(first.Id), index.BurdenOf(second.Id), pair, () => Place(index.Regime, first, second), second.By);
        }

        // Of several measures compared, each dimension is held against the one that is treated best in it.
        var worst = new SortedDictionary<MirrorDimension, MirrorFinding>();
        foreach (var other in index.ComparedWith(pair))
        {
            foreach (var finding in MirrorComparison.Of(index.BurdenOf(first.Id), index.BurdenOf(other), pair, () => Place(index.Regime, first, first), first.Origin ?? first.Carrier ?? first.By))
            {
                if (!worst.TryGetValue(finding.Dimension, out var known) || Weighs(finding) > Weighs(known))
                {
                    worst[finding.Dimension] = finding;
                }
            }
        }

        return [.. worst.Values];
    }

    private static long Weighs(MirrorFinding finding) => finding.FirstFigure is { } && finding.SecondFigure is null
        ? long.MaxValue : Math.Max(Math.Abs(finding.Difference), finding.OnlyFirst.Count);

    private static MirrorFinding Justify(DeclaredPair pair, MirrorFinding finding) =>
        pair.Justified.FirstOrDefault(item => item.Dimension == finding.Dimension) is { } justified
            ? finding with { Ground = new StatedGround(justified.Ground, justified.Words) } : finding;

    private static MirrorFinding? WithoutMirror(MirrorIndex index, CrossingMeasure measure)
    {
        if (index.IsMirrored(measure.Id) || index.OwesMirror(measure) is not { } owing)
        {
            return null;
        }

        var mirror = index.NaturalMirror(measure);
        if (mirror is not null && mirror.Id.CompareTo(measure.Id) < 0 && !index.IsMirrored(mirror.Id) && index.OwesMirror(mirror) is not null)
        {
            // Told once, with the measure that comes first.
            return null;
        }

        return new MirrorFinding(MirrorDimension.Counterpart, measure.Id, mirror?.Id)
        {
            Place = Place(index.Regime, measure, measure),
            First = measure.By,
            Second = owing,
            Ground = measure.WithoutCounterpart,
        };
    }

    private static IEnumerable<MirrorFinding> Cabotage(Regime regime)
    {
        var granted = regime.Links.SelectMany(link => link.Cabotage.Select(grant => (link.Id, grant))).ToHashSet();
        var counterparts = regime.Counterparts.SelectMany(static pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }).ToLookup(static pair => pair.Item1, static pair => pair.Item2);
        return
            from link in regime.Links
            from grant in link.Cabotage
            where regime.Parties.Contains(grant.By) && regime.Parties.Contains(grant.To)
            let back = new CabotageGrant(grant.To, grant.By)
            where !granted.Contains((link.Id, back)) && !counterparts[link.Id].Any(other => granted.Contains((other, back)))
            select new MirrorFinding(MirrorDimension.Cabotage, default, null) { Link = link.Id, Place = link.Shown, First = grant.By, Second = grant.To };
    }

    /// <summary>The finding with the names of crossings and links as a reader has them; what the record says of it stays as it is.</summary>
    /// <param name="finding">A finding of the regime.</param>
    /// <param name="regime">The regime.</param>
    /// <param name="naming">How names are shown to the reader.</param>
    public static MirrorFinding Named(MirrorFinding finding, Regime regime, PlaceNaming naming)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(naming);
        if (finding.Link is { } link)
        {
            return regime.Link(link) is { Names.Count: > 0 } named ? finding with { Place = naming.For(named) } : finding;
        }

        if (regime.Measure(finding.FirstMeasure) is not { } first)
        {
            return finding;
        }

        // A finding names one crossing or two: the one that gives the words of the record is meant.
        var other = finding.SecondMeasure is { } second && regime.Measure(second) is { } found && Place(regime, first, found) == finding.Place ? found : first;
        return finding with { Place = Place(regime, first, other, naming.For) };
    }

    private static string Place(Regime regime, CrossingMeasure first, CrossingMeasure second) => Place(regime, first, second, static crossing => crossing.Shown);

    private static string Place(Regime regime, CrossingMeasure first, CrossingMeasure second, Func<CrossingRegime, string> named)
    {
        var (here, there) = (regime.Crossing(first.Crossing)!, regime.Crossing(second.Crossing)!);
        return $"{named(here)}{(here.Id == there.Id ? "" : $" / {named(there)}")}, {TrafficWords(first)}";
    }

    private static string TrafficWords(CrossingMeasure measure) =>
        $"{FieldNaming.Word(measure.Direction)}, {FieldNaming.Word(measure.Flow).Replace('-', ' ')} {FieldNaming.Word(measure.Carriage)}";
}
