using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Points in the space of worths, each with where it came from. Structure of arrays: one array of worths for each party.</summary>
/// <typeparam name="T">A whole number; worths are counted in units that make them whole.</typeparam>
internal sealed class PointSet<T>(int parties)
    where T : struct, IBinaryInteger<T>
{
    private const int FirstCapacity = 64;

    /// <summary>The worths by party, then by point; only the first <see cref="Count"/> count.</summary>
    public T[][] Worths { get; } = [.. Enumerable.Range(0, parties).Select(static _ => new T[FirstCapacity])];

    /// <summary>For each point, the point of the frontier before that it extends.</summary>
    public int[] From { get; private set; } = new int[FirstCapacity];

    /// <summary>For each point, what was chosen to extend it.</summary>
    public int[] Choice { get; private set; } = new int[FirstCapacity];

    public int Count { get; private set; }

    public int Parties => parties;

    public void Clear() => Count = 0;

    public void Add(ReadOnlySpan<T> point, int from, int choice)
    {
        if (Count == From.Length)
        {
            Grow();
        }

        for (var party = 0; party < parties; party++)
        {
            Worths[party][Count] = point[party];
        }

        (From[Count], Choice[Count]) = (from, choice);
        Count++;
    }

    /// <summary>Copies one point, shifted, into a buffer.</summary>
    public void Load(int at, ReadOnlySpan<T> shift, Span<T> point)
    {
        for (var party = 0; party < point.Length; party++)
        {
            point[party] = Worths[party][at] + shift[party];
        }
    }

    private void Grow()
    {
        var (from, choice, capacity) = (From, Choice, Count * 2);
        for (var party = 0; party < parties; party++)
        {
            Array.Resize(ref Worths[party], capacity);
        }

        Array.Resize(ref from, capacity);
        Array.Resize(ref choice, capacity);
        (From, Choice) = (from, choice);
    }
}
