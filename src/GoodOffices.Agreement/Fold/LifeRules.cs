using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>The life of an instrument from adoption to signature (VCLT 9, 10, 12).</summary>
internal static partial class LifeRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.AdoptionConsented act)
    {
        if (!table.Instruments.TryGetValue(act.Instrument, out var instrument))
        {
            return Refusals.UnknownInstrument(act.Instrument);
        }

        if (InstrumentText.Compose(table, act.Instrument, instrument.Terms.Drafting, out var text) is { } why)
        {
            return why;
        }

        if (text!.Digest != act.Text || instrument.Terms.Digest != act.Terms)
        {
            return Refusals.OtherContent($"the text and terms of {act.Instrument}");
        }

        var counted = instrument.IsAdopted && instrument.Negotiating.Contains(at.Seat);
        if (counted || (instrument.AdoptionConsents[at.Seat] is { } given && given.Text == act.Text && given.Terms == act.Terms))
        {
            return Refusals.Already($"consented to the adoption of {act.Instrument}");
        }

        var consents = instrument.AdoptionConsents.SetItem(at.Seat, new AdoptionConsent(at.Act, act.Text, act.Terms));
        var consenting = consents.Count(consent => consent is not null && consent.Text == act.Text && consent.Terms == act.Terms);
        var adopted = instrument.AdoptedBy ?? (table.Rules.Adoption.IsReachedBy(consenting, consents.Length) ? at.Act : null);
        return table.Put(instrument with { AdoptionConsents = consents, AdoptedBy = adopted });
    }

    /// <summary>Initialling does not wait for capitals; where initials count as signature, it does (VCLT 10, 12(2)(a)).</summary>
    public static Outcome Fold(Table table, Occasion at, TableAct.Initialled act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.Initials[at.Seat] is not null)
        {
            return Refusals.Already($"initialled {act.Instrument}");
        }

        var asSignature = instrument.Terms.FinalClauses.InitialsAreSignature;
        if (asSignature && instrument.Signatures[at.Seat] is not null)
        {
            return Refusals.Already($"signed {act.Instrument}");
        }

        if (OtherTexts(table, instrument, act.Texts, act.Open, complete: asSignature) is { } other)
        {
            return other;
        }

        var initials = new Authentication(at.Act, at.Delegate, act.Texts, act.Open);
        instrument = instrument with { Initials = instrument.Initials.SetItem(at.Seat, initials) };
        if (!asSignature)
        {
            return table.Put(instrument);
        }

        return Unsignable(table, instrument, at.Seat, adReferendum: false) is { } unsignable
            ? unsignable : WithSignature(table, instrument, at, initials);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Signed act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.Signatures[at.Seat] is not null)
        {
            return Refusals.Already($"signed {act.Instrument}");
        }

        if (instrument.Terms.FinalClauses.Authentication == AuthenticationProcedure.Initials && !instrument.IsAuthenticated)
        {
            return new Reason("not-initialled", $"{act.Instrument} is to be initialled by all before signature.", "Initial it first.");
        }

        var other = OtherTexts(table, instrument, act.Texts, act.Open, complete: true);
        return (other ?? Unsignable(table, instrument, at.Seat, act.AdReferendum)) is { } unsignable
            ? unsignable : WithSignature(table, instrument, at, new Authentication(at.Act, at.Delegate, act.Texts, act.Open, act.AdReferendum));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.SignatureConfirmed act)
    {
        if (!table.Instruments.TryGetValue(act.Instrument, out var instrument))
        {
            return Refusals.UnknownInstrument(act.Instrument);
        }

        return instrument.Signatures[at.Seat] is { AdReferendum: true, ConfirmedBy: null } signature && signature.Act == act.Signature
            ? WithSignature(table, instrument, at, signature with { ConfirmedBy = at.Act })
            : Refusals.UnknownAct(act.Signature, $"a signature ad referendum of {at.Party} that awaits confirmation");
    }

    /// <summary>Between adoption and the first signature the parties together may reopen (and authenticate afresh).</summary>
    public static Outcome Fold(Table table, Occasion at, TableAct.ReopeningConsented act)
    {
        if (NotReady(table, act.Instrument, out var instrument) is { } why)
        {
            return why;
        }

        if (instrument.IsSignedByAny)
        {
            return new Reason("signed", $"{act.Instrument} is signed.", "Propose a correction, or negotiate a new instrument.");
        }

        if (instrument.Consents.FirstOrDefault(static consent => consent is not null) is { } bound)
        {
            return new Reason("bound", $"By {bound.Act} a state expressed its consent to be bound by {act.Instrument}.", "Propose a correction, or negotiate a new instrument.");
        }

        if (Blank.Is(act.Reason))
        {
            return Refusals.NoWords("reason");
        }

        if (InstrumentText.Compose(table, act.Instrument, instrument.Terms.Drafting, out var text) is not null || text!.Digest != act.Text)
        {
            return Refusals.OtherContent($"the text of {act.Instrument}");
        }

        var consents = instrument.ReopeningConsents.SetItem(at.Seat, new ReopeningConsent(at.Act, act.Text, act.Reason));
        instrument = instrument with { ReopeningConsents = consents };
        return table.Put(instrument.Negotiating.All(seat => consents[seat]?.Text == act.Text) ? Reopen(instrument, at.Act) : instrument);
    }

    private static Instrument Reopen(Instrument instrument, ActId at) => instrument with
    {
        Reopenings = instrument.Reopenings.Add(new Reopening(at, instrument.AdoptedBy!.Value, instrument.Initials, instrument.ReopeningConsents)),
        AdoptedBy = null,
        AdoptionConsents = Cleared(instrument.AdoptionConsents),
        Initials = Cleared(instrument.Initials),
        ReopeningConsents = Cleared(instrument.ReopeningConsents),
        Provisional = Cleared(instrument.Provisional),
    };

    private static ImmutableArray<T?> Cleared<T>(ImmutableArray<T?> bySeat)
        where T : class => [.. new T?[bySeat.Length]];

    private static Table WithSignature(Table table, Instrument instrument, Occasion at, Authentication signature) =>
        EnteredIntoForce(table, instrument with { Signatures = instrument.Signatures.SetItem(at.Seat, signature) }, at.Act);

    private static Reason? NotReady(Table table, InstrumentId id, out Instrument instrument)
    {
        instrument = table.Instruments.GetValueOrDefault(id)!;
        if (instrument is null)
        {
            return Refusals.UnknownInstrument(id);
        }

        return instrument.IsAdopted ? null : Refusals.NotAdopted(id);
    }

    /// <summary>Why a signature cannot be given now, or null: concordance of all authentic texts, and for a definitive one
    /// no acceptance of the party that still awaits its capital.</summary>
    private static Reason? Unsignable(Table table, Instrument instrument, int seat, bool adReferendum)
    {
        foreach (var language in instrument.Terms.Authentic)
        {
            if (language == instrument.Terms.Drafting)
            {
                continue;
            }

            var standing = LanguageRules.Standing(table, instrument, language);
            if (!instrument.Negotiating.All(seat => standing[seat]))
            {
                return new Reason("no-concordance", $"Not all accepted the concordance of the text in '{language}'.", "Align it and accept its concordance first.");
            }
        }

        var pending = adReferendum ? null : AwaitingCapital(table, instrument.Id, seat).Select(static provision => provision.Id.Key).FirstOrDefault();
        return pending is null ? null : new Reason(
            "awaiting-capital", $"{pending} is accepted ad referendum by {table.Rules.Parties[seat]}.", "Confirm what was accepted ad referendum, or sign ad referendum.");
    }

    /// <summary>The provisions whose outcome this party accepted subject to its capital.</summary>
    internal static IEnumerable<Provision> AwaitingCapital(Table table, InstrumentId instrument, int seat) =>
        table.ProvisionsOf(instrument).Where(provision => provision.SettledByPackage?.Package is { } package
            ? table.Packages[package].Acceptances[seat] is { Level: AcceptanceLevel.AdReferendum }
            : provision.Positions[seat] is { AcceptsText: true, Level: AcceptanceLevel.AdReferendum } position
                && position.Content == AgreedTexts.Carried(table.Rules, provision)?.Content);
}
