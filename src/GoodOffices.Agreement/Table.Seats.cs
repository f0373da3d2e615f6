using System.Collections.Immutable;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    /// <summary>The state under other rules: the parties of the room or the modalities have changed (an amended
    /// convocation, modalities accepted later).</summary>
    /// <param name="rules">The rules that hold from now on.</param>
    /// <param name="at">The entry that changed them.</param>
    /// <remarks>
    /// A party that comes in has no position yet, so that what the others agreed is open until it has spoken; their
    /// acceptances stand. What a party that goes out said no longer counts, and a proposal that nobody else stands behind
    /// is withdrawn with it. A table at which an instrument is adopted keeps its parties: the negotiating states of a text are
    /// those that adopted it (VCLT 2(1)(e)); who comes in later is heard there, and negotiates in a further room.
    /// </remarks>
    public Table Under(TableRules rules, ActId at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (Instruments.Values.Any(static instrument => instrument.IsAdopted) && !rules.Parties.Equals(Rules.Parties))
        {
            rules = Rules with { Version = rules.Version, Speakers = HeardAt(rules), Silence = rules.Silence, Legend = rules.Legend };
        }

        if (rules == Rules)
        {
            return this;
        }

        var ruled = this with { Rules = rules, Size = Math.Max(Size, at.Index + 1) };
        return rules.Parties.Equals(Rules.Parties) ? ruled : Seating.Move(this, ruled, at);
    }

    private ValueList<PartyId> HeardAt(TableRules rules) =>
        ValueList.From(rules.Speakers.Concat(rules.Parties).Where(party => Rules.Seat(party) < 0).Distinct().Order());
}
