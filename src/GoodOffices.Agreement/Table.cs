using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>The state of one room's table: a pure fold over its acts. Immutable; the same acts give the same state on
/// every node, whatever the culture, the clock or the machine.</summary>
public sealed partial record Table
{
    private Table(TableRules rules) => Rules = rules;

    /// <summary>Who negotiates, and what the modalities settled.</summary>
    public TableRules Rules { get; private init; }

    /// <summary>One more than the index of the last entry folded; 0 before the first.</summary>
    public long Size { get; private init; }

    /// <summary>The instruments under negotiation.</summary>
    public ImmutableSortedDictionary<InstrumentId, Instrument> Instruments { get; internal init; } =
        ImmutableSortedDictionary<InstrumentId, Instrument>.Empty;

    /// <summary>The provisions of all instruments.</summary>
    public ImmutableSortedDictionary<ProvisionId, Provision> Provisions { get; internal init; } =
        ImmutableSortedDictionary<ProvisionId, Provision>.Empty;

    /// <summary>The acts that are void, in the order of the record.</summary>
    public ImmutableList<VoidAct> Voids { get; internal init; } = [];

    /// <summary>The acts whose authors lacked power, confirmed or not.</summary>
    public ImmutableSortedDictionary<ActId, LackingAct> Lacking { get; internal init; } =
        ImmutableSortedDictionary<ActId, LackingAct>.Empty;

    /// <summary>Every lapse of an acceptance, in the order of the record.</summary>
    public ImmutableList<Lapse> Lapses { get; internal init; } = [];

    /// <summary>An empty table under these rules.</summary>
    /// <exception cref="ArgumentException">There is no party, or one twice, or the version of the rules is unknown.</exception>
    public static Table Begin(TableRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Parties.Count == 0 || rules.Parties.Distinct().Count() != rules.Parties.Count)
        {
            throw new ArgumentException("A table has at least one party, and each once.", nameof(rules));
        }

        if (rules.Version != 1)
        {
            throw new ArgumentException("The rules are of another version: use a newer program.", nameof(rules));
        }

        return new Table(rules);
    }

    /// <summary>The digest and nothing of what the table holds.</summary>
    public override string ToString() => $"table of {Size} entries";
}
