using System.Globalization;

namespace GoodOffices.Agreement;

/// <summary>Consent to be bound, entry into force, provisional application, registration (VCLT 11 to 16, 24, 25, 80).</summary>
internal static partial class LifeRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.ConsentExpressed act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        var means = instrument.Terms.FinalClauses.Consent;
        if (act.Means != means || means == ConsentMeans.Signature)
        {
            return new Reason("other-means", $"Consent to be bound by {act.Instrument} is expressed by {Named(means)}.", "Use the means that the final clauses name.");
        }

        if (means is not (ConsentMeans.Accession or ConsentMeans.Exchange) && instrument.Signatures[at.Seat] is not { IsDefinitive: true })
        {
            return new Reason("not-signed", $"{at.Party} has not signed {act.Instrument} definitively.", "Sign it, or confirm the signature ad referendum.");
        }

        if (!instrument.IsAuthenticated)
        {
            return new Reason("not-authenticated", $"The text of {act.Instrument} is not authenticated.", "Authenticate it as the final clauses say.");
        }

        if (instrument.Consents[at.Seat] is not null)
        {
            return Refusals.Already($"expressed its consent to be bound by {act.Instrument}");
        }

        if (InstrumentText.Compose(table, act.Instrument, instrument.Terms.Drafting, out var text) is not null || text!.Digest != act.Text)
        {
            return Refusals.OtherContent($"the text of {act.Instrument}");
        }

        var consent = new ConsentToBeBound(at.Act, act.Means, act.Text);
        return EnteredIntoForce(table, instrument with { Consents = instrument.Consents.SetItem(at.Seat, consent) }, at.Act);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.EntryIntoForceNoted act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (NoDate(act.Date) is { } noDate)
        {
            return noDate;
        }

        var rule = instrument.Terms.FinalClauses.EntryIntoForce;
        if (instrument.InForceBy is not null || rule.AtOnce)
        {
            return new Reason("no-date-needed", $"{act.Instrument} enters into force by the consents alone, or is in force.", "No date is to be noted.");
        }

        if (!EnoughAreBound(instrument))
        {
            return new Reason("not-bound", $"Not enough states are bound by {act.Instrument}.", "Wait for the consents that the final clauses ask for.");
        }

        var notes = instrument.ForceNotes.SetItem(at.Seat, new DatedNote(at.Act, act.Date));
        var all = instrument.Negotiating.All(seat => notes[seat]?.Date == act.Date);
        return table.Put(instrument with { ForceNotes = notes, InForceBy = all ? at.Act : null });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ProvisionalApplicationAgreed act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.InForceBy is not null)
        {
            return new Reason("in-force", $"{act.Instrument} is in force.", "It is applied as a treaty in force; nothing is provisional.");
        }

        foreach (var provision in act.Provisions)
        {
            if (provision.Instrument != act.Instrument || !table.Provisions.ContainsKey(provision))
            {
                return Refusals.UnknownProvision(provision);
            }
        }

        var agreed = new ProvisionalApplication(at.Act, act.Provisions, act.From);
        return NoDate(act.From) is { } noDate
            ? noDate : table.Put(instrument with { Provisional = instrument.Provisional.SetItem(at.Seat, agreed) });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ProvisionalApplicationEnded act)
    {
        if (!table.Instruments.TryGetValue(act.Instrument, out var instrument))
        {
            return Refusals.UnknownInstrument(act.Instrument);
        }

        return instrument.Provisional[at.Seat] is { EndedBy: null } agreed
            ? table.Put(instrument with { Provisional = instrument.Provisional.SetItem(at.Seat, agreed with { EndedBy = at.Act }) })
            : new Reason("not-applied", $"{at.Party} does not apply {act.Instrument} provisionally.", "Nothing is to be ended.");
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Registered act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.InForceBy is null)
        {
            return new Reason("not-in-force", $"{act.Instrument} is not in force.", "A treaty is registered after its entry into force (VCLT 80).");
        }

        if (instrument.Registration is not null)
        {
            return Refusals.Already($"noted the registration of {act.Instrument}");
        }

        return NoDate(act.Date) is { } noDate
            ? noDate : table.Put(instrument with { Registration = new Registration(at.Act, act.Number, act.Date) });
    }

    private static Table EnteredIntoForce(Table table, Instrument instrument, ActId at) => table.Put(
        instrument.InForceBy is null && instrument.Terms.FinalClauses.EntryIntoForce.AtOnce && EnoughAreBound(instrument)
            ? instrument with { InForceBy = at } : instrument);

    private static bool EnoughAreBound(Instrument instrument) =>
        instrument.Terms.FinalClauses.EntryIntoForce.Bound is var needed and > 0 ? instrument.BoundCount >= needed : instrument.IsBoundForAll;

    private static Reason? NoDate(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null : new Reason("no-date", "A date is written YYYY-MM-DD.", "Give a day of the Gregorian calendar.");

    private static string Named(ConsentMeans means) => means.ToString().ToLowerInvariant();
}
