using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>A venue in a process of its own, reached over HTTPS (HTTP/2), one connection for each client; every act was
/// signed before, so that what is measured is the venue: TLS, signature check, proceedings, commit, tree, checkpoint, receipt.</summary>
internal sealed class VenuePeer : IAppendPeer
{
    private readonly Process _process;
    private readonly HttpClient[] _clients;
    private readonly Queue<ReadOnlyMemory<byte>>[] _load;

    private VenuePeer(Process process, HttpClient[] clients, Queue<ReadOnlyMemory<byte>>[] load)
    {
        (_process, _clients, _load) = (process, clients, load);
    }

    public string Name => "venue, HTTPS, signature, tree, checkpoint, receipt";

    /// <summary>Before the first round, with the devices enrolled.</summary>
    public long ResidentMegabytesAtRest { get; private set; }

    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    public static async Task<VenuePeer> StartAsync(string folder, int bodyBytes, int clients, int appendsEach)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "good-offices-venue");
        Directory.CreateDirectory(folder);
        var data = Path.Combine(folder, "data");
        var vkey = Init(program, data);
        using var talks = new BenchTalks(vkey, clients);
        var convocation = Path.Combine(folder, "convocation.cbor");
        await File.WriteAllBytesAsync(convocation, talks.Convocation);

        var process = Process.Start(new ProcessStartInfo(program, ["run", "--data", data, "--convocation", convocation, "--listen", "https://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
        })!;
        var address = new Uri((await process.StandardOutput.ReadLineAsync())!["listening: ".Length..]);
        var certificate = (await process.StandardOutput.ReadLineAsync())!["certificate: ".Length..];
        await process.StandardOutput.ReadLineAsync();

        var connections = Enumerable.Range(0, clients).Select(_ => PinnedClient.To(address, certificate)).ToArray();
        await talks.OpenAsync(connections, certificate);
        var load = Enumerable.Range(0, clients).Select(client => talks.Presign(client, bodyBytes, appendsEach)).ToArray();
        return new VenuePeer(process, connections, load) { ResidentMegabytesAtRest = Resident(process) };
    }

    public async Task AppendAsync(int client)
    {
        using var answer = await PinnedClient.PostAsync(_clients[client], "/talks/entries", _load[client].Dequeue());
        var receipt = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK || !receipt.AsSpan().StartsWith("c2sp.org/tlog-proof@v1\n"u8))
        {
            throw new InvalidOperationException($"The venue did not take an act: {System.Text.Encoding.UTF8.GetString(receipt)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }

    private static string Init(string program, string data)
    {
        using var init = Process.Start(new ProcessStartInfo(program, ["init", "--data", data, "--origin", "bench.example/talks/appends"]) { RedirectStandardOutput = true })!;
        init.StandardOutput.ReadToEnd();
        init.WaitForExit();
        var path = Path.Combine(data, "venue.json");
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        // The rates are there to be fair between signers, not to be measured.
        foreach (var rate in (string[])["requestsPerSecond", "requestBurst", "openRequestsPerSecond", "openRequestBurst"])
        {
            file["limits"]![rate] = 1_000_000;
        }

        File.WriteAllText(path, file.ToJsonString());
        return (string)file["vkey"]!;
    }
}
