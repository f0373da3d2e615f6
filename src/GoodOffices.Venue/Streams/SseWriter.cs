using System.Text;

namespace GoodOffices.Venue.Streams;

/// <summary>Writes server-sent events (WHATWG HTML §9.2).</summary>
internal static class SseWriter
{
    /// <summary>A checkpoint: its id is the size, its data the signed note in base64.</summary>
    public static ReadOnlyMemory<byte> Checkpoint(long size, ReadOnlySpan<byte> note) => Encoding.ASCII.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"id: {size}\nevent: checkpoint\ndata: {Convert.ToBase64String(note)}\n\n"));

    /// <summary>A comment that keeps the connection known to be alive.</summary>
    public static ReadOnlyMemory<byte> Alive { get; } = ":\n\n"u8.ToArray();
}
