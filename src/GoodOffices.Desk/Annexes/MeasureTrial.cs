using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>What a change of a measure would leave if it were tabled: the regime or its faults, the findings, the fields that would differ.</summary>
/// <param name="Regime">The regime as it would be; null where it would be none.</param>
/// <param name="Faults">Why it would be none.</param>
/// <param name="Changes">The findings that it would have or no longer have.</param>
/// <param name="Binding">How many of them depart from a principle and are not justified.</param>
/// <param name="Open">How many fields of the part would differ between the parties.</param>
public sealed record MeasureTrial(Regime? Regime, IReadOnlyList<RegimeFault> Faults, IReadOnlyList<(CorridorFinding Finding, FindingChange Change)> Changes, int Binding, int Open)
{
    /// <summary>Tries a change in private; nothing is sent.</summary>
    /// <param name="edit">The change.</param>
    /// <param name="part">The part of the annex.</param>
    /// <param name="party">Who would table it.</param>
    /// <param name="naming">How names are shown to it.</param>
    public static MeasureTrial Of(MeasureEdit edit, AnnexPart part, PartyCode party, PlaceNaming naming)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(party);
        var check = edit.Check();
        if (check.Regime is not { } regime) return new MeasureTrial(null, [.. check.Faults], [], 0, 0);
        var (then, before) = (AnnexModel.Of(regime, naming), AnnexModel.Of(edit.Regime, naming).ToDictionary(static finding => finding.Key));
        var left = then.Select(static finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        var own = new PartyId(party.Value);
        var collation = RegimeCollation.Of([(own, regime), .. part.Collation.Parties.Where(other => other != own).Select(other => (other, part.Collation.Choose(other)))]);
        return new MeasureTrial(regime, [],
            [.. then.Select(finding => (finding, ChangeOf(finding, before))), .. before.Values.Where(finding => !left.Contains(finding.Key)).Select(static finding => (finding, FindingChange.Gone))],
            then.Count(static finding => finding.Weight == FindingWeight.Binding), collation.Rows.Count(static row => row.IsOpen));
    }

    /// <summary>Says nothing of what it tries.</summary>
    public override string ToString() => "trial";

    private static FindingChange ChangeOf(CorridorFinding finding, Dictionary<string, CorridorFinding> before) =>
        !before.TryGetValue(finding.Key, out var known) ? FindingChange.New : known.Measure == finding.Measure && known.Weight == finding.Weight ? FindingChange.Stays : FindingChange.Other;
}
