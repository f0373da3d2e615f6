using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The clean text of an instrument in one language: no brackets left, blanks filled where all filled them alike,
/// corrections made. The same for every party: in the alternat only the order of the names differs.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Language">The language.</param>
/// <param name="Title">Its title in that language, else in the first that has one.</param>
/// <param name="Provisions">The provisions in order; agreed deletions are left out.</param>
public sealed record InstrumentText(InstrumentId Instrument, Language Language, string Title, ValueList<InstrumentProvision> Provisions)
{
    /// <summary>What consents, initials and signatures are bound to: SHA-256 of the canonical bytes.</summary>
    public Digest Digest => Digest.Of(Encode());

    /// <summary>The canonical bytes: the CBOR array <c>["instrument-text", instrument, language, title, provisions]</c>.</summary>
    public byte[] Encode() => new CanonicalWriter().Array(5).Text("instrument-text").Write(Instrument).Write(Language).Text(Title)
        .List(Provisions, static (to, provision) => Write(to, provision)).End().ToArray();

    /// <summary>Composes the clean text of an instrument.</summary>
    /// <param name="table">The table.</param>
    /// <param name="id">The instrument.</param>
    /// <param name="language">The language.</param>
    /// <param name="text">The text, or null where there is none.</param>
    /// <returns>Why there is no clean text in that language, or null.</returns>
    public static Reason? Compose(Table table, InstrumentId id, Language language, out InstrumentText? text)
    {
        ArgumentNullException.ThrowIfNull(table);
        text = null;
        if (!table.Instruments.TryGetValue(id, out var instrument))
        {
            return Refusals.UnknownInstrument(id);
        }

        if (AgreedTexts.WhyNot(table, id) is { } why)
        {
            return why;
        }

        var provisions = new List<InstrumentProvision>();
        foreach (var provision in table.ProvisionsOf(id))
        {
            if (AgreedTexts.Carried(table.Rules, provision) is not { Content: { } content })
            {
                continue;
            }

            if (Compose(instrument, provision, content, language) is not { } composed)
            {
                return new Reason("text-missing", $"{provision.Id} has no text in '{language}'.", "Align one first.");
            }

            provisions.Add(composed);
        }

        text = new InstrumentText(id, language, instrument.Title.In(language), ValueList.From(provisions));
        return null;
    }

    private static InstrumentProvision? Compose(Instrument instrument, Provision provision, Digest digest, Language language)
    {
        var heading = provision.Heading.In(language);
        if (provision.ContentOf(digest) is LinkRegimeContent regime)
        {
            return new InstrumentProvision(provision.Id, provision.Number, heading, null, regime);
        }

        var text = instrument.Corrected.GetValueOrDefault(new CorrectedPlace(provision.Id, digest, language)) ?? provision.TextIn(digest, language);
        return text is null ? null : new InstrumentProvision(provision.Id, provision.Number, heading, provision.Filled(digest, text, language), null);
    }

    private static void Write(CanonicalWriter to, InstrumentProvision provision)
    {
        to.Array(4).Write(provision.Id).Text(provision.Number).Text(provision.Heading);
        if (provision.Regime is { } regime)
        {
            regime.Write(to);
        }
        else
        {
            to.Text(provision.Text!);
        }

        to.End();
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"{Instrument} ({Language})";
}
