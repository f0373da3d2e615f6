using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>A part of the annex on the table: a provision for which each party stands by a link regime or by nothing.</summary>
/// <param name="Room">In which room.</param>
/// <param name="Rolling">The regimes side by side, with the numbers of the brackets.</param>
/// <param name="Standing">How the provision stands.</param>
public sealed record AnnexPart(RoomView Room, RollingProvision Rolling, ProvisionStanding Standing)
{
    /// <summary>The provision.</summary>
    public ProvisionId Id => Rolling.Id;

    /// <summary>The number as printed, or the provision where it has none.</summary>
    public string Number => Rolling.Number.Length > 0 ? Rolling.Number : Id.ToString();

    /// <summary>The regimes side by side.</summary>
    public RegimeCollation Collation => Rolling.Clauses!.Collation;

    /// <summary>The rows in which the parties differ.</summary>
    public IReadOnlyList<RegimeRow> Open { get; } = [.. Rolling.Clauses!.Collation.Rows.Where(static row => row.IsOpen)];

    /// <summary>How many fields somebody filled in.</summary>
    public int Fields { get; } = Rolling.Clauses!.Collation.Rows.Count(static row => row.IsOpen || !(row.IsEntry || row.IsUsual));

    /// <summary>Where the text page shows it.</summary>
    public string Address => $"/text/{Id.Instrument}#{Id.Key}";

    /// <summary>The regime that a party stands by, or what all accepted; null where it stands by none.</summary>
    public Regime? Of(PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return PartyId.TryParse(party.Value, out var id) && Collation.Parties.Contains(id) ? Collation.Choose(id) : null;
    }

    /// <summary>The regime of a party, else that of the first of the others who stands by one.</summary>
    public Regime OfOrOther(PartyCode party, IEnumerable<PartyCode> others) => Of(party) ?? others.Select(Of).OfType<Regime>().First();

    /// <summary>A measure as the first of the parties has it that has it; null where none has.</summary>
    public CrossingMeasure? Measure(MeasureId measure) => Collation.Parties.Select(party => Collation.Choose(party)?.Measure(measure)).FirstOrDefault(static found => found is not null);

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
