namespace GoodOffices.Agreement.Corridors;

/// <content>Declared pairs.</content>
internal sealed partial class RegimeRules
{
    private const int Whole = 1000;

    private void CheckPairs()
    {
        var seen = new HashSet<(MeasureId, MeasureId)>();
        var counterparts = _parts.Counterparts.SelectMany(static pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }).ToHashSet();
        for (var at = 0; at < _parts.Pairs.Count; at++)
        {
            var (pair, path) = (_parts.Pairs[at], $"pairs[{at}]");
            var (one, other) = (pair.First, pair.Second.GetValueOrDefault());
            Check(seen.Add(one.CompareTo(other) < 0 ? (one, other) : (other, one)), path, "pair-twice", $"the pair of {one} and {pair.Second?.ToString() ?? "others"} is declared twice");
            var first = MeasureOf(pair.First, $"{path}.first");
            var second = pair.Second is { } named ? MeasureOf(named, $"{path}.second") : null;
            Check(pair.Second is not null || pair.Standard == ReciprocityStandard.NonDiscrimination, $"{path}.second", "missing-field", "the field 'second' is missing: only non-discrimination does without");
            CheckStandard(pair, path);
            if (first is not null && second is not null)
            {
                CheckAlike(pair, first, second, path);
                CheckMirror(pair, first, second, path, counterparts);
            }
        }
    }

    private CrossingMeasure? MeasureOf(MeasureId id, string path)
    {
        var measure = _measures.GetValueOrDefault(id);
        Check(measure is not null, path, "unknown-measure", $"there is no measure {id} in this regime");
        return measure;
    }

    private void CheckStandard(DeclaredPair pair, string path)
    {
        if (pair.Tolerance is { } tolerance)
        {
            Check(pair.Standard == ReciprocityStandard.Equivalent, $"{path}.tolerance", "tolerance-without-equivalence", $"only equivalence has a tolerance, not the standard {FieldNaming.Word(pair.Standard)}");
            CheckNumber($"{path}.tolerance.minutes", tolerance.Minutes);
            CheckEur($"{path}.tolerance.eur", tolerance.EurCents);
            CheckNumber($"{path}.tolerance.documents", tolerance.Documents);
            CheckNumber($"{path}.tolerance.hoursMinutesOfWeek", tolerance.HoursMinutes);
            CheckNumber($"{path}.tolerance.quota", tolerance.Quota);
            CheckNumber($"{path}.tolerance.days", tolerance.Days);
            CheckNumber($"{path}.tolerance.sharePerMille", tolerance.SharePerMille, Whole);
            Check(tolerance.RatioPerMille is null or >= Whole, $"{path}.tolerance.ratioPerMille", "ratio-below-one", $"a ratio is at least {Whole} per mille: the larger beside the smaller");
        }

        var seen = new HashSet<MirrorDimension>();
        for (var at = 0; at < pair.Justified.Count; at++)
        {
            var (item, place) = (pair.Justified[at], $"{path}.justified[{at}]");
            CheckWords($"{place}.words", item.Words);
            Check(seen.Add(item.Dimension), $"{place}.dimension", "dimension-twice", $"{FieldNaming.Word(item.Dimension)} is justified twice");
            Check(item.Dimension is not (MirrorDimension.Counterpart or MirrorDimension.Cabotage), $"{place}.dimension", "not-of-a-pair", $"{FieldNaming.Word(item.Dimension)} is not a difference within a pair");
        }
    }

    private void CheckAlike(DeclaredPair pair, CrossingMeasure first, CrossingMeasure second, string path)
    {
        Check(first.Id != second.Id, path, "pair-with-itself", $"{first.Id} is paired with itself");
        Check(first.Direction == second.Direction && first.Flow == second.Flow && first.Carriage == second.Carriage, path, "no-mirror",
            $"{pair.First} and {pair.Second} do not mirror each other: entry stands beside entry and exit beside exit, for the same flow and carriage");
    }

    private void CheckMirror(DeclaredPair pair, CrossingMeasure first, CrossingMeasure second, string path, HashSet<(LinkId, LinkId)> counterparts)
    {
        if (pair.Standard == ReciprocityStandard.NonDiscrimination)
        {
            Check(first.By == second.By, path, "no-comparison", $"non-discrimination compares measures of one side; {first.Id} is applied by {first.By}, {second.Id} by {second.By}");
            return;
        }

        Check(first.By != second.By, path, "no-mirror", $"both measures are applied by {first.By}: a mirror is what the other side applies");
        Check(MirrorOf(first.Origin, first.By, second.By) == second.Origin && MirrorOf(first.Carrier, first.By, second.By) == second.Carrier, path, "no-mirror",
            $"{pair.First} and {pair.Second} are not applied to each other's traffic: their origins or carriers do not mirror each other");
        if (!_crossings.TryGetValue(first.Crossing, out var here) || !_crossings.TryGetValue(second.Crossing, out var there))
        {
            return;
        }

        Check(here.Id == there.Id || counterparts.Contains((here.Link, there.Link)), path, "wrong-boundary",
            $"{here.Id} and {there.Id} are not one crossing, nor on links that are declared counterparts");
        Check(IsSide(here, first.By), $"{path}.first", "wrong-boundary", $"{first.By} is neither side of {here.Id}");
        Check(IsSide(there, second.By), $"{path}.second", "wrong-boundary", $"{second.By} is neither side of {there.Id}");
    }

    private static PartyId? MirrorOf(PartyId? party, PartyId one, PartyId other) => party == one ? other : party == other ? one : party;
}
