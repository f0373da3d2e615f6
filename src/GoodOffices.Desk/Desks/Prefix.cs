using System.Collections;

namespace GoodOffices.Desk.Desks;

/// <summary>The first entries of a list that only grows, as they are now: nothing is copied.</summary>
/// <remarks>A list that grows moves to another array while this one may be read; what stood at an index stays there in both.</remarks>
internal sealed class Prefix<T>(IReadOnlyList<T> list) : IReadOnlyList<T>
{
    public static Prefix<T> Empty { get; } = new([]);

    public int Count { get; } = list.Count;

    public T this[int index] => index < Count ? list[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return list[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
