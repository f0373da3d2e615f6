using System.Runtime.CompilerServices;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement;

/// <summary>The rolling text of an instrument in its drafting language: every provision as it stands, brackets and all,
/// derived from the compilation.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Title">Its title by language.</param>
/// <param name="Language">The drafting language.</param>
/// <param name="Provisions">The provisions in their order.</param>
public sealed record RollingInstrument(InstrumentId Instrument, Texts Title, Language Language, IReadOnlyList<RollingProvision> Provisions)
{
    /// <summary>What was collated once stays collated: a provision is immutable, so its rolling text is too. The fold knows
    /// nothing of it, and an entry goes when its provision does.</summary>
    private static readonly ConditionalWeakTable<Provision, RollingProvision> Collated = [];

    /// <summary>The whole text in bracket notation, a heading before each provision. Marks that the talks or the law ask
    /// for, such as "Illustrative", are the caller's to add.</summary>
    /// <param name="regimesInFull">False to leave out, of link regimes, the lines in which no bracket stands.</param>
    public string Print(bool regimesInFull = true)
    {
        // Each provision keeps what it printed, so those that have not been printed yet can be at the same time.
        Parallel.ForEach(Provisions, static provision => _ = provision.Printed);
        var parts = new List<string>((3 * Provisions.Count) + 1) { $"# {Title.In(Language)}\n\n" };
        foreach (var provision in Provisions)
        {
            provision.AppendTo(parts, Language, regimesInFull);
        }

        return string.Concat(parts);
    }

    /// <summary>The rolling text of an instrument at a table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public static RollingInstrument Of(Table table, InstrumentId id)
    {
        ArgumentNullException.ThrowIfNull(table);
        var instrument = table.Instruments[id];
        var drafting = instrument.Terms.Drafting;
        var provisions = table.ProvisionsOf(id);
        var rolling = new RollingProvision[provisions.Count];
        Parallel.For(0, rolling.Length, static () => new DocumentCollator(), (at, _, workspace) =>
        {
            rolling[at] = Corrected(instrument, provisions[at]) ?? Rolling(table.Rules.Parties, provisions[at], drafting, workspace);
            return workspace;
        }, static _ => { });
        return new RollingInstrument(id, instrument.Title, drafting, rolling);
    }

    /// <summary>One provision as it stands at a table that is only looked at, such as a past one or one that is tried out:
    /// nothing of it is kept, and the numbers of its brackets are counted in the text alone. Null where there is no such provision.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public static RollingProvision? ProvisionOf(Table table, ProvisionId id)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Provisions.TryGetValue(id, out var provision)) return null;
        var instrument = table.Instruments[id.Instrument];
        if (Corrected(instrument, provision) is { } corrected) return corrected;
        var wordings = ProvisionWordings.Of(table.Rules.Parties, provision, instrument.Terms.Drafting);
        return new RollingProvision(id, provision.Number, provision.Heading, wordings.Collate(new DocumentCollator()), wordings.IsBasis)
        {
            Deleted = provision.Settlement is { Content: null } settlement ? settlement.Level : null,
            Clauses = wordings.Clauses,
        };
    }

    /// <summary>The text as it was rectified (VCLT 79), or null where it was not. A correction is the instrument's, so it is
    /// not kept with the provision.</summary>
    private static RollingProvision? Corrected(Instrument instrument, Provision provision) =>
        provision.Settlement?.Content is { } content && instrument.Corrected.TryGetValue(new CorrectedPlace(provision.Id, content, instrument.Terms.Drafting), out var text)
            ? new RollingProvision(provision.Id, provision.Number, provision.Heading, RollingText.Clean(provision.Filled(content, text, instrument.Terms.Drafting)), false)
            : null;

    private static RollingProvision Rolling(ValueList<PartyId> parties, Provision provision, Language drafting, DocumentCollator workspace)
    {
        if (Collated.TryGetValue(provision, out var known))
        {
            return known;
        }

        var wordings = ProvisionWordings.Of(parties, provision, drafting);
        var text = wordings.Collate(workspace);
        var rolling = new RollingProvision(provision.Id, provision.Number, provision.Heading, text, wordings.IsBasis)
        {
            Deleted = provision.Settlement is { Content: null } settlement ? settlement.Level : null,
            Clauses = wordings.Clauses,
            Numbers = () => BracketRegister.Of(provision, wordings, text, before => ProvisionWordings.Of(parties, before, drafting)),
        };
        Collated.AddOrUpdate(provision, rolling);
        // What a provision was stays in memory with it, for the numbers of brackets; its text need not.
        if (provision.Before is { } before)
        {
            Collated.Remove(before);
        }

        return rolling;
    }
}
