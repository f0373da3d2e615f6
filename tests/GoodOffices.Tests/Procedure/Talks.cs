using System.Collections.Immutable;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Tests.Procedure;

/// <summary>Talks between named parties under the host HST: acts go in, rulings come out, keys are looked after.</summary>
internal sealed class Talks
{
    public const string Minister = "minister";
    private readonly Dictionary<string, SigningKey> _keys = new(StringComparer.Ordinal);

    public Talks(params string[] parties)
        : this(TestKeys.Convocation(TestKeys.Terms(parties.Length == 0 ? ["AAA", "BBB"] : parties)))
    {
    }

    public Talks(Convocation convocation, string? caucus = null)
    {
        State = Proceedings.Begin(convocation, caucus is null ? null : PartyCode.Parse(caucus));
    }

    public Proceedings State { get; private set; }

    /// <summary>Every entry after the convocation, as it was folded.</summary>
    public List<(Submission Submission, byte[] Body, Ruling Ruling)> Entries { get; } = [];

    public Hash LastAct => Entries[^1].Submission.ActHash;

    /// <summary>Parties have devices and powers and accepted both; the talks are open.</summary>
    public static Talks Opened(params string[] parties)
    {
        var talks = new Talks(parties);
        talks.SetUp();
        talks.Open();
        return talks;
    }

    public static Modalities Modalities(string seating = "alphabetical") => new()
    {
        DraftingLanguage = TestKeys.English,
        AuthenticLanguages = [TestKeys.English],
        Seating = TestKeys.Text(seating),
    };

    public SigningKey Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key)) _keys[name] = key = TestKeys.Of(name);
        return key;
    }

    public SigningKey PartyKey(string party) => Key($"{party} key");

    public SigningKey Device(string party, string label = Minister) => Key($"{party} {label}");

    /// <summary>Everybody enrols a minister's device and gives it all powers of credentials.</summary>
    public void SetUp()
    {
        foreach (var code in State.Participants.Keys.Select(code => code.Value))
        {
            Counts(PartyKey(code), Enrolment(code));
            Counts(PartyKey(code), Credentials(PowerSet.OfCredentials));
        }
    }

    public void Open()
    {
        foreach (var party in State.Parties.ToList()) Counts(PartyKey(party.Code.Value), new ClearAct.ConvocationAccepted(State.TalksId));
        Counts(Device("HST"), new ClearAct.ModalitiesProposed(Modalities()));
        foreach (var party in State.Parties.ToList()) Counts(Device(party.Code.Value), new ClearAct.ModalitiesAccepted(Modalities().Digest));
    }

    public ClearAct.DeviceEnrolled Enrolment(string party, string label = Minister, string? person = null) => DevicePossession.Enrol(
        Device(party, label), TestKeys.Kem($"{party} {label}"), State.TalksId, State.Log, PartyCode.Parse(party), DelegateId.Parse(person ?? Minister), label);

    public static ClearAct.CredentialsIssued Credentials(PowerSet powers, string person = Minister) =>
        new(DelegateId.Parse(person), TestKeys.Text("A Person"), TestKeys.Text("Minister"), powers);

    /// <summary>The epoch that an honest device would begin now.</summary>
    public ClearAct.EpochBegun Epoch(RoomId room)
    {
        var state = State.Room(room)!;
        var devices = State.DevicesFor(room);
        return new ClearAct.EpochBegun(room, (state.Epoch?.Number ?? 0) + 1, state.Epoch?.ActHash ?? default, MemberHash.Of(devices), Hash.Of([7]),
            [.. devices.Select(Wrap)], state.Members.IsEmpty ? [] : [1, 2, 3]);
    }

    public static DeviceWrap Wrap(PublicKey device) => new(device, [4, 5, 6]);

    public Ruling Do(SigningKey signer, ClearAct act) => Fold(signer, "", 0, act.Encode());

    public void Counts(SigningKey signer, ClearAct act)
    {
        var ruling = Do(signer, act);
        Assert.True(ruling is Ruling.Counts, $"{act.Kind}: {ruling}");
    }

    /// <summary>Asserts that the act is void for that reason, and that it changed nothing but the chain and the budget.</summary>
    public void Void(string code, SigningKey signer, ClearAct act)
    {
        var before = State;
        var ruling = Do(signer, act);
        Assert.Equal(code, Assert.IsType<Ruling.Void>(ruling).Why.Code);
        AssertSameButForChains(before, State);
    }

    public Ruling Seal(SigningKey device, RoomId room, long? epoch = null, int length = 1_100) =>
        Fold(device, room.Value, epoch ?? State.Room(room)?.Epoch?.Number ?? 1, new byte[length]);

    public void SealVoid(string code, SigningKey device, RoomId room, long? epoch = null) =>
        Assert.Equal(code, Assert.IsType<Ruling.Void>(Seal(device, room, epoch)).Why.Code);

    public Submission Sign(SigningKey signer, string room, long epoch, byte[] body)
    {
        var end = State.Chain(signer.PublicKey);
        return Submission.Sign(Preamble(signer, room, epoch, body.Length, end), body, signer);
    }

    public Preamble Preamble(SigningKey signer, string room, long epoch, int length, ChainEnd end, long seen = 1) => new(
        State.TalksId, State.Log, room, epoch, signer.PublicKey, end.Number + 1, end.ActHash, new Seen(seen, default, new byte[64]), length);

    public Ruling Fold(SigningKey signer, string room, long epoch, byte[] body) => Fold(Sign(signer, room, epoch, body), body);

    public Ruling Fold(Submission submission, byte[] body)
    {
        var (next, ruling) = State.Fold(State.Size, 1_700_000_000_000, submission, body);
        State = next;
        Entries.Add((submission, body, ruling));
        return ruling;
    }

    private static void AssertSameButForChains(Proceedings before, Proceedings after)
    {
        Assert.Equal(before.Size + 1, after.Size);
        Assert.Same(before.Participants, after.Participants);
        Assert.Same(before.Signers, after.Signers);
        Assert.Same(before.Delegates, after.Delegates);
        Assert.Same(before.Rooms, after.Rooms);
        Assert.Same(before.Publications, after.Publications);
        Assert.Same(before.ModalitiesProposals, after.ModalitiesProposals);
        Assert.Same(before.Amendments, after.Amendments);
        Assert.Same(before.Modalities, after.Modalities);
        Assert.Same(before.Convocation, after.Convocation);
        Assert.Equal(before.OpenedAt, after.OpenedAt);
    }
}
