namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>The nodes that ways refer to, sorted by number, with their coordinates as they are found: 16 bytes a node.</summary>
internal sealed class WantedNodes
{
    // Past the range of a latitude in ten-millionths of a degree.
    private const int Unknown = int.MinValue;

    private readonly long[] _ids;
    private readonly int[] _latitudes;
    private readonly int[] _longitudes;
    private int _cursor;

    /// <summary>Takes the references of all ways, in any order, with repetitions.</summary>
    public WantedNodes(ReadOnlySpan<long> references)
    {
        var sorted = references.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            if (at == 0 || sorted[at] != sorted[at - 1])
            {
                sorted[count++] = sorted[at];
            }
        }

        _ids = sorted.AsSpan(0, count).ToArray();
        (_latitudes, _longitudes) = (new int[count], new int[count]);
        Array.Fill(_latitudes, Unknown);
    }

    public int Count => _ids.Length;

    /// <summary>Keeps the coordinates of a node, in ten-millionths of a degree, if a way refers to it.</summary>
    /// <remarks>Amortised O(1) for nodes in order, as files have them; O(log n) otherwise.</remarks>
    public void Offer(long id, int latitude, int longitude)
    {
        var isNext = _cursor + 1 < _ids.Length && _ids[_cursor] < id && _ids[_cursor + 1] >= id;
        if (isNext)
        {
            _cursor += _ids[_cursor + 1] == id ? 1 : 0;
        }
        else if (_cursor < _ids.Length && _ids[_cursor] != id)
        {
            var found = Array.BinarySearch(_ids, id);
            _cursor = found >= 0 ? found : Math.Max(0, ~found - 1);
        }

        if (_cursor < _ids.Length && _ids[_cursor] == id)
        {
            (_latitudes[_cursor], _longitudes[_cursor]) = (latitude, longitude);
        }
    }

    /// <summary>The coordinates of a node; false where the extract does not have it.</summary>
    public bool TryFind(long id, out int latitude, out int longitude)
    {
        var at = Array.BinarySearch(_ids, id);
        (latitude, longitude) = at < 0 ? (Unknown, 0) : (_latitudes[at], _longitudes[at]);
        return latitude != Unknown;
    }
}
