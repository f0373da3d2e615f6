namespace GoodOffices.Agreement.Corridors;

/// <summary>A regime's measures by what they are about, so that each is found in one step.</summary>
internal sealed class MirrorIndex
{
    private readonly Dictionary<MeasureId, Burden> _burdens = [];
    private readonly Lazy<Dictionary<TrafficKey, CrossingMeasure>> _byTraffic;
    private readonly Lazy<ILookup<TrafficKey, CrossingMeasure>> _alike;
    private readonly HashSet<MeasureId> _mirrored = [];
    private readonly HashSet<LinkId> _withCounterpart = [];
    private readonly HashSet<PartyId> _parties;

    public MirrorIndex(Regime regime)
    {
        Regime = regime;
        _parties = [.. regime.Parties];
        _byTraffic = new(() => regime.Measures.ToDictionary(TrafficKey.Of));
        _alike = new(() => regime.Measures.ToLookup(Alike));
        foreach (var pair in regime.Pairs.Where(static pair => pair.Standard != ReciprocityStandard.NonDiscrimination))
        {
            _mirrored.Add(pair.First);
            _mirrored.Add(pair.Second!.Value);
        }

        foreach (var (first, second) in regime.Counterparts)
        {
            _withCounterpart.Add(first);
            _withCounterpart.Add(second);
        }
    }

    public Regime Regime { get; }

    public bool IsMirrored(MeasureId measure) => _mirrored.Contains(measure);

    public Burden BurdenOf(MeasureId id)
    {
        if (!_burdens.TryGetValue(id, out var burden))
        {
            _burdens.Add(id, burden = new Burden(Regime.Measure(id)!));
        }

        return burden;
    }

    /// <summary>With what a pair compares its first measure.</summary>
    public IEnumerable<MeasureId> ComparedWith(DeclaredPair pair) => pair.Second is { } second ? [second]
        : _alike.Value[Alike(Regime.Measure(pair.First)!)].Where(other => other.Id != pair.First).Select(static other => other.Id);

    /// <summary>What the other side applies to the traffic that mirrors a measure's at its crossing, or null.</summary>
    public CrossingMeasure? NaturalMirror(CrossingMeasure measure) =>
        Regime.OtherSide(measure.Crossing, measure.By) is { } other ? _byTraffic.Value.GetValueOrDefault(TrafficKey.Of(measure).Mirror(other)) : null;

    /// <summary>Who owes a mirror of a measure under the principle, or null where nobody does: one that was not agreed, of a
    /// third state, for the traffic of a third state, or at the boundary with a third state on a link without counterpart.</summary>
    public PartyId? OwesMirror(CrossingMeasure measure)
    {
        if (!measure.IsAgreed || !_parties.Contains(measure.By) || Regime.OtherSide(measure.Crossing, measure.By) is not { } other
            || !IsOthers(measure.Origin, measure.By) || !IsOthers(measure.Carrier, measure.By))
        {
            return null;
        }

        if (_parties.Contains(other))
        {
            return other;
        }

        return _withCounterpart.Contains(Regime.Crossing(measure.Crossing)!.Link)
            ? measure.Origin ?? measure.Carrier ?? Regime.Parties.First(party => party != measure.By) : null;
    }

    /// <summary>Any traffic, or that of another party than the one that applies the measure.</summary>
    private bool IsOthers(PartyId? whose, PartyId by) => whose is not { } state || (state != by && _parties.Contains(state));

    private static TrafficKey Alike(CrossingMeasure measure) => TrafficKey.Of(measure) with { Origin = null, Carrier = null };
}
