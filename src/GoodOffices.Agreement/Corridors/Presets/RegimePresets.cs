namespace GoodOffices.Agreement.Corridors;

/// <summary>Builds regimes to start from. What a preset gives the one side it gives the other, so that nothing has to be
/// mirrored afterwards; its figures are those of the catalogue, to be replaced by the parties.</summary>
public static partial class RegimePresets
{
    /// <summary>A regime of one link with one crossing between two sides.</summary>
    /// <param name="preset">Which.</param>
    /// <param name="link">The link; its sections and its crossing are named after it.</param>
    /// <param name="mode">By what the link carries.</param>
    /// <param name="first">The side of its first section.</param>
    /// <param name="second">The side of its second section.</param>
    /// <param name="terms">What the preset leaves open, or null for the usual.</param>
    /// <exception cref="ArgumentException">The sides are the same, the code is too long to name sections after it, or the
    /// preset is not one for links of this mode.</exception>
    public static Regime Start(RegimePreset preset, LinkId link, TransportMode mode, PartyId first, PartyId second, PresetTerms? terms = null)
    {
        var (here, there) = (new SectionId($"{link}.1"), new SectionId($"{link}.2"));
        var crossing = new CrossingId($"{link}.X1");
        var bare = Regime.Of(new RegimeParts
        {
            Parties = [first, second],
            Links = [new LinkRegime(link, mode)],
            Sections = [SectionRegime.National(here, link, first), SectionRegime.National(there, link, second)],
            Crossings = [new CrossingRegime(crossing, link, here, there)],
        });
        return Apply(bare, crossing, preset, terms);
    }

    /// <summary>The regime in which a crossing has what the preset says: its measures and their pairs are replaced, and the
    /// consent that the preset needs is added to its sections. Everything else stays.</summary>
    /// <exception cref="ArgumentException">There is no such crossing, the host is neither side, or the preset is not one for
    /// links of this mode.</exception>
    public static Regime Apply(Regime regime, CrossingId crossing, RegimePreset preset, PresetTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(regime);
        if (regime.Crossing(crossing) is not { } at)
        {
            throw new ArgumentException($"There is no crossing '{crossing}' in this regime.", nameof(crossing));
        }

        terms ??= new PresetTerms();
        var (one, other) = regime.Sides(crossing);
        var mode = regime.Link(at.Link)!.Mode;
        if (preset == RegimePreset.TirTransit && mode is not (TransportMode.Road or TransportMode.Ferry))
        {
            throw new ArgumentException($"A TIR carnet covers transport with a part by road, not a link by {mode.Code()}.", nameof(preset));
        }

        var host = terms.Host ?? one.Sovereign;
        if (preset == RegimePreset.OneStopJoint && host != one.Sovereign && host != other.Sovereign)
        {
            throw new ArgumentException($"{host} is neither side of {crossing}.", nameof(terms));
        }

        var laid = new Laid(crossing, one.Sovereign, other.Sovereign, mode, terms with { Host = host });
        return Replaced(regime, laid, preset);
    }

    private static Regime Replaced(Regime regime, Laid laid, RegimePreset preset)
    {
        var gone = regime.Measures.Where(measure => measure.Crossing == laid.Crossing).Select(static measure => measure.Id).ToHashSet();
        var (measures, pairs) = Measures(laid, preset);
        var (first, second) = regime.Sides(laid.Crossing);
        return Regime.Of(regime.Parts with
        {
            Sections = preset == RegimePreset.OneStopJoint
                ? ValueList.From(regime.Sections.Select(section => section.Id == first.Id || section.Id == second.Id ? WithConsent(section, laid) : section)) : regime.Sections,
            Measures = ValueList.From(regime.Measures.Where(measure => !gone.Contains(measure.Id)).Concat(measures)),
            Pairs = ValueList.From(regime.Pairs.Where(pair => !gone.Contains(pair.First) && !(pair.Second is { } other && gone.Contains(other))).Concat(pairs)),
        });
    }

    /// <summary>On the host's section the other side's officers act by its revocable consent.</summary>
    private static SectionRegime WithConsent(SectionRegime section, Laid laid)
    {
        var guest = laid.Terms.Host == laid.First ? laid.Second : laid.First;
        return section.Sovereign != laid.Terms.Host || section.Arrangements.Any(item => item.Kind == ArrangementKind.ForeignOfficers && item.Holder == guest) ? section
            : section with { Arrangements = ValueList.From(section.Arrangements.Append(new Arrangement(ArrangementKind.ForeignOfficers, guest, ByConsent: true, Revocable: true) { Note = "control zone of the one-stop joint crossing" })) };
    }

    /// <summary>Where and between whom a preset is laid.</summary>
    private sealed record Laid(CrossingId Crossing, PartyId First, PartyId Second, TransportMode Mode, PresetTerms Terms);
}
