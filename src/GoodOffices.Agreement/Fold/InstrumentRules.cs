using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Instruments come under negotiation; their provisions get place, number, heading, basis, and filled blanks.</summary>
internal static class InstrumentRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.InstrumentOpened act)
    {
        if (table.Instruments.ContainsKey(act.Instrument))
        {
            return Refusals.NumberTaken($"instrument {act.Instrument}");
        }

        if (Blank.Is(act.Title))
        {
            return Refusals.NoWords("title");
        }

        return Broken(act.Terms) is { } broken ? broken : table with
        {
            Instruments = table.Instruments.Add(act.Instrument, new Instrument(act.Instrument, act.Title, act.Terms, at.Act, table.Rules.Parties.Count)),
        };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.TermsSet act)
    {
        if (Unadopted(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.Terms.Digest != act.Replaces)
        {
            return Refusals.OtherContent($"the terms of {act.Instrument}");
        }

        if (act.Terms.Drafting != instrument.Terms.Drafting)
        {
            return new Reason("drafting-language-fixed", $"{act.Instrument} is drafted in '{instrument.Terms.Drafting}'.", "Open another instrument.");
        }

        return Broken(act.Terms) is { } broken ? broken : table.Put(instrument with { Terms = act.Terms });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ProvisionSet act)
    {
        if (Unadopted(table, act.Provision.Instrument, out _) is { } why)
        {
            return why;
        }

        var provision = table.Provisions.GetValueOrDefault(act.Provision) ?? new Provision(act.Provision, table.Rules.Parties.Count);
        return table.Put(provision with { Order = act.Order, Number = act.Number, Heading = act.Heading, SetBy = at.Act });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.BasisProposed act)
    {
        if (PositionRules.Closed(table, act.Provision, out var provision) is { } why)
        {
            return why;
        }

        var acceptances = PrincipleRules.NoActs(table).SetItem(at.Seat, at.Act);
        if (PositionRules.WrongForm(table, provision, act.Content) is { } wrong)
        {
            return wrong;
        }

        return provision.Basis is { IsAccepted: true }
            ? new Reason("basis-accepted", $"{act.Provision} has a basis that all accepted.", "Table a proposal.")
            : table.Put(provision with { Basis = new BasisText(act.Content, at.Act, acceptances) });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.BasisAccepted act)
    {
        foreach (var choice in act.Choices)
        {
            if (PositionRules.Closed(table, choice.Provision, out var provision) is { } why)
            {
                return why;
            }

            if (provision.Basis is not { } basis || basis.Content.Digest != choice.Content)
            {
                return Refusals.OtherContent($"the basis put forward for {choice.Provision}");
            }

            if (basis.AcceptedBy[at.Seat] is null)
            {
                table = table.Put(provision with { Basis = basis with { AcceptedBy = basis.AcceptedBy.SetItem(at.Seat, at.Act) } });
            }
        }

        return act.Choices.Count == 0 ? Refusals.NothingNamed : table;
    }

    /// <summary>A blank can be filled as long as nobody signed; after adoption only where it is still open, since initials
    /// name the open ones and nothing else may change under them.</summary>
    public static Outcome Fold(Table table, Occasion at, TableAct.PlaceholderFilled act)
    {
        if (!table.Provisions.TryGetValue(act.Provision, out var provision))
        {
            return Refusals.UnknownProvision(act.Provision);
        }

        if (provision.ContentOf(act.Wording) is not WordingContent wording)
        {
            return Refusals.OtherContent($"a wording on {act.Provision}");
        }

        if (Placeholder.In(wording.Text).Count is var blanks && act.Ordinal >= blanks)
        {
            return new Reason("unknown-blank", $"The wording of {act.Provision} has {(blanks == 0 ? "no blank" : blanks == 1 ? "one blank" : $"{blanks} blanks")}.",
                "Fill one that it has; a blank is a run of three low lines or more.");
        }

        if (act.Value.Count == 0)
        {
            return Refusals.NoWords("value");
        }

        var blank = new PlaceholderKey(act.Wording, act.Ordinal);
        var instrument = table.Instruments[act.Provision.Instrument];
        if (instrument.IsSignedByAny || (instrument.IsAdopted && provision.FilledWith(blank) is not null))
        {
            return Refusals.Adopted(instrument.Id);
        }

        var fillings = provision.Fillings.GetValueOrDefault(blank, [.. new Filling?[table.Rules.Parties.Count]]);
        return table.Put(provision with
        {
            Fillings = provision.Fillings.SetItem(blank, fillings.SetItem(at.Seat, new Filling(act.Value, at.Act))),
        });
    }

    /// <summary>Why the instrument cannot be changed: it is not there, or adopted.</summary>
    public static Reason? Unadopted(Table table, InstrumentId id, out Instrument instrument)
    {
        instrument = table.Instruments.GetValueOrDefault(id)!;
        if (instrument is null)
        {
            return Refusals.UnknownInstrument(id);
        }

        return instrument.IsAdopted ? Refusals.Adopted(id) : null;
    }

    private static Reason? Broken(InstrumentTerms terms)
    {
        var authentic = terms.Authentic;
        if (authentic.Count == 0 || authentic.Distinct().Count() != authentic.Count)
        {
            return new Reason("no-authentic-language", "An instrument has at least one authentic language, and each once.", "Name them.");
        }

        return terms.Prevailing is { } prevailing && !authentic.Contains(prevailing)
            ? new Reason("prevailing-not-authentic", $"The text in '{prevailing}' cannot prevail: it is not authentic.", "Name one of the authentic languages, or none.")
            : null;
    }
}
