using System.Runtime.CompilerServices;
using System.Text;

namespace GoodOffices.Delegation.Venues;

/// <summary>Reads server-sent events (WHATWG HTML §9.2): the data of one kind of event.</summary>
internal static class EventReader
{
    private const int LongestLine = 2 << 20;

    // The venue sends a comment every quarter of a minute: so much silence means that it is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, string kind, TimeProvider time, [EnumeratorCancellation] CancellationToken ct)
    {
        var (current, data) = ("", new StringBuilder());
        await foreach (var line in LinesAsync(stream, time, ct))
        {
            if (line.Length == 0)
            {
                if (current == kind && data.Length > 0) yield return data.ToString();
                (current, data) = ("", new StringBuilder());
            }
            else if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                current = line[6..].Trim();
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal) && data.Length + line.Length <= LongestLine)
            {
                data.Append(line.AsSpan(5).Trim());
            }
        }
    }

    private static async IAsyncEnumerable<string> LinesAsync(Stream stream, TimeProvider time, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        var line = new MemoryStream();
        while (await ReadSomeAsync(stream, buffer, time, ct) is > 0 and var read)
        {
            for (var at = 0; at < read; at++)
            {
                if (buffer[at] != (byte)'\n')
                {
                    if (line.Length < LongestLine) line.WriteByte(buffer[at]);
                    continue;
                }

                yield return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
                line.SetLength(0);
            }
        }
    }

    private static async Task<int> ReadSomeAsync(Stream stream, byte[] buffer, TimeProvider time, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await stream.ReadAsync(buffer, ends.Token);
        }
        catch (Exception ended) when (ended is IOException or HttpRequestException || (ended is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // The stream has ended: the caller synchronises and opens another.
            return 0;
        }
    }
}
