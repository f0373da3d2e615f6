using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Other authentic texts are aligned to the wording in the drafting language, and accepted as saying the same.</summary>
internal static class LanguageRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.TextAligned act)
    {
        if (!table.Provisions.TryGetValue(act.Provision, out var provision))
        {
            return Refusals.UnknownProvision(act.Provision);
        }

        var instrument = table.Instruments[act.Provision.Instrument];
        if (act.Language == instrument.Terms.Drafting || !instrument.Terms.Authentic.Contains(act.Language))
        {
            return new Reason("not-authentic", $"'{act.Language}' is not another authentic language of {instrument.Id}.", "Name one of its authentic languages beside the drafting language.");
        }

        if (provision.ContentOf(act.To) is not WordingContent wording)
        {
            return Refusals.OtherContent($"a wording on {act.Provision}");
        }

        if (Blank.Is(act.Text))
        {
            return Refusals.NoWords("text");
        }

        if (Placeholder.In(act.Text).Count > Placeholder.In(wording.Text).Count)
        {
            return Refusals.OtherBlanks(act.Provision, "Leave a blank only where the wording in the drafting language has one.");
        }

        return Locked(instrument, act.Language) ? Authenticated(instrument, act.Language) : table.Put(provision with
        {
            Alignments = provision.Alignments.SetItem(new AlignmentKey(act.To, act.Language), new Alignment(act.Text, at.Act)),
        });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.ConcordanceAccepted act)
    {
        if (!table.Instruments.TryGetValue(act.Instrument, out var instrument))
        {
            return Refusals.UnknownInstrument(act.Instrument);
        }

        if (act.Language == instrument.Terms.Drafting || !instrument.Terms.Authentic.Contains(act.Language))
        {
            return new Reason("not-authentic", $"'{act.Language}' is not another authentic language of {instrument.Id}.", "Name one of its authentic languages beside the drafting language.");
        }

        if (Texts(table, instrument, act.Language, out var drafting, out var text) is { } why)
        {
            return why;
        }

        if (act.Drafting != drafting || act.Text != text)
        {
            return Refusals.OtherContent($"the texts of {act.Instrument}");
        }

        var accepted = instrument.Concordances.GetValueOrDefault(act.Language, [.. new Concordance?[table.Rules.Parties.Count]]);
        return table.Put(instrument with
        {
            Concordances = instrument.Concordances.SetItem(act.Language, accepted.SetItem(at.Seat, new Concordance(at.Act, drafting, text))),
        });
    }

    /// <summary>Which parties' acceptance of concordance stands, by seat: given, and to the texts as they are now.</summary>
    public static ImmutableArray<bool> Standing(Table table, Instrument instrument, Language language)
    {
        var texts = Texts(table, instrument, language, out var drafting, out var text);
        var accepted = instrument.Concordances.GetValueOrDefault(language, []);
        return
        [
            .. Enumerable.Range(0, table.Rules.Parties.Count).Select(seat =>
                texts is null && seat < accepted.Length && accepted[seat] is { } concordance && concordance.Drafting == drafting && concordance.Text == text),
        ];
    }

    private static Reason? Texts(Table table, Instrument instrument, Language language, out Digest drafting, out Digest text)
    {
        drafting = text = default;
        if (InstrumentText.Compose(table, instrument.Id, instrument.Terms.Drafting, out var drafted) is { } why)
        {
            return why;
        }

        if (InstrumentText.Compose(table, instrument.Id, language, out var other) is { } missing)
        {
            return missing;
        }

        drafting = drafted!.Digest;
        text = other!.Digest;
        return null;
    }

    /// <summary>A text that initials or a signature carry is established; only rectification can touch it.</summary>
    private static bool Locked(Instrument instrument, Language language) =>
        instrument.Initials.Concat(instrument.Signatures)
            .Any(authentication => authentication?.Texts.Any(text => text.Language == language) ?? false);

    private static Reason Authenticated(Instrument instrument, Language language) => new(
        "authenticated", $"The text of {instrument.Id} in '{language}' is initialled or signed.", "Reopen it together before signature, or propose a correction.");
}
