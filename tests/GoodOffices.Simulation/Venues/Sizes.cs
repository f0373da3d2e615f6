using System.Globalization;
using System.Text;

namespace GoodOffices.Simulation.Venues;

/// <summary>Reads the size out of a checkpoint's note, whoever signed it.</summary>
internal static class Sizes
{
    public static long OfNote(ReadOnlyMemory<byte> note) =>
        long.Parse(Encoding.UTF8.GetString(note.Span).Split('\n')[1], NumberStyles.None, CultureInfo.InvariantCulture);
}
