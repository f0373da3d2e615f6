namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Consents to the adoption of an instrument as it stands.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record ConsentToAdoption(InstrumentId Instrument) : Command
    {
        internal override Decision On(Seated at) => at.WithText(Instrument, (instrument, text) =>
            new TableAct.AdoptionConsented(Instrument, text, instrument.Terms.Digest));
    }

    /// <summary>Initials the text of an instrument.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record Initial(InstrumentId Instrument) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Instrument, instrument =>
            LifeRules.Texts(at.Table, instrument, instrument.Terms.FinalClauses.InitialsAreSignature, out var texts) is { } why
                ? Decision.Of(why) : Decision.Of(new TableAct.Initialled(Instrument, texts, LifeRules.Open(at.Table, Instrument))));
    }

    /// <summary>Signs the text of an instrument.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="AdReferendum">True for a signature that the state has to confirm.</param>
    public sealed record Sign(InstrumentId Instrument, bool AdReferendum) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Instrument, instrument =>
            LifeRules.Texts(at.Table, instrument, complete: true, out var texts) is { } why
                ? Decision.Of(why) : Decision.Of(new TableAct.Signed(Instrument, texts, LifeRules.Open(at.Table, Instrument), AdReferendum)));
    }

    /// <summary>Confirms the party's signature ad referendum.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record ConfirmSignature(InstrumentId Instrument) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Instrument, instrument => instrument.Signatures[at.Seat] is { AdReferendum: true, ConfirmedBy: null } signature
            ? Decision.Of(new TableAct.SignatureConfirmed(Instrument, signature.Act))
            : Decision.Of(new Reason("no-signature", $"No signature ad referendum of {at.Party} under {Instrument} awaits confirmation.", "Sign it ad referendum first; a definitive signature needs no confirmation.")));
    }

    /// <summary>Agrees to reopen an adopted text before signature.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Reason">Why.</param>
    public sealed record ConsentToReopening(InstrumentId Instrument, string Reason) : Command
    {
        internal override Decision On(Seated at) =>
            at.WithText(Instrument, (_, text) => new TableAct.ReopeningConsented(Instrument, text, Reason));
    }

    /// <summary>Expresses consent to be bound by the means that the final clauses name.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record ExpressConsent(InstrumentId Instrument) : Command
    {
        internal override Decision On(Seated at) => at.WithText(Instrument, (instrument, text) =>
            new TableAct.ConsentExpressed(Instrument, instrument.Terms.FinalClauses.Consent, text));
    }

    /// <summary>Proposes to correct an error in one provision of an authenticated text.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Language">The language of the defective text.</param>
    /// <param name="Text">The corrected text.</param>
    /// <param name="AbInitio">True where it replaces the defective text from the beginning (VCLT 79(4)).</param>
    /// <param name="Deadline">The time limit for objections, seconds since 1970-01-01 UTC, where there is a depositary; else null.</param>
    public sealed record ProposeCorrection(ProvisionId Provision, Language Language, string Text, bool AbInitio = true, long? Deadline = null) : Command
    {
        internal override Decision On(Seated at) => at.WithInstrument(Provision.Instrument, instrument =>
            !instrument.IsAuthenticated ? Decision.Of(Refusals.NotAuthenticated(instrument.Id))
            : CorrectionRules.Current(at.Table, instrument, Provision, Language) is { } current
                ? Decision.Of(new TableAct.CorrectionProposed(at.NextCorrection(), instrument.Id, [new(Provision, Language, WordingContent.DigestOf(Language, current), Text)], AbInitio) { Deadline = Deadline })
                : Decision.Of(new Reason("text-missing", $"{Provision} has no text in '{Language}'.", "Name a provision and a language that the instrument has.")));
    }

    /// <summary>Initials a correction.</summary>
    /// <param name="Correction">The correction.</param>
    public sealed record InitialCorrection(CorrectionId Correction) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.CorrectionInitialled(
            Correction, at.Table.Corrections.GetValueOrDefault(Correction)?.Digest ?? default));
    }
}
