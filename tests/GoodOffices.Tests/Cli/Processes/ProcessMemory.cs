using System.Text;
using Microsoft.Win32.SafeHandles;

namespace GoodOffices.Tests.Cli.Processes;

/// <summary>What another process holds in memory, as a dump of it would show: Linux, for a process that this one started.</summary>
internal static class ProcessMemory
{
    private const int Window = 1 << 20;

    /// <summary>Which of the sentences stand in a process's memory that it can write, as UTF-8 or as UTF-16.</summary>
    public static IReadOnlySet<string> Find(int process, IReadOnlyCollection<string> sentences)
    {
        var needles = sentences.SelectMany(static sentence => (IEnumerable<(string Sentence, byte[] Bytes)>)[(sentence, Encoding.UTF8.GetBytes(sentence)), (sentence, Encoding.Unicode.GetBytes(sentence))]).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var window = new byte[Window + needles.Max(static needle => needle.Bytes.Length)];
        using var memory = File.OpenHandle($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (from, to) in Regions(process))
        {
            for (var at = from; at < to; at += Window)
            {
                var read = Read(memory, window.AsSpan(0, (int)Math.Min(window.Length, to - at)), at);
                foreach (var (sentence, bytes) in needles)
                {
                    if (window.AsSpan(0, read).IndexOf(bytes) >= 0) found.Add(sentence);
                }
            }
        }

        return found;
    }

    private static IEnumerable<(long From, long To)> Regions(int process)
    {
        foreach (var line in File.ReadAllLines($"/proc/{process}/maps"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var bounds = parts[0].Split('-');
            if (!parts[1].StartsWith("rw", StringComparison.Ordinal)) continue;
            yield return (Convert.ToInt64(bounds[0], 16), Convert.ToInt64(bounds[1], 16));
        }
    }

    // A page that was only reserved, or given back meanwhile, holds nothing.
    private static int Read(SafeFileHandle memory, Span<byte> window, long at)
    {
        try
        {
            return RandomAccess.Read(memory, window, at);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
