using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace GoodOffices.Browser.Stage;

/// <summary>Everything that went between a browser and the servers that its pages asked: bodies, and the frames of every socket.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<byte[]> _pieces = new();
    private readonly ConcurrentQueue<Task> _reading = new();

    private Traffic(IBrowserContext profile)
    {
        profile.Page += (_, page) => page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => Take(frame);
            socket.FrameSent += (_, frame) => Take(frame);
        };
        profile.Response += (_, response) => _reading.Enqueue(TakeAsync(response));
    }

    /// <summary>Begins to record, before the first page is opened.</summary>
    public static Traffic Of(IBrowserContext profile) => new(profile);

    /// <summary>Writes what was recorded into one file of a folder of its own, to be searched.</summary>
    public async Task<string> WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await Task.WhenAll(_reading);
        var file = File.Create(Path.Combine(folder, "traffic"));
        await using (file)
        {
            foreach (var piece in _pieces) await file.WriteAsync(piece);
        }

        return folder;
    }

    private void Take(IWebSocketFrame frame) => _pieces.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));

    private async Task TakeAsync(IResponse response)
    {
        try
        {
            _pieces.Enqueue(await response.BodyAsync());
        }
        catch (PlaywrightException)
        {
            // A response without a body, or whose page has gone: there is nothing to search.
        }
    }
}
