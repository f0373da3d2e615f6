namespace GoodOffices.Agreement;

/// <summary>The requirements that depend on how the table stands.</summary>
internal static class TableRequirements
{
    /// <summary>To take again what lapsed needs what the highest of them needed: to stand by its own proposal a party needs no
    /// more than to table it.</summary>
    public static Requirement Of(Table table, TableAct.Reaffirmed act)
    {
        var accepted = act.Items.Select(item => Accepted(table, item)).Where(static level => level is not null).ToList();
        return new(accepted.Contains(AcceptanceLevel.Definitive) ? Authority.Accept : accepted.Count > 0 ? Authority.AcceptAdReferendum : Authority.Negotiate);
    }

    /// <summary>Who agrees to a binding list may find something accepted by it.</summary>
    public static Requirement Of(Table table, TableAct.OverlapAgreed act) =>
        new(table.Overlaps.GetValueOrDefault(act.Overlap)?.Terms.Binding == true ? Authority.AcceptAdReferendum : Authority.Negotiate);

    /// <summary>To confirm an act needs what the act needs.</summary>
    public static Requirement Of(Table table, TableAct.Confirmed act) =>
        table.Lacking.GetValueOrDefault(act.Act)?.Act is { } inner and not TableAct.Confirmed
            ? inner.Requires(table) : new(Authority.Negotiate);

    /// <summary>Initials authenticate; where they count as signature that expresses consent, they bind (VCLT
    /// 12(2)(a)).</summary>
    public static Requirement Of(Table table, TableAct.Initialled act) => new(
        Clauses(table, act.Instrument) is { InitialsAreSignature: true, Consent: ConsentMeans.Signature } ? Authority.Bind : Authority.Authenticate,
        act.Instrument);

    /// <summary>A definitive signature binds where signature is the means of consent; else it authenticates.</summary>
    public static Requirement Of(Table table, TableAct.Signed act) => new(
        !act.AdReferendum && Clauses(table, act.Instrument) is { Consent: ConsentMeans.Signature } ? Authority.Bind : Authority.Authenticate,
        act.Instrument);

    /// <summary>Initials under a correction authenticate the corrected text (VCLT 79(1)(a)).</summary>
    public static Requirement Of(Table table, TableAct.CorrectionInitialled act) => Correcting(table, act.Correction);

    /// <summary>To object to a correction of an authenticated text is to speak on the authentic text.</summary>
    public static Requirement Of(Table table, TableAct.CorrectionObjected act) => Correcting(table, act.Correction);

    /// <summary>To establish a correction is to establish the authentic text.</summary>
    public static Requirement Of(Table table, TableAct.CorrectionEstablished act) => Correcting(table, act.Correction);

    private static Requirement Correcting(Table table, CorrectionId correction) =>
        new(Authority.Authenticate, table.Corrections.GetValueOrDefault(correction)?.Instrument);

    private static AcceptanceLevel? Accepted(Table table, Reaffirmation item) =>
        table.Provisions.GetValueOrDefault(item.Provision)?.Positions
            .FirstOrDefault(position => position?.Act == item.Lapsed && position.Stance != Stance.Proposes)?.Level;

    private static FinalClauses? Clauses(Table table, InstrumentId instrument) =>
        table.Instruments.GetValueOrDefault(instrument)?.Terms.FinalClauses;
}
