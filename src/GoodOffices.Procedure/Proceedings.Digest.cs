using GoodOffices.Procedure.Fields;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <content>The digest by which two computers see that they hold the same proceedings.</content>
public sealed partial record Proceedings
{
    /// <summary>SHA-256 over the whole state in deterministic CBOR. Same record, same digest. Linear in the state.</summary>
    public Hash StateDigest()
    {
        var writer = new FieldWriter().Array(14).Hash(TalksId).Hash(Convocation.TalksId).Text(Log).Unsigned(Size).Unsigned(LastTimeMilliseconds).Optional(OpenedAt).Optional(Modalities?.Digest)
            .List(Participants.Values, Write)
            .List(Signers, static (to, pair) => Write(to.Array(9).Key(pair.Key), pair.Value))
            .List(Chains, static (to, pair) => to.Array(3).Key(pair.Key).Unsigned(pair.Value.Number).Hash(pair.Value.ActHash).End())
            .List(Budgets, static (to, pair) => to.Array(3).Text(pair.Key.Value).Unsigned(pair.Value.Entries).Unsigned(pair.Value.Bytes).End())
            .List(Delegates.Values, Write)
            .List(Rooms.Values, Write);
        WriteProposals(writer);
        return Hash.Of(writer.End().ToArray());
    }

    private void WriteProposals(FieldWriter writer) => writer.Array(3)
        .List(Publications.Values, static (to, one) => Codes(to.Array(6).Text(one.Room.Value).Hash(one.SaltedDigest).Unsigned((long)one.Scope), one.ConsentedBy)
            .Optional(one.ReleasedAt).Text(one.Where).End())
        .List(ModalitiesProposals, static (to, pair) => to.Array(3).Hash(pair.Key).Text(pair.Value.By.Value).Unsigned(pair.Value.Index).End())
        .List(Amendments, static (to, pair) => Codes(Codes(to.Array(4).Hash(pair.Key).Unsigned(pair.Value.Index), pair.Value.Needed), pair.Value.AcceptedBy).End())
        .End();

    private static void Write(FieldWriter to, ParticipantState one) => to.Array(6)
        .Text(one.Code.Value).Boolean(one.IsHost).Key(one.Key).Key(one.Terms.RecoveryKey).Optional(one.ConvocationAcceptedAt).Optional(one.Modalities).End();

    private static void Write(FieldWriter to, Standing one)
    {
        to.Unsigned((long)one.Role).OptionalText(one.Party?.Value).Boolean(one.IsHost).OptionalText(one.Delegate?.Value);
        if (one.Kem is { } kem) to.KemKey(kem);
        else to.Null();
        to.Text(one.Label).Unsigned(one.SinceIndex).Optional(one.RevokedAtIndex).End();
    }

    private static void Write(FieldWriter to, DelegateState one)
    {
        to.Array(4).Text(one.Party.Value).Text(one.Id.Value);
        if (one.Credentials is { } held) to.Array(5).Hash(held.Grant).Unsigned(held.Index).Texts(held.Name).Texts(held.Title).Unsigned(held.Powers.Bits).End();
        else to.Null();
        to.List(one.FullPowers, static (list, held) =>
        {
            held.Basis.Write(list.Array(6).Hash(held.Grant).Unsigned(held.Index));
            list.Unsigned(held.Powers.Bits).OptionalDate(held.ShownFrom).OptionalDate(held.ShownUntil).End();
        }).End();
    }

    private static void Write(FieldWriter to, RoomState one)
    {
        Codes(Codes(to.Array(9).Text(one.Id.Value), one.Parties), one.Participants).Texts(one.Purpose).Unsigned(one.ProposedAt).Boolean(one.IsClosed)
            .List(one.Joined, static (list, pair) => Delegation(list.Array(2).Text(pair.Key.Value), pair.Value).End());
        Write(to, one.Epoch, one.Awaits);
        to.List(one.Sessions.Values, static (list, session) => list.Array(7).Unsigned(session.Number).Date(session.Date).Texts(session.Place)
            .List(session.Agenda, static (items, item) => item.Write(items)).Unsigned((long)session.Phase).Text(session.ConvenedBy.Value).Unsigned(session.Index).End()).End();
    }

    private static void Write(FieldWriter to, EpochState? one, EpochNeed awaits)
    {
        if (one is null) to.Unsigned((long)awaits);
        else to.Array(8).Unsigned((long)awaits).Unsigned(one.Number).Unsigned(one.Index).Hash(one.ActHash).Hash(one.MemberHash).Hash(one.Commitment)
            .List(one.Members, static (list, key) => list.Key(key)).List(one.WrapFailures, static (list, key) => list.Key(key)).End();
    }

    private static FieldWriter Delegation(FieldWriter to, IReadOnlyCollection<DelegateId>? delegates) =>
        delegates is null ? to.Null() : to.List(delegates, static (list, person) => list.Text(person.Value));

    private static FieldWriter Codes(FieldWriter to, IEnumerable<PartyCode> codes) => to.List(codes, static (list, code) => list.Text(code.Value));
}
