namespace GoodOffices.Agreement.Corridors;

/// <summary>Repairs one difference. All measures that pairs tie together are brought to one in the dimension concerned, so
/// that closing a difference here opens none there.</summary>
internal static class MirrorRepair
{
    public static Regime Of(Regime regime, MirrorFinding finding)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(finding);
        if (!Reciprocity.Findings(regime).Any(standing => standing.Key == finding.Key))
        {
            throw new ArgumentException($"The regime has no finding '{finding.Key}'.", nameof(finding));
        }

        return finding.Dimension switch
        {
            MirrorDimension.Cabotage => Regime.Of(WithGrant(regime, finding)),
            MirrorDimension.Counterpart => WithMirror(regime, finding),
            _ => Unified(regime, finding.FirstMeasure, finding.Dimension),
        };
    }

    private static RegimeParts WithGrant(Regime regime, MirrorFinding finding) => regime.Parts with
    {
        Links = ValueList.From(regime.Links.Select(link => link.Id != finding.Link ? link
            : link with { Cabotage = ValueList.From(link.Cabotage.Append(new CabotageGrant(finding.Second, finding.First))) })),
    };

    private static Regime WithMirror(Regime regime, MirrorFinding finding)
    {
        var measure = regime.Measure(finding.FirstMeasure)!;
        var parts = regime.Parts;
        var second = finding.SecondMeasure;
        if (second is null)
        {
            var mirror = MirrorOf(regime, measure, finding.Second);
            second = mirror.Id;
            parts = parts with { Measures = ValueList.From(parts.Measures.Append(mirror)) };
        }

        parts = parts with { Pairs = ValueList.From(parts.Pairs.Append(new DeclaredPair(measure.Id, second, ReciprocityStandard.Identical))) };
        return Unified(Regime.Of(parts), measure.Id, null);
    }

    /// <summary>What the side that owes it would apply: the same, at the crossing itself or at one of a counterpart link.</summary>
    private static CrossingMeasure MirrorOf(Regime regime, CrossingMeasure measure, PartyId owing)
    {
        var crossing = regime.OtherSide(measure.Crossing, measure.By) == owing ? measure.Crossing : Elsewhere(regime, measure, owing)
            ?? throw new ArgumentException($"No crossing of a counterpart link has {owing} as a side.", nameof(owing));
        var key = TrafficKey.Of(measure).Mirror(owing);
        var id = Enumerable.Range(0, int.MaxValue).Select(number => new MeasureId(Named(measure.Id, number))).First(free => regime.Measure(free) is null);
        return measure with
        {
            Id = id,
            Crossing = crossing,
            By = owing,
            Origin = key.Origin,
            Carrier = key.Carrier,
            Steps = ValueList.From(measure.Steps.Select(static step => step with { Place = null })),
            WithoutCounterpart = null,
        };
    }

    private static string Named(MeasureId id, int number)
    {
        var ending = number == 0 ? "-mirror" : FormattableString.Invariant($"-mirror{number}");
        var stem = id.ToString();
        return stem[..Math.Min(stem.Length, MeasureId.MaximumLength - ending.Length)] + ending;
    }

    private static CrossingId? Elsewhere(Regime regime, CrossingMeasure measure, PartyId owing)
    {
        var link = regime.Crossing(measure.Crossing)!.Link;
        var others = regime.Counterparts.Where(pair => pair.First == link || pair.Second == link).Select(pair => pair.First == link ? pair.Second : pair.First).ToHashSet();
        var taken = regime.Measures.Select(TrafficKey.Of).ToHashSet();
        return regime.Crossings
            .Where(crossing => others.Contains(crossing.Link) && regime.OtherSide(crossing.Id, owing) is not null)
            .Where(crossing => !taken.Contains(TrafficKey.Of(measure).Mirror(owing) with { Crossing = crossing.Id }))
            .Select(static crossing => (CrossingId?)crossing.Id).FirstOrDefault();
    }

    private static Regime Unified(Regime regime, MeasureId seed, MirrorDimension? dimension)
    {
        var tied = Tied(new MirrorIndex(regime), seed);
        var members = tied.Order().Select(id => new Burden(regime.Measure(id)!)).ToList();
        var best = dimension is { } one ? members.OrderBy(member => MirrorCopy.Weight(member, one)).First() : new Burden(regime.Measure(seed)!);
        var whole = dimension is null
            || (dimension == MirrorDimension.Access && members.Any(member => member.Measure.Opening.Access == Access.Closed) && best.Measure.Opening.Access != Access.Closed);
        var sameChains = members.All(best.HasChainOf);
        var samePermits = members.All(member => (member.Measure.Permit is null) == (best.Measure.Permit is null));
        return Regime.Of(regime.Parts with
        {
            Measures = ValueList.From(regime.Measures.Select(measure => !tied.Contains(measure.Id) || measure.Id == best.Measure.Id ? measure
                : whole ? MirrorCopy.Whole(best, new Burden(measure)) : MirrorCopy.Dimension(best, new Burden(measure), dimension!.Value, sameChains, samePermits))),
        });
    }

    /// <summary>All measures that pairs tie to one, directly or by others.</summary>
    private static HashSet<MeasureId> Tied(MirrorIndex index, MeasureId seed)
    {
        var neighbours = index.Regime.Pairs
            .SelectMany(pair => index.ComparedWith(pair).SelectMany(other => new[] { (pair.First, other), (other, pair.First) }))
            .ToLookup(static edge => edge.Item1, static edge => edge.Item2);
        var tied = new HashSet<MeasureId> { seed };
        var open = new Stack<MeasureId>(tied);
        while (open.TryPop(out var at))
        {
            foreach (var next in neighbours[at].Where(tied.Add))
            {
                open.Push(next);
            }
        }

        return tied;
    }
}
