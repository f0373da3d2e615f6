namespace GoodOffices.Agreement.Corridors;

/// <summary>The regime of one or more links: their national sections, their crossings, what each side applies there to which
/// traffic, and which measures are to mirror each other. It is the annex as a whole or a part of it. Every code is unique
/// within its kind and every reference leads to an entry; entries stand in the order of their codes. Immutable.</summary>
public sealed class Regime : IEquatable<Regime>
{
    private readonly Dictionary<LinkId, LinkRegime> _links;
    private readonly Dictionary<SectionId, SectionRegime> _sections;
    private readonly Dictionary<CrossingId, CrossingRegime> _crossings;
    private readonly Dictionary<MeasureId, CrossingMeasure> _measures;

    private Regime(RegimeParts parts)
    {
        Parts = parts;
        _links = parts.Links.ToDictionary(static link => link.Id);
        _sections = parts.Sections.ToDictionary(static section => section.Id);
        _crossings = parts.Crossings.ToDictionary(static crossing => crossing.Id);
        _measures = parts.Measures.ToDictionary(static measure => measure.Id);
    }

    /// <summary>The entries in canonical order.</summary>
    public RegimeParts Parts { get; }

    /// <summary>Its title; may be empty.</summary>
    public string Title => Parts.Title;

    /// <summary>Between whom procedures are mutual, in the order of their codes.</summary>
    public ValueList<PartyId> Parties => Parts.Parties;

    /// <summary>The links.</summary>
    public ValueList<LinkRegime> Links => Parts.Links;

    /// <summary>Which links are each other's counterpart.</summary>
    public ValueList<CounterpartLinks> Counterparts => Parts.Counterparts;

    /// <summary>The national sections.</summary>
    public ValueList<SectionRegime> Sections => Parts.Sections;

    /// <summary>The crossings.</summary>
    public ValueList<CrossingRegime> Crossings => Parts.Crossings;

    /// <summary>What is applied at the crossings.</summary>
    public ValueList<CrossingMeasure> Measures => Parts.Measures;

    /// <summary>Which measures are to mirror each other.</summary>
    public ValueList<DeclaredPair> Pairs => Parts.Pairs;

    /// <summary>Checks entries as a whole; never throws.</summary>
    public static RegimeCheck Check(RegimeParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var faults = RegimeRules.Faults(parts);
        return new RegimeCheck(faults.Count == 0 ? new Regime(parts.Sorted()) : null, ValueList.From(faults));
    }

    /// <summary>The regime of entries that are known to be one.</summary>
    /// <exception cref="ArgumentException">They are not; the message names the first fault.</exception>
    public static Regime Of(RegimeParts parts)
    {
        var check = Check(parts);
        return check.Regime ?? throw new ArgumentException(check.Faults[0].ToString(), nameof(parts));
    }

    /// <summary>The link of this code, or null.</summary>
    public LinkRegime? Link(LinkId id) => _links.GetValueOrDefault(id);

    /// <summary>The section of this code, or null.</summary>
    public SectionRegime? Section(SectionId id) => _sections.GetValueOrDefault(id);

    /// <summary>The crossing of this code, or null.</summary>
    public CrossingRegime? Crossing(CrossingId id) => _crossings.GetValueOrDefault(id);

    /// <summary>The measure of this code, or null.</summary>
    public CrossingMeasure? Measure(MeasureId id) => _measures.GetValueOrDefault(id);

    /// <summary>The two sections that meet at a crossing of this regime.</summary>
    /// <exception cref="KeyNotFoundException">The crossing is not one of this regime.</exception>
    public (SectionRegime First, SectionRegime Second) Sides(CrossingId crossing)
    {
        var found = _crossings[crossing];
        return (_sections[found.First], _sections[found.Second]);
    }

    /// <summary>By what the traffic of a measure of this regime is carried.</summary>
    /// <exception cref="KeyNotFoundException">The measure's crossing is not one of this regime.</exception>
    public TransportMode ModeOf(CrossingMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _links[_crossings[measure.Crossing].Link].Mode;
    }

    /// <summary>The side that a party meets at a crossing of this regime, or null where it is neither side.</summary>
    public PartyId? OtherSide(CrossingId crossing, PartyId party)
    {
        var (first, second) = Sides(crossing);
        return party == first.Sovereign ? second.Sovereign : party == second.Sovereign ? first.Sovereign : null;
    }

    /// <summary>True where both say the same.</summary>
    public bool Equals(Regime? other) => other is not null && Parts.Equals(other.Parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Regime);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.GetHashCode();

    /// <summary>What it is, and nothing of what it says.</summary>
    public override string ToString() => "regime";
}
