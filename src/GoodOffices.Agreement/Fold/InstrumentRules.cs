namespace GoodOffices.Agreement;

/// <summary>Instruments come under negotiation; their provisions get place, number and heading.</summary>
internal static class InstrumentRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.InstrumentOpened act)
    {
        if (table.Instruments.ContainsKey(act.Instrument))
        {
            return new Reason("instrument-open", $"Instrument {act.Instrument} is open already.", "Choose another code.");
        }

        if (act.Title.Count == 0 || Broken(act.Terms) is { } broken)
        {
            return Broken(act.Terms) ?? new Reason("no-title", "An instrument has a title.", "Give it in at least one language.");
        }

        return table with { Instruments = table.Instruments.Add(act.Instrument, new Instrument(act.Instrument, act.Title, act.Terms, at.Act)) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ProvisionSet act)
    {
        if (!table.Instruments.ContainsKey(act.Provision.Instrument))
        {
            return Refusals.UnknownInstrument(act.Provision.Instrument);
        }

        var provision = table.Provisions.GetValueOrDefault(act.Provision) ?? new Provision(act.Provision, table.Rules.Parties.Count);
        return table.Put(provision with { Order = act.Order, Number = act.Number, Heading = act.Heading, SetBy = at.Act });
    }

    private static Reason? Broken(InstrumentTerms terms)
    {
        var authentic = terms.Authentic;
        if (authentic.Count == 0 || authentic.Distinct().Count() != authentic.Count)
        {
            return new Reason("no-authentic-language", "An instrument has at least one authentic language, and each once.");
        }

        return terms.Prevailing is { } prevailing && !authentic.Contains(prevailing)
            ? new Reason("prevailing-not-authentic", $"The text in {prevailing} cannot prevail: it is not authentic.", "Name one of the authentic languages, or none.")
            : null;
    }
}
