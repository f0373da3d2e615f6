using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Delegation.Venues;

/// <summary>One signer's connection to one log of the venue over HTTPS.</summary>
internal sealed partial class HttpVenueConnection(PinnedClient client, Authenticator authenticator, string log) : IVenueConnection
{
    private const int MostBundleBytes = 16 << 20;
    private const int MostCosignatureBytes = 8 << 20;
    private const int MostPresenceBytes = 64 * 1024;
    private const int MostProofBytes = 64 * 45;
    private const int MostProblemBytes = 64 * 1024;

    private readonly string _path = log.Length == 0 ? "/talks" : $"/caucus/{log}";

    public async ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct) =>
        await GetAsync($"{_path}/checkpoint", SignedNote.MaximumLength, ct);

    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct)
    {
        var bundle = await GetAsync(Invariant($"{_path}/entries?from={from}&count={count}"), MostBundleBytes, ct);
        return EntryBundle.TryParseUpTo(bundle, count, out var entries, out var error) ? entries : throw Malformed($"a bundle of entries, {error}");
    }

    public async ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct)
    {
        var text = Encoding.ASCII.GetString(await GetAsync(Invariant($"{_path}/proof/consistency?from={from}&to={to}"), MostProofBytes, ct));
        var hashes = new List<Hash>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(ConsistencyProof.MaximumLength + 1))
            hashes.Add(Hash.TryParseBase64(line, out var hash) ? hash : throw Malformed("a proof"));
        return hashes;
    }

    public async ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct)
    {
        try
        {
            // The same bytes each time: where the answer to the first was lost, the second gets the same receipt.
            return new AppendAnswer.Taken(await SendAsync(HttpMethod.Post, $"{_path}/entries", submission, Receipt.MaximumLength, ct));
        }
        catch (VenueException refused) when (refused is { IsTransient: false, Status: HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge })
        {
            return new AppendAnswer.Refused(new Refusal(refused.Code, refused.Message, refused.Hint));
        }
    }

    public async ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct) =>
        await SendAsync(HttpMethod.Put, $"{_path}/enclosures/{address.ToHex()}", body, MostProblemBytes, ct);

    public async ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct)
    {
        try
        {
            return await GetAsync($"{_path}/enclosures/{address.ToHex()}", length, ct);
        }
        catch (VenueException absent) when (absent.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct) =>
        await SendAsync(HttpMethod.Post, $"{_path}/cosignatures", note, MostProblemBytes, ct);

    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct)
    {
        var json = await GetAsync($"{_path}/cosignatures", MostCosignatureBytes, ct);
        try
        {
            return [.. (JsonSerializer.Deserialize(json, DelegationJson.Default.StringArray) ?? []).Select(note => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(note ?? throw Malformed("the cosignatures"))))];
        }
        catch (JsonException)
        {
            throw Malformed("the cosignatures");
        }
    }

    public async ValueTask<IReadOnlySet<PartyCode>?> PresenceAsync(CancellationToken ct)
    {
        var json = await GetAsync($"{_path}/presence", MostPresenceBytes, ct);
        try
        {
            return (JsonSerializer.Deserialize(json, DelegationJson.Default.StringArray) ?? []).Select(static code => PartyCode.TryParse(code, out var party) ? party : throw Malformed("who is present")).ToHashSet();
        }
        catch (JsonException)
        {
            throw Malformed("who is present");
        }
    }

    public async ValueTask<long> RestoreAsync(long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries, CancellationToken ct)
    {
        var answer = await SendAsync(HttpMethod.Post, Invariant($"{_path}/restore?from={from}"), EntryBundle.Write(entries), MostProblemBytes, ct);
        try
        {
            using var progress = JsonDocument.Parse(answer);
            return progress.RootElement.TryGetProperty("next", out var next) && next.TryGetInt64(out var index) ? index : throw Malformed("the progress of a restoration");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Malformed("the progress of a restoration");
        }
    }

    public async ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct)
    {
        await SendAsync(HttpMethod.Post, "/publications", disclosure, MostProblemBytes, ct);
        return "/publications";
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, [EnumeratorCancellation] CancellationToken ct)
    {
        using var response = await OpenAsync(HttpMethod.Get, Invariant($"{_path}/stream?from={beyond}"), default, ct);
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        await foreach (var data in EventReader.ReadAsync(stream, "checkpoint", authenticator.Time, ct))
        {
            var note = new byte[data.Length];
            yield return Convert.TryFromBase64String(data, note, out var length) ? note.AsMemory(0, length) : throw Malformed("an event of the stream");
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return default;
    }

    private Task<byte[]> GetAsync(string path, int maximum, CancellationToken ct) => SendAsync(HttpMethod.Get, path, default, maximum, ct);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static VenueException Malformed(string what) =>
        new("malformed-answer", $"The venue's answer is not {what}.", "Check that the address is that of a Good Offices venue of this version; synchronise again.");
}
