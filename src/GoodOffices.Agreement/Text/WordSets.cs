using System.Numerics;

namespace GoodOffices.Agreement.Text;

/// <summary>The words of several wordings as sets of bits, so that what two of them share is quickly weighed.</summary>
/// <remarks>
/// Every word, each time that it stands in a wording once more, is an item. A workspace: it keeps its arrays from one place
/// to the next, and is of one thread.
/// </remarks>
internal sealed class WordSets(Vocabulary vocabulary)
{
    private const int Bits = 64;

    // By word its first item and the one last met, both one higher than the item; 0 between calls.
    private int[] _first = [];
    private int[] _last = [];

    // By item the next one of the same word, one higher than the item, and the weight.
    private int[] _next = [];
    private int[] _weights = [];
    private int _items;

    // The items of each wording, one wording after the other, then as bits; and the items of each weight as bits.
    private readonly List<int> _listed = [];
    private readonly List<int> _weightsThereAre = [];
    private ulong[] _sets = [];
    private ulong[] _masks = [];
    private int _words;

    /// <summary>Takes the wordings in.</summary>
    public void Load(ReadOnlySpan<Group> groups)
    {
        List(groups);
        _words = 1 + (_items / Bits);
        _sets = Cleared(_sets, groups.Length);
        var at = 0;
        for (var number = 0; number < groups.Length; number++)
        {
            foreach (var token in groups[number].Tokens.Span)
            {
                if (vocabulary.IsWord(token)) Put(_sets, number, _listed[at++]);
            }
        }

        SortByWeight();
    }

    /// <summary>How much two wordings share, by number: the weight of the words that both have, each as often as both have it.</summary>
    public int Shared(int left, int right)
    {
        var shared = 0;
        for (var word = 0; word < _words; word++)
        {
            var both = _sets[(left * _words) + word] & _sets[(right * _words) + word];
            if (both == 0) continue;
            for (var weight = 0; weight < _weightsThereAre.Count; weight++)
            {
                shared += _weightsThereAre[weight] * BitOperations.PopCount(both & _masks[(weight * _words) + word]);
            }
        }

        return shared;
    }

    private void List(ReadOnlySpan<Group> groups)
    {
        if (_first.Length < vocabulary.Count) (_first, _last) = (new int[2 * vocabulary.Count], new int[2 * vocabulary.Count]);
        _items = 0;
        _listed.Clear();
        foreach (var group in groups)
        {
            foreach (var token in group.Tokens.Span)
            {
                if (!vocabulary.IsWord(token)) continue;
                var known = _last[token] == 0 ? _first[token] : _next[_last[token] - 1];
                if (known == 0) known = Item(token);
                _last[token] = known;
                _listed.Add(known - 1);
            }

            foreach (var token in group.Tokens.Span) _last[token] = 0;
        }

        foreach (var group in groups)
        {
            foreach (var token in group.Tokens.Span) _first[token] = 0;
        }
    }

    private int Item(int token)
    {
        if (_items == _weights.Length)
        {
            Array.Resize(ref _weights, Math.Max(Bits, 2 * _items));
            Array.Resize(ref _next, _weights.Length);
        }

        (_weights[_items], _next[_items]) = (vocabulary.Weight(token), 0);
        _items++;
        if (_last[token] == 0) _first[token] = _items;
        else _next[_last[token] - 1] = _items;
        return _items;
    }

    private void SortByWeight()
    {
        _weightsThereAre.Clear();
        foreach (var weight in _weights.AsSpan(0, _items))
        {
            if (!_weightsThereAre.Contains(weight)) _weightsThereAre.Add(weight);
        }

        _masks = Cleared(_masks, _weightsThereAre.Count);
        for (var item = 0; item < _items; item++) Put(_masks, _weightsThereAre.IndexOf(_weights[item]), item);
    }

    private ulong[] Cleared(ulong[] sets, int count)
    {
        if (sets.Length < count * _words) return new ulong[2 * count * _words];
        sets.AsSpan(0, count * _words).Clear();
        return sets;
    }

    private void Put(ulong[] sets, int number, int item) => sets[(number * _words) + (item / Bits)] |= 1UL << (item % Bits);
}
