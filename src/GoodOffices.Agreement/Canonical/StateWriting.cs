using System.Collections.Immutable;

namespace GoodOffices.Agreement.Canonical;

/// <summary>The canonical form of what a provision and a room hold, for the digest of the state.</summary>
internal static class StateWriting
{
    public static CanonicalWriter Seats<T>(this CanonicalWriter to, ImmutableArray<T?> bySeat, Action<CanonicalWriter, T> write)
        where T : class => to.List(bySeat, (writer, value) => writer.OptionalReference(value, write));

    public static CanonicalWriter Acts(this CanonicalWriter to, ImmutableArray<ActId?> bySeat) =>
        to.List(bySeat, static (writer, act) => writer.Optional(act, static (inner, value) => inner.Write(value)));

    public static CanonicalWriter Act(this CanonicalWriter to, ActId? act) => to.Optional(act, static (writer, value) => writer.Write(value));

    public static void Write(this CanonicalWriter to, Reason reason) => to.Array(3).Text(reason.Code).Text(reason.Why).Text(reason.Allowed ?? "").End();

    public static void Write(this CanonicalWriter to, Ground ground) => to.Array(4).Write(ground.Provision).Text(ground.Term ?? "")
        .Optional(ground.Settled, static (writer, value) => writer.Write(value)).List(ground.Live, static (writer, value) => writer.Write(value)).End();

    public static void Write(this CanonicalWriter to, Lapse lapse) => to.Array(8).Write(lapse.At).Write(lapse.Party)
        .Optional(lapse.Provision, static (writer, value) => writer.Write(value)).Optional(lapse.Package, static (writer, value) => writer.Write(value))
        .Write(lapse.Position).Number((int)lapse.Cause).Write(lapse.Changed).Text(lapse.Term ?? "").End();

    public static void Write(this CanonicalWriter to, Position position) => to.Array(11).Write(position.Act).Number((int)position.Stance)
        .Optional(position.Proposal, static (writer, value) => writer.Write(value)).Optional(position.Content, static (writer, value) => writer.Write(value))
        .Number((int)position.Level).List(position.Conditions, static (writer, value) => writer.Write(value))
        .List(position.CouldAccept, static (writer, value) => writer.Write(value))
        .Number(position.Reservation is { } reservation ? (int)reservation : -1).Text(position.Note)
        .List(position.Grounds, static (writer, value) => writer.Write(value)).OptionalReference(position.Lapsed, static (writer, value) => writer.Write(value)).End();

    public static void Write(this CanonicalWriter to, Proposal proposal)
    {
        to.Array(8).Write(proposal.Id);
        proposal.Content.Write(to);
        to.Write(proposal.TabledBy).Optional(proposal.Amends, static (writer, value) => writer.Write(value))
            .List(proposal.RestsOn, static (writer, value) => writer.Write(value)).List(proposal.RestsOnTerms, static (writer, value) => writer.Text(value))
            .List(proposal.Defines, static (writer, value) => writer.Text(value)).List(proposal.Proponents, static (writer, value) => writer.Write(value)).End();
    }

    public static void Write(this CanonicalWriter to, Settlement settlement) => to.Array(4)
        .Optional(settlement.Proposal, static (writer, value) => writer.Write(value)).Optional(settlement.Content, static (writer, value) => writer.Write(value))
        .Number((int)settlement.Level).Optional(settlement.Package, static (writer, value) => writer.Write(value)).End();

    public static void Write(this CanonicalWriter to, Provision provision)
    {
        to.Array(12).Write(provision.Id).Number(provision.Order).Text(provision.Number).Write(provision.Heading).Write(provision.SetBy)
            .List(provision.Proposals.Values, static (writer, value) => writer.Write(value)).Seats(provision.Positions, static (writer, value) => writer.Write(value))
            .OptionalReference(provision.SettledByPackage, static (writer, value) => writer.Write(value))
            .OptionalReference(provision.Basis, static (writer, value) => writer.Write(value));
        to.Array(2).List(provision.Alignments, static (writer, pair) => writer.Array(4).Write(pair.Key.To).Write(pair.Key.Language).Text(pair.Value.Text).Write(pair.Value.AlignedBy).End())
            .List(provision.Fillings, static (writer, pair) => writer.Array(3).Write(pair.Key.Wording).Number(pair.Key.Ordinal).Seats(pair.Value,
                static (inner, filling) => inner.Array(2).Write(filling.Value).Write(filling.FilledBy).End()).End()).End();
        to.List(provision.Findings, static (writer, finding) => writer.Array(3).Write(finding.Digest).Act(finding.StatedBy).Optional(finding.Author, static (inner, party) => inner.Write(party)).End())
            .List(provision.Derogations, static (writer, pair) => writer.Array(2).Write(pair.Key).Acts(pair.Value).End()).End();
    }

    private static void Write(this CanonicalWriter to, BasisText basis)
    {
        to.Array(3);
        basis.Content.Write(to);
        to.Write(basis.ProposedBy).Acts(basis.AcceptedBy).End();
    }
}
