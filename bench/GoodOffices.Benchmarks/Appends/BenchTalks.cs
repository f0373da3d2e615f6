using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>Talks between two parties, one of which has a device for each client.</summary>
internal sealed class BenchTalks : IDisposable
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly DelegateId Minister = DelegateId.Parse("minister");
    private readonly Convocation _convocation;
    private readonly SigningKey[] _devices;
    private readonly SigningKey _other = Key("BBB device");
    private Proceedings _state;

    public BenchTalks(string vkey, int clients)
    {
        if (!NoteKey.TryParse(vkey, out var log, out var error)) throw new ArgumentException(error.ToString(), nameof(vkey));
        using var host = Key("HST key");
        _convocation = GoodOffices.Procedure.Convening.Convocation.Sign(
            new ConvocationTerms
            {
                Host = Participant("HST"),
                Parties = [Participant("AAA"), Participant("BBB")],
                LogKey = log,
                UnicodeVersion = "16.0.0",
                Title = TextInLanguages.Of(English, "Talks for a measurement"),
            },
            host);
        _state = Proceedings.Begin(_convocation);
        _devices = [.. Enumerable.Range(0, clients).Select(client => Key($"AAA device {client}"))];
    }

    public byte[] Convocation => _convocation.Bytes.ToArray();

    /// <summary>Authenticates every client, enrols the devices, opens the talks and the room <c>table</c>.</summary>
    public async Task OpenAsync(HttpClient[] clients, string certificate)
    {
        using var key = Key("AAA key");
        using var otherKey = Key("BBB key");
        await AuthenticateAsync(clients[0], key, certificate);
        await EnrolAsync(clients[0], key, "AAA", _devices);
        await EnrolAsync(clients[0], otherKey, "BBB", [_other]);
        var modalities = new Modalities { DraftingLanguage = English, AuthenticLanguages = [English] };
        await DoAsync(clients[0], _devices[0], new ClearAct.ModalitiesProposed(modalities));
        foreach (var (party, device) in ((SigningKey, SigningKey)[])[(key, _devices[0]), (otherKey, _other)])
        {
            await DoAsync(clients[0], party, new ClearAct.ConvocationAccepted(_state.TalksId));
            await DoAsync(clients[0], device, new ClearAct.ModalitiesAccepted(modalities.Digest));
        }

        var members = _state.DevicesFor(RoomId.Table);
        await DoAsync(clients[0], _devices[0], new ClearAct.EpochBegun(RoomId.Table, 1, default, MemberHash.Of(members), Hash.Of([7]),
            [.. members.Select(member => new DeviceWrap(member, [1]))], []));
        for (var client = 0; client < clients.Length; client++)
        {
            await AuthenticateAsync(clients[client], _devices[client], certificate);
        }
    }

    /// <summary>Signs a chain of acts, sealed to the room as far as the venue can tell.</summary>
    public Queue<ReadOnlyMemory<byte>> Presign(int client, int bodyBytes, int count)
    {
        var load = new Queue<ReadOnlyMemory<byte>>(count);
        var device = _devices[client];
        var end = _state.Chain(device.PublicKey);
        var body = new byte[bodyBytes];
        for (var i = 0; i < count; i++)
        {
            RandomNumberGenerator.Fill(body);
            var submission = Sign(device, body, RoomId.Table.Value, 1, end);
            end = new ChainEnd(end.Number + 1, submission.ActHash);
            load.Enqueue(submission.Bytes);
        }

        return load;
    }

    public void Dispose()
    {
        _other.Dispose();
        Array.ForEach(_devices, device => device.Dispose());
    }

    private async Task EnrolAsync(HttpClient client, SigningKey key, string party, SigningKey[] devices)
    {
        await DoAsync(client, key, new ClearAct.CredentialsIssued(Minister, TextInLanguages.Of(English, "A Person"), TextInLanguages.Of(English, "Minister"), PowerSet.OfCredentials));
        foreach (var device in devices)
        {
            var kem = new byte[KemPublicKey.Size];
            RandomNumberGenerator.Fill(kem);
            if (!KemPublicKey.TryParse(kem, out var parsed)) throw new InvalidOperationException("1,216 bytes are a key.");
            await DoAsync(client, key, DevicePossession.Enrol(device, parsed, _state.TalksId, "", PartyCode.Parse(party), Minister, "bench"));
        }
    }

    private async Task DoAsync(HttpClient client, SigningKey signer, ClearAct act)
    {
        var submission = Sign(signer, act.Encode(), "", 0, _state.Chain(signer.PublicKey));
        using var answer = await PinnedClient.PostAsync(client, "/talks/entries", submission.Bytes);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        _state = _state.Fold(_state.Size, 0, submission, act.Encode()).Next;
    }

    private Submission Sign(SigningKey signer, byte[] body, string room, long epoch, ChainEnd end) => Submission.Sign(
        new Preamble(_state.TalksId, "", room, epoch, signer.PublicKey, end.Number + 1, end.ActHash, new Seen(0, default, new byte[64]), body.Length), body, signer);

    private async Task AuthenticateAsync(HttpClient client, SigningKey key, string certificate)
    {
        using var challenge = await client.PostAsync(new Uri("/auth/challenges", UriKind.Relative), null);
        var nonce = Convert.FromBase64String((string)(await challenge.Content.ReadFromJsonAsync<JsonObject>())!["nonce"]!);
        byte[] statement =
        [
            .. _state.TalksId.ToArray(), .. SHA256.HashData(Encoding.UTF8.GetBytes(_convocation.Terms.LogKey.ToString())),
            .. Convert.FromHexString(certificate), .. nonce, .. key.PublicKey.ToArray(),
        ];
        using var answer = await client.PostAsJsonAsync("/auth/tokens", new JsonObject
        {
            ["nonce"] = Convert.ToBase64String(nonce),
            ["signer"] = key.PublicKey.ToBase64(),
            ["log"] = "",
            ["signature"] = Convert.ToBase64String(key.Sign("good-offices/1/venue-authentication", statement)),
        });
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private static Participant Participant(string code)
    {
        using var key = Key($"{code} key");
        using var recovery = Key($"{code} recovery");
        using var cosigner = CheckpointCosigner.FromSeed($"{code}.example/node", Seed($"{code} cosigner"));
        return new Participant(PartyCode.Parse(code), TextInLanguages.Of(English, code), key.PublicKey, recovery.PublicKey, cosigner.Key);
    }

    private static SigningKey Key(string name) => SigningKey.FromSeed(Seed(name));

    private static byte[] Seed(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"bench {name}"));
}
