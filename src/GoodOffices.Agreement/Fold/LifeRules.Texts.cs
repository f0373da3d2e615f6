namespace GoodOffices.Agreement;

internal static partial class LifeRules
{
    /// <summary>The digests of the texts that can be initialled now: of every authentic language that has a text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="complete">True where every authentic language has to have one.</param>
    /// <param name="texts">The digests in the order of the authentic languages.</param>
    /// <returns>Why there is no text, or null.</returns>
    internal static Reason? Texts(Table table, Instrument instrument, bool complete, out ValueList<LanguageDigest> texts)
    {
        var found = new List<LanguageDigest>();
        texts = [];
        foreach (var language in instrument.Terms.Authentic)
        {
            var why = InstrumentText.Compose(table, instrument.Id, language, out var text);
            if (text is not null)
            {
                found.Add(new LanguageDigest(language, text.Digest));
            }
            else if (complete || why!.Code != "text-missing")
            {
                return why;
            }
        }

        texts = ValueList.From(found);
        return found.Count > 0 ? null : new Reason("text-missing", $"{instrument.Id} has no text in an authentic language.", "Align one first.");
    }

    /// <summary>The blanks that are still open, in the order of the provisions.</summary>
    internal static ValueList<OpenPlaceholder> Open(Table table, InstrumentId instrument) => ValueList.From(
        table.ProvisionsOf(instrument)
            .Select(provision => (provision, AgreedTexts.Carried(table.Rules, provision)?.Content))
            .Where(static pair => pair.Content is not null)
            .SelectMany(static pair => pair.provision.OpenBlanks(pair.Content!.Value).Select(ordinal => new OpenPlaceholder(pair.provision.Id, ordinal))));

    private static Reason? OtherTexts(Table table, Instrument instrument, ValueList<LanguageDigest> texts, ValueList<OpenPlaceholder> open, bool complete)
    {
        if (Texts(table, instrument, complete, out var expected) is { } why)
        {
            return why;
        }

        if (!texts.Equals(expected))
        {
            return Refusals.OtherContent($"the texts of {instrument.Id}");
        }

        return open.Equals(Open(table, instrument.Id)) ? null : new Reason(
            "other-blanks", $"The blanks of {instrument.Id} that are still open are others.", "Name exactly those that are open.");
    }
}
