namespace GoodOffices.Agreement.Text;

/// <summary>Several sequences side by side: each column holds, for each sequence, the position of its item there or -1.</summary>
internal sealed class Profile(int sequences)
{
    private List<int[]> _columns = [];

    public IReadOnlyList<int[]> Columns => _columns;

    /// <summary>Adds a sequence: its matched items into their columns, the others into columns of their own.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="length">How many items it has.</param>
    /// <param name="matches">For each column the item matched with it, ascending, or -1.</param>
    public void Add(int sequence, int length, ReadOnlySpan<int> matches)
    {
        var merged = new List<int[]>(_columns.Count + length);
        var next = 0;
        for (var column = 0; column < _columns.Count; column++)
        {
            if (matches[column] < 0)
            {
                merged.Add(_columns[column]);
                continue;
            }

            for (; next < matches[column]; next++) merged.Add(Alone(sequence, next));
            _columns[column][sequence] = next++;
            merged.Add(_columns[column]);
        }

        for (; next < length; next++) merged.Add(Alone(sequence, next));
        _columns = merged;
    }

    private int[] Alone(int sequence, int item)
    {
        var column = new int[sequences];
        Array.Fill(column, -1);
        column[sequence] = item;
        return column;
    }
}
