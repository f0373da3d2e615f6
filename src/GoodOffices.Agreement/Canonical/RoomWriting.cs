namespace GoodOffices.Agreement.Canonical;

/// <summary>The canonical form of instruments, packages and what was said, for the digest of the state.</summary>
internal static class RoomWriting
{
    public static void Write(this CanonicalWriter to, Instrument instrument)
    {
        to.Array(16).Write(instrument.Id).Write(instrument.Title);
        instrument.Terms.Write(to);
        to.Write(instrument.OpenedBy)
            .Seats(instrument.AdoptionConsents, static (writer, value) => writer.Array(3).Write(value.Act).Write(value.Text).Write(value.Terms).End())
            .Act(instrument.AdoptedBy).Seats(instrument.Initials, Write).Seats(instrument.Signatures, Write).Seats(instrument.ReopeningConsents, Write)
            .List(instrument.Reopenings, static (writer, value) => writer.Array(4).Write(value.At).Write(value.Adopted).Seats(value.Initials, Write).Seats(value.Reasons, Write).End())
            .Seats(instrument.Consents, static (writer, value) => writer.Array(3).Write(value.Act).Number((int)value.Means).Write(value.Text).End())
            .Seats(instrument.ForceNotes, static (writer, value) => writer.Array(2).Write(value.Act).Text(value.Date).End())
            .Seats(instrument.Provisional, static (writer, value) => writer.Array(4).Write(value.Act)
                .List(value.Provisions, static (inner, provision) => inner.Write(provision)).Text(value.From).Act(value.EndedBy).End())
            .Array(2).Act(instrument.InForceBy)
            .OptionalReference(instrument.Registration, static (writer, value) => writer.Array(3).Write(value.Act).Text(value.Number).Text(value.Date).End()).End()
            .List(instrument.Concordances, static (writer, pair) => writer.Array(2).Write(pair.Key)
                .Seats(pair.Value, static (inner, value) => inner.Array(3).Write(value.Act).Write(value.Drafting).Write(value.Text).End()).End())
            .List(instrument.Corrected, static (writer, pair) => writer.Array(4).Write(pair.Key.Provision).Write(pair.Key.Wording).Write(pair.Key.Language).Text(pair.Value).End()).End();
    }

    public static void Write(this CanonicalWriter to, Package package) => to.Array(8).Write(package.Id)
        .List(package.Items, static (writer, item) => item.Write(writer)).Text(package.Note).Write(package.TabledBy)
        .Seats(package.Acceptances, static (writer, value) => writer.Array(4).Write(value.Act).Number((int)value.Level)
            .List(value.Grounds, static (inner, ground) => inner.Write(ground)).OptionalReference(value.Lapsed, static (inner, lapse) => inner.Write(lapse)).End())
        .Number((int)package.State).Act(package.FellBy).Text(package.Reason).End();

    public static void Write(this CanonicalWriter to, OverlapList list)
    {
        to.Array(11).Write(list.Id).List(list.Options, static (writer, option) => option.Write(writer));
        list.Terms.Write(to);
        to.Text(list.Note).Write(list.ProposedBy).List(list.Parties, static (writer, party) => writer.Write(party)).Acts(list.AgreedBy)
            .Number((int)list.State).Act(list.FellBy).Text(list.Reason).List(list.Rounds, static (writer, round) => writer.Write(round)).End();
    }

    public static void Write(this CanonicalWriter to, Principle principle) => to.Array(5).Write(principle.Id).Number((int)principle.Nature)
        .Write(principle.Statement).Write(principle.TabledBy).Acts(principle.AdoptedBy).End();

    public static void Write(this CanonicalWriter to, SilenceProcedure silence) => to.Array(8).Write(silence.Act).Write(silence.Party)
        .Write(silence.Provision).Write(silence.Proposal).Write(silence.Content).Number(silence.Deadline)
        .Seats(silence.Objections, Write).Act(silence.EstablishedBy).End();

    public static void Write(this CanonicalWriter to, Correction correction) => to.Array(9).Write(correction.Id).Write(correction.Instrument)
        .List(correction.Items, static (writer, item) => item.Write(writer)).Flag(correction.AbInitio).Write(correction.ProposedBy)
        .Optional(correction.Deadline, static (writer, value) => writer.Number(value)).Acts(correction.Initials)
        .Seats(correction.Objections, Write).Act(correction.EffectedBy).End();

    public static void Write(this CanonicalWriter to, VoidAct act)
    {
        to.Array(6).Write(act.Act).Write(act.Party).Text(act.Delegate).Text(act.Kind);
        to.Write(act.Reason);
        to.Act(act.ConfirmedBy).End();
    }

    public static void Write(this CanonicalWriter to, LackingAct act)
    {
        to.Array(6).Write(act.Id).Write(act.Party).Text(act.Delegate).Raw(act.Act.Encode());
        to.Write(act.Reason);
        to.Act(act.ConfirmedBy).End();
    }

    public static void Write(this CanonicalWriter to, Statement statement) =>
        to.Array(4).Write(statement.Act).Write(statement.Party).Text(statement.Delegate).Write(statement.Words).End();

    public static void Write(this CanonicalWriter to, NonPaper paper) => to.Array(3).Write(paper.Act).Write(paper.Title).Write(paper.Words).End();

    public static void Write(this CanonicalWriter to, AgendaLink link) => to.Array(4).Write(link.Act).Text(link.Session).Number(link.Item)
        .List(link.Provisions, static (writer, provision) => writer.Write(provision)).End();

    public static void Write(this CanonicalWriter to, Release release)
    {
        to.Array(6).Write(release.Act).Write(release.Party);
        release.Subject.Write(to);
        to.Write(release.Salted).Bytes(release.Salt.Items.AsSpan()).Bytes(release.Text.Items.AsSpan()).End();
    }

    private static void Write(this CanonicalWriter to, OverlapRound round) => to.Array(5).Number(round.Number)
        .List(round.Steps, static (writer, step) => writer.Array(4).Write(step.Act).Write(step.Party).Number((int)step.Phase).Write(step.Message).End())
        .List(round.Outcome, static (writer, all) => writer.Optional(all, static (inner, value) => inner.Flag(value)))
        .OptionalReference(round.Abandonment, static (writer, value) => writer.Array(4).Write(value.Act).Optional(value.By, static (inner, party) => inner.Write(party))
            .List(value.Outstanding, static (inner, party) => inner.Write(party)).Text(value.Reason).End())
        .List(round.Effects, static (writer, effect) => writer.Number((int)effect)).End();

    private static void Write(this CanonicalWriter to, Authentication given) => to.Array(6).Write(given.Act).Text(given.Delegate)
        .List(given.Texts, static (writer, text) => text.Write(writer)).List(given.Open, static (writer, blank) => blank.Write(writer))
        .Flag(given.AdReferendum).Act(given.ConfirmedBy).End();

    private static void Write(this CanonicalWriter to, ReopeningConsent consent) =>
        to.Array(3).Write(consent.Act).Write(consent.Text).Text(consent.Reason).End();

    private static void Write(this CanonicalWriter to, SilenceObjection objection) => to.Array(2).Write(objection.Act).Text(objection.Reason).End();
}
