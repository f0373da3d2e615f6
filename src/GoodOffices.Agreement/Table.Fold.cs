using System.Collections.Immutable;
using System.Diagnostics;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    /// <summary>Provisions whose outcome changed in the act being folded; empty between acts.</summary>
    internal ImmutableSortedSet<ProvisionId> Unsettled { get; init; } = [];

    /// <summary>The state after one more entry. An act that breaks a rule is listed as void with the reason and changes
    /// nothing else; nothing that another party sends can make this throw.</summary>
    /// <exception cref="ArgumentException">The index does not grow: the caller feeds entries out of order.</exception>
    public Table Evolve(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (envelope.Index < Size)
        {
            throw new ArgumentException($"Entry {envelope.Index} comes after {Size - 1}: entries are folded in the order of the record.", nameof(envelope));
        }

        var table = this with { Size = envelope.Index + 1 };
        var occasion = new Occasion(new ActId(envelope.Index), envelope.Party, Rules.Seat(envelope.Party), envelope.Delegate);
        if (envelope.Void is { } why || envelope.Act is null)
        {
            return table.WithVoid(occasion, envelope.Act, envelope.Void ?? Refusals.Unreadable);
        }

        return envelope.Lacking is { } lacking
            ? table.WithLacking(occasion, envelope.Act, lacking)
            : table.WithAct(occasion, envelope.Act);
    }

    /// <summary>The state after an act, or why it would be void; the state itself lists nothing.</summary>
    internal Outcome Try(Occasion at, TableAct act)
    {
        var outcome = at.Seat < 0 && !SpeakersAct(at, act) ? Refusals.NoParty(at.Party) : Dispatch(at, act);
        return outcome.Next is { } next ? Lapsing.Settle(next, at.Act) : outcome;
    }

    private Table WithAct(Occasion at, TableAct act)
    {
        var outcome = Try(at, act);
        return outcome.Next ?? WithVoid(at, act, outcome.Void!);
    }

    private Table WithVoid(Occasion at, TableAct? act, Reason why) =>
        this with { Voids = Voids.Add(new VoidAct(at.Act, at.Party, at.Delegate, act?.Kind ?? "", why)) };

    private Table WithLacking(Occasion at, TableAct act, Reason why) =>
        act is TableAct.Confirmed
            ? WithVoid(at, act, why)
            : this with { Lacking = Lacking.Add(at.Act, new LackingAct(at.Act, at.Party, at.Delegate, act, why)) };

    /// <summary>Who has no seat may speak, and nothing else.</summary>
    private bool SpeakersAct(Occasion at, TableAct act) =>
        Rules.Speakers.Contains(at.Party) && act is TableAct.StatementMade or TableAct.NonPaperHanded or TableAct.ReleaseProposed;

    private Outcome Dispatch(Occasion at, TableAct act) => act switch
    {
        TableAct.InstrumentOpened opened => InstrumentRules.Fold(this, at, opened),
        TableAct.ProvisionSet set => InstrumentRules.Fold(this, at, set),
        TableAct.Tabled tabled => PositionRules.Fold(this, at, tabled),
        TableAct.Accepted accepted => PositionRules.Fold(this, at, accepted),
        _ => throw new UnreachableException(act.GetType().Name),
    };

    /// <summary>Puts a provision in the place of its former self, and notes where what all had accepted is another
    /// now.</summary>
    internal Table Put(Provision provision)
    {
        var before = Provisions.GetValueOrDefault(provision.Id);
        var changed = before?.Settlement?.Outcome != provision.Settlement?.Outcome;
        return this with
        {
            Provisions = Provisions.SetItem(provision.Id, provision),
            Unsettled = changed ? Unsettled.Add(provision.Id) : Unsettled,
        };
    }
}
