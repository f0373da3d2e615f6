using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What a table stands on: who negotiates, and what the modalities settled. They change with the convocation and the
/// modalities in effect (<see cref="Table.Under"/>).</summary>
/// <param name="Parties">The negotiating parties in the order of the convocation, each once; their place is their seat.</param>
public sealed record TableRules(ValueList<PartyId> Parties)
{
    /// <summary>The version of the rules of the fold, from the convocation. Old versions stay in the code; this one is
    /// 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who may speak in the room beside the parties, such as the host; they take no positions.</summary>
    public ValueList<PartyId> Speakers { get; init; } = [];

    /// <summary>How a text is adopted (VCLT 9).</summary>
    public AdoptionRule Adoption { get; init; } = AdoptionRule.ConsentOfAll;

    /// <summary>True where the modalities provide for silence procedures.</summary>
    public bool Silence { get; init; } = true;

    /// <summary>The legend of statuses and colours.</summary>
    public Legend Legend { get; init; } = Legend.Default;

    /// <summary>The protocol of overlaps; without one their acts are void. It is code and no part of the state: every node of a
    /// room has the same.</summary>
    public IOverlapProtocol? Overlap { get; init; }

    /// <summary>What identifies the room of the table, so that a round of an overlap is bound to it; no part of the state.</summary>
    public Digest Context { get; init; }

    /// <summary>The seat of a party, from 0, or -1 for who is none.</summary>
    public int Seat(PartyId party)
    {
        for (var seat = 0; seat < Parties.Count; seat++)
        {
            if (Parties[seat] == party)
            {
                return seat;
            }
        }

        return -1;
    }

    internal void Write(CanonicalWriter writer) => writer.Array(5).Number(Version)
        .List(Parties, static (to, party) => to.Write(party)).List(Speakers, static (to, party) => to.Write(party))
        .Array(2).Number(Adoption.Numerator).Number(Adoption.Denominator).End().Flag(Silence).End();
}
