namespace GoodOffices.Agreement;

/// <summary>Rectification of errors in an authenticated text (VCLT 79): by initials (79(1)(a)) where there is no
/// depositary, by its notice, time limit and objection (79(2)) where there is one; in any authentic language (79(3)).</summary>
internal static class CorrectionRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.CorrectionProposed act)
    {
        if (!table.Instruments.TryGetValue(act.Instrument, out var instrument))
        {
            return Refusals.UnknownInstrument(act.Instrument);
        }

        if (act.Correction.Party != at.Party)
        {
            return Refusals.NotOwnNumber(act.Correction.ToString(), at.Party);
        }

        if (table.Corrections.ContainsKey(act.Correction))
        {
            return Refusals.NumberTaken($"correction {act.Correction}");
        }

        if (OtherProcedure(table, instrument, act, at.Party) is { } other)
        {
            return other;
        }

        var correction = new Correction(act.Correction, act.Instrument, act.Items, act.AbInitio, at.Act)
        {
            Deadline = act.Deadline,
            Initials = PrincipleRules.NoActs(table),
            Objections = [.. new SilenceObjection?[table.Rules.Parties.Count]],
        };
        return act.Items.Count == 0 ? Refusals.NothingNamed : Unfit(table, instrument, correction) is { } unfit ? unfit : Keep(table, correction);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.CorrectionInitialled act)
    {
        if (NotOpen(table, act.Correction, out var correction) is { } why)
        {
            return why;
        }

        if (correction.Deadline is not null)
        {
            return new Reason("by-notice", $"{act.Correction} takes effect by notice and time limit.", "Object, or let the time limit pass.");
        }

        if (correction.Digest != act.Content)
        {
            return Refusals.OtherContent($"correction {act.Correction}");
        }

        if (correction.Initials[at.Seat] is not null)
        {
            return Refusals.Already($"initialled {act.Correction}");
        }

        var instrument = table.Instruments[correction.Instrument];
        if (Unfit(table, instrument, correction) is { } unfit)
        {
            return unfit;
        }

        correction = correction with { Initials = correction.Initials.SetItem(at.Seat, at.Act) };
        return Concerned(instrument).All(seat => correction.Initials[seat] is not null) ? Effect(table, instrument, correction, at.Act) : Keep(table, correction);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.CorrectionObjected act)
    {
        if (NotOpen(table, act.Correction, out var correction) is { } why)
        {
            return why;
        }

        if (Blank.Is(act.Reason))
        {
            return Refusals.NoWords("reason");
        }

        return correction.Objections[at.Seat] is not null
            ? Refusals.Already($"objected to {act.Correction}")
            : Keep(table, correction with { Objections = correction.Objections.SetItem(at.Seat, new SilenceObjection(at.Act, act.Reason)) });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.CorrectionEstablished act)
    {
        if (NotOpen(table, act.Correction, out var correction) is { } why)
        {
            return why;
        }

        if (correction.Deadline is not { } deadline)
        {
            return new Reason("by-initials", $"{act.Correction} takes effect by initials.", "Initial it.");
        }

        var instrument = table.Instruments[correction.Instrument];
        var unproven = SilenceRules.Unproven(table, Concerned(instrument), correction.ProposedBy, deadline, [.. correction.Objections.Select(static objection => objection?.Act)], act.Evidence);
        return (unproven ?? Unfit(table, instrument, correction)) is { } unfit ? unfit : Effect(table, instrument, correction, at.Act);
    }

    /// <summary>The signatory and the contracting states; while not every negotiating state has signed, those as well: the
    /// text that one is about to sign is not corrected without it.</summary>
    internal static IReadOnlyList<int> Concerned(Instrument instrument)
    {
        var signatories = Enumerable.Range(0, instrument.Signatures.Length)
            .Where(seat => instrument.Signatures[seat] is not null || instrument.Consents[seat] is not null);
        return [.. (instrument.IsSignedByAll ? signatories : signatories.Union(instrument.Negotiating)).Order()];
    }

    /// <summary>Initials where there is no depositary; where there is one, its own notice with a time limit. A depositary that
    /// is not in the room has its notice recorded by a party.</summary>
    private static Reason? OtherProcedure(Table table, Instrument instrument, TableAct.CorrectionProposed act, PartyId author)
    {
        if (instrument.Terms.FinalClauses.Depositary is not { } depositary)
        {
            return act.Deadline is null ? null : new Reason(
                "no-depositary", $"{act.Instrument} has no depositary.", "Propose a correction without a time limit, to be initialled (VCLT 79(1)).");
        }

        if (act.Deadline is null)
        {
            return new Reason("depositary", $"{act.Instrument} has a depositary.", "Give the time limit for objections (VCLT 79(2)).");
        }

        return depositary == author || (table.Rules.Seat(depositary) < 0 && !table.Rules.Speakers.Contains(depositary)) ? null : new Reason(
            "not-depositary", $"The notice of a correction to {act.Instrument} is {depositary}'s to give: it is the depositary.", $"Ask {depositary} to propose it (VCLT 79(2)).");
    }

    private static Table Effect(Table table, Instrument instrument, Correction correction, ActId at)
    {
        foreach (var item in correction.Items)
        {
            var wording = AgreedTexts.Carried(table.Rules, table.Provisions[item.Provision])!.Content!.Value;
            instrument = instrument with { Corrected = instrument.Corrected.SetItem(new CorrectedPlace(item.Provision, wording, item.Language), item.Text) };
        }

        return Keep(table.Put(instrument), correction with { EffectedBy = at });
    }

    private static Table Keep(Table table, Correction correction) =>
        table with { Corrections = table.Corrections.SetItem(correction.Id, correction) };

    /// <summary>Every item names the defective text as it stands; an earlier correction may have changed it.</summary>
    private static Reason? Unfit(Table table, Instrument instrument, Correction correction)
    {
        if (!instrument.IsAuthenticated)
        {
            return Refusals.NotAuthenticated(instrument.Id);
        }

        foreach (var item in correction.Items)
        {
            if (!instrument.Terms.Authentic.Contains(item.Language))
            {
                return new Reason("not-authentic", $"'{item.Language}' is not an authentic language of {instrument.Id}.", "Correct an authentic text.");
            }

            if (Current(table, instrument, item.Provision, item.Language) is not { } current || WordingContent.DigestOf(item.Language, current) != item.Defective)
            {
                return Refusals.OtherContent($"the text of {item.Provision} in '{item.Language}'");
            }

            if (Blank.Is(item.Text) || item.Text == current)
            {
                return new Reason("no-correction", $"The correction of {item.Provision} corrects nothing.", "Give the corrected text.");
            }

            if (Placeholder.In(item.Text).Count != Placeholder.In(current).Count)
            {
                return Refusals.OtherBlanks(item.Provision, "A correction keeps the blanks; they are filled before signature.");
            }
        }

        return null;
    }

    /// <summary>The text of a provision in a language as it stands, blanks unfilled, or null.</summary>
    internal static string? Current(Table table, Instrument instrument, ProvisionId id, Language language)
    {
        if (id.Instrument != instrument.Id || !table.Provisions.TryGetValue(id, out var provision)
            || AgreedTexts.Carried(table.Rules, provision) is not { Content: { } content })
        {
            return null;
        }

        return instrument.Corrected.GetValueOrDefault(new CorrectedPlace(id, content, language)) ?? provision.TextIn(content, language);
    }

    private static Reason? NotOpen(Table table, CorrectionId id, out Correction correction)
    {
        correction = table.Corrections.GetValueOrDefault(id)!;
        if (correction is null)
        {
            return new Reason("unknown-correction", $"There is no correction {id}.", "Propose it first.");
        }

        return correction.EffectedBy is { } act ? new Reason("correction-made", $"{id} took effect by {act}.", "If an error remains, propose another correction.") : null;
    }
}
