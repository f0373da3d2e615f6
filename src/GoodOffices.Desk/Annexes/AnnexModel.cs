using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>The annex as it stands in all rooms in which this party negotiates, for one picture of the node.</summary>
/// <param name="Parts">The parts, in the order of the text.</param>
/// <param name="OwnFirst">The parties, this node's first.</param>
/// <param name="Naming">How names are shown here.</param>
public sealed record AnnexModel(IReadOnlyList<AnnexPart> Parts, IReadOnlyList<PartyCode> OwnFirst, PlaceNaming Naming)
{
    /// <summary>How many fields the parties differ in.</summary>
    public int Open => Parts.Sum(static part => part.Open.Count);

    /// <summary>How many fields somebody filled in.</summary>
    public int Fields => Parts.Sum(static part => part.Fields);

    /// <summary>How many parts all accepted.</summary>
    public int Agreed => Parts.Count(static part => part.Standing.IsAgreed);

    /// <summary>The crossings of the annex as a party would have it, in the order of the parts and of the codes.</summary>
    public IEnumerable<(AnnexPart Part, Regime Regime, CrossingRegime Crossing)> Crossings(PartyCode draft) =>
        from part in Parts let regime = part.OfOrOther(draft, OwnFirst) from crossing in regime.Crossings select (part, regime, crossing);

    /// <summary>The sections of the annex as a party would have it.</summary>
    public IEnumerable<(AnnexPart Part, Regime Regime, SectionRegime Section)> Sections(PartyCode draft) =>
        from part in Parts let regime = part.OfOrOther(draft, OwnFirst) from section in regime.Sections select (part, regime, section);

    /// <summary>What the annex of a party shows in the light of reciprocity and of sovereignty, the binding findings first.</summary>
    public IEnumerable<(AnnexPart Part, CorridorFinding Finding)> Findings(PartyCode draft) =>
        (from part in Parts from finding in Of(part.OfOrOther(draft, OwnFirst), Naming) select (part, finding)).OrderBy(static one => one.finding.Weight);

    /// <summary>What a regime shows in the light of reciprocity and of sovereignty.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="naming">How names are shown.</param>
    public static IReadOnlyList<CorridorFinding> Of(Regime regime, PlaceNaming naming)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return [.. Reciprocity.Findings(regime).Select(finding => Reciprocity.Named(finding, regime, naming)), .. Sovereignty.Findings(regime)];
    }

    /// <summary>Derives it.</summary>
    public static AnnexModel Of(DeskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new AnnexModel([.. view.Rooms.SelectMany(Of)], view.OwnFirst, view.Naming);
    }

    /// <summary>How many parts there are, and nothing of what they say.</summary>
    public override string ToString() => $"{Parts.Count} parts of the annex";

    private static IEnumerable<AnnexPart> Of(RoomView room) =>
        from instrument in room.Play.Instruments
        from provision in RollingInstrument.Of(room.Table, instrument.Id).Provisions
        where provision.Clauses is not null
        select new AnnexPart(room, provision, room.Play[provision.Id]!);
}
