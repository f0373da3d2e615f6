namespace GoodOffices.Agreement.Text;

/// <summary>Finds items that stand once on each side and in the same order on both: there a long comparison is split (patience, Cohen).</summary>
/// <remarks>
/// A workspace: it keeps its arrays from one comparison to the next, and is of one thread. What it found lies on a stack,
/// since what lies between anchors may be split in its turn.
/// </remarks>
internal sealed class Anchors
{
    private const int Several = -2;

    private (int Left, int Right)[] _found = new (int Left, int Right)[64];

    // Open addressing; and, for each item on the left, its slot.
    private Slot[] _slots = [];
    private int[] _slotOf = [];
    private readonly List<(int Left, int Right)> _pairs = [];
    private readonly List<int> _tops = [];
    private int[] _before = [];
    private int _shift;

    /// <summary>How many anchors are on the stack.</summary>
    public int Count { get; private set; }

    /// <summary>An anchor on the stack: where it stands on the left and on the right.</summary>
    public (int Left, int Right) this[int anchor] => _found[anchor];

    /// <summary>Takes anchors off the stack.</summary>
    /// <param name="count">How many remain.</param>
    public void Release(int count) => Count = count;

    /// <summary>Puts on the stack the longest chain of pairs of equal items that occur once on each side, ascending.</summary>
    /// <param name="left">Items by number; a negative one is never an anchor.</param>
    /// <param name="right">As left.</param>
    public void Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Clear(left.Length);
        for (var at = 0; at < left.Length; at++)
        {
            if (left[at] < 0)
            {
                _slotOf[at] = -1;
                continue;
            }

            ref var slot = ref _slots[_slotOf[at] = SlotOf(left[at])];
            slot.Left = slot.Item == left[at] ? Several : at;
            slot.Item = left[at];
        }

        for (var at = 0; at < right.Length; at++)
        {
            if (right[at] < 0) continue;
            ref var slot = ref _slots[SlotOf(right[at])];
            if (slot.Item == right[at]) slot.Right = slot.Right == -1 ? at : Several;
        }

        Pair(left.Length);
        Increasing();
    }

    private void Pair(int left)
    {
        _pairs.Clear();
        foreach (var at in _slotOf.AsSpan(0, left))
        {
            if (at < 0) continue;
            ref var slot = ref _slots[at];
            if (slot.Left >= 0 && slot.Right >= 0) _pairs.Add((slot.Left, slot.Right));
        }
    }

    private void Clear(int count)
    {
        var bits = 4;
        while (1 << bits < 2 * count) bits++;
        _shift = 32 - bits;
        if (_slots.Length < 1 << bits) _slots = new Slot[1 << bits];
        if (_slotOf.Length < count) _slotOf = new int[2 * count];
        _slots.AsSpan(0, 1 << bits).Fill(new Slot { Item = -1, Left = -1, Right = -1 });
    }

    // The slot of an item, or the free one where it would stand: at most half of them are taken.
    private int SlotOf(int item)
    {
        var mask = (1 << (32 - _shift)) - 1;
        var slot = (int)((uint)item * 0x9E3779B1u >> _shift);
        while (_slots[slot].Item != item && _slots[slot].Item >= 0) slot = (slot + 1) & mask;
        return slot;
    }

    // Longest increasing subsequence by patience sorting.
    private void Increasing()
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

        var end = Count += _tops.Count;
        if (_found.Length < end) Array.Resize(ref _found, 2 * end);
        for (var pair = _tops.Count == 0 ? -1 : _tops[^1]; pair >= 0; pair = _before[pair]) _found[--end] = _pairs[pair];
    }

    /// <summary>An item, and where it stands on the left and on the right: -1 nowhere, <see cref="Several"/> more than once.</summary>
    private struct Slot
    {
        public int Item;
        public int Left;
        public int Right;
    }
}
