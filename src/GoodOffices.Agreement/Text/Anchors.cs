namespace GoodOffices.Agreement.Text;

/// <summary>Finds items that stand once on each side and in the same order on both: there a long comparison is split (patience, Cohen).</summary>
/// <remarks>A workspace: it keeps its arrays from one comparison to the next, and is of one thread.</remarks>
internal sealed class Anchors
{
    private const int Several = -2;

    // Open addressing: the item of each slot, and where it stands on the left and on the right; -1 nowhere.
    private int[] _items = [];
    private int[] _lefts = [];
    private int[] _rights = [];
    private readonly List<(int Left, int Right)> _pairs = [];
    private readonly List<int> _tops = [];
    private int[] _before = [];
    private int _shift;

    /// <summary>The longest chain of pairs of equal items that occur once on each side.</summary>
    /// <param name="left">Items by number; a negative one is never an anchor.</param>
    /// <param name="right">As left.</param>
    public List<(int Left, int Right)> Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Clear(left.Length);
        for (var at = 0; at < left.Length; at++)
        {
            if (left[at] < 0) continue;
            var slot = Slot(left[at]);
            _lefts[slot] = _items[slot] == left[at] ? Several : at;
            _items[slot] = left[at];
        }

        for (var at = 0; at < right.Length; at++)
        {
            if (right[at] < 0) continue;
            var slot = Slot(right[at]);
            if (_items[slot] == right[at]) _rights[slot] = _rights[slot] == -1 ? at : Several;
        }

        _pairs.Clear();
        foreach (var item in left)
        {
            if (item < 0) continue;
            var slot = Slot(item);
            if (_lefts[slot] >= 0 && _rights[slot] >= 0) _pairs.Add((_lefts[slot], _rights[slot]));
        }

        return Increasing();
    }

    private void Clear(int count)
    {
        var bits = 4;
        while (1 << bits < 2 * count) bits++;
        _shift = 32 - bits;
        if (_items.Length < 1 << bits) (_items, _lefts, _rights) = (new int[1 << bits], new int[1 << bits], new int[1 << bits]);
        _items.AsSpan(0, 1 << bits).Fill(-1);
        _rights.AsSpan(0, 1 << bits).Fill(-1);
    }

    // The slot of an item, or the free one where it would stand: at most half of them are taken.
    private int Slot(int item)
    {
        var mask = (1 << (32 - _shift)) - 1;
        var slot = (int)((uint)item * 0x9E3779B1u >> _shift);
        while (_items[slot] != item && _items[slot] >= 0) slot = (slot + 1) & mask;
        return slot;
    }

    // Longest increasing subsequence by patience sorting.
    private List<(int Left, int Right)> Increasing()
    {
        _tops.Clear();
        if (_before.Length < _pairs.Count) _before = new int[2 * _pairs.Count];
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            var (low, high) = (0, _tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_pairs[_tops[middle]].Right < _pairs[pair].Right) low = middle + 1;
                else high = middle;
            }

            _before[pair] = low == 0 ? -1 : _tops[low - 1];
            if (low == _tops.Count) _tops.Add(pair);
            else _tops[low] = pair;
        }

        var chain = new List<(int Left, int Right)>(_tops.Count);
        for (var pair = _tops.Count == 0 ? -1 : _tops[^1]; pair >= 0; pair = _before[pair]) chain.Add(_pairs[pair]);
        chain.Reverse();
        return chain;
    }
}
