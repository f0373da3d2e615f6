using System.Net;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Tests.Venue;

/// <summary>One log as a node sees it: signs what comes next, sends it, folds what was taken.</summary>
internal sealed class TestLog(Convocation convocation, string name = "")
{
    private readonly Proceedings _begun = Proceedings.Begin(convocation, name.Length == 0 ? null : PartyCode.Parse(name));
    private Proceedings? _state;
    private Seen _seen = new(0, default, new byte[64]);

    public Proceedings State => _state ??= _begun;

    public string Path => name.Length == 0 ? "/talks" : $"/caucus/{name}";

    public NoteKey Key => convocation.LogKey(name.Length == 0 ? null : PartyCode.Parse(name));

    /// <summary>Everything taken after the convocation, in order.</summary>
    public List<(Submission Submission, Receipt Receipt)> Taken { get; } = [];

    public static SigningKey PartyKey(string party) => TestParties.Key($"{party} key");

    public static SigningKey Device(string party, string label = "minister") => TestParties.Key($"{party} {label}");

    public ClearAct.DeviceEnrolled Enrolment(string party, string label = "minister")
    {
        using var device = Device(party, label);
        return DevicePossession.Enrol(device, TestParties.Kem($"{party} {label}"), State.TalksId, State.Log,
            PartyCode.Parse(party), DelegateId.Parse("minister"), label);
    }

    public static ClearAct.CredentialsIssued Credentials() => new(
        DelegateId.Parse("minister"), TestParties.Text("A Person"), TestParties.Text("Minister"), PowerSet.OfCredentials);

    /// <summary>Both parties accept the convocation and the modalities, and the room's first epoch begins.</summary>
    public async Task OpenAsync(VenueClient client, string room)
    {
        var modalities = new Modalities { DraftingLanguage = TestParties.English, AuthenticLanguages = [TestParties.English] };
        using var first = Device("AAA");
        await DoAsync(client, first, new ClearAct.ModalitiesProposed(modalities));
        foreach (var party in (string[])["AAA", "BBB"])
        {
            using var key = PartyKey(party);
            using var device = Device(party);
            await DoAsync(client, key, new ClearAct.ConvocationAccepted(State.TalksId));
            await DoAsync(client, device, new ClearAct.ModalitiesAccepted(modalities.Digest));
        }

        await DoAsync(client, first, Epoch(room));
    }

    /// <summary>The first epoch of a room, for every device in it.</summary>
    public ClearAct.EpochBegun Epoch(string room)
    {
        var devices = State.DevicesFor(RoomId.Parse(room));
        return new ClearAct.EpochBegun(RoomId.Parse(room), 1, default, MemberHash.Of(devices), Hash.Of([7]),
            [.. devices.Select(device => new DeviceWrap(device, [4, 5, 6]))], []);
    }

    public Submission Sign(SigningKey signer, byte[] body, string room = "", long epoch = 0, ChainEnd? after = null, Seen? seen = null)
    {
        var end = after ?? State.Chain(signer.PublicKey);
        return Submission.Sign(
            new Preamble(State.TalksId, name, room, epoch, signer.PublicKey, end.Number + 1, end.ActHash, seen ?? _seen, body.Length),
            body, signer);
    }

    /// <summary>Signs the next act of the signer, sends it, and asserts that it was taken with a receipt that verifies.</summary>
    public Task<Receipt> DoAsync(VenueClient client, SigningKey signer, ClearAct act) => AppendAsync(client, Sign(signer, act.Encode()), act.Encode());

    public async Task<Receipt> AppendAsync(VenueClient client, Submission submission, byte[] body)
    {
        var (status, code, answer) = await client.PostAsync($"{Path}/entries", submission.Bytes);
        Assert.True(status == HttpStatusCode.OK, $"{status} {code} {System.Text.Encoding.UTF8.GetString(answer)}");
        Assert.True(Receipt.TryParse(answer, out var receipt, out var error), error?.ToString());
        Assert.Equal(State.Size, receipt.Index);
        var entry = await EntryAsync(client, receipt.Index);
        Assert.True(receipt.TryVerify(Key, MerkleHash.Leaf(entry), out var checkpoint, out var why), why);
        _seen = new Seen(checkpoint.Size, checkpoint.Root, checkpoint.Signature.Span);
        Assert.True(entry.AsSpan(8).SequenceEqual(submission.Bytes.Span));
        Fold(submission, body);
        Taken.Add((submission, receipt));
        return receipt;
    }

    /// <summary>Folds what was taken: it must count.</summary>
    public void Fold(Submission submission, byte[] body)
    {
        var (next, ruling) = State.Fold(State.Size, 0, submission, body);
        Assert.IsType<Ruling.Counts>(ruling);
        _state = next;
    }

    public async Task<byte[]> EntryAsync(VenueClient client, long index)
    {
        var (status, _, bundle) = await client.GetAsync($"{Path}/entries?from={index}&count=1");
        Assert.Equal(HttpStatusCode.OK, status);
        return bundle[2..];
    }
}
