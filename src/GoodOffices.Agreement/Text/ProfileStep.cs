namespace GoodOffices.Agreement.Text;

/// <summary>Aligns one more sequence with the columns of a profile.</summary>
/// <param name="items">All sequences.</param>
/// <param name="columns">Of the sequences before.</param>
/// <param name="sequence">The number of the one to align.</param>
internal readonly struct ProfileStep<T>(T items, IReadOnlyList<int[]> columns, int sequence) : DividedAlignment.IWeighing, PairAlignment.IMatcher
    where T : struct, IItems
{
    /// <summary>Aligns.</summary>
    /// <param name="divided">Splits what is long.</param>
    /// <param name="matches">For each column the item that is matched with it, or -1; written here.</param>
    public void Run(DividedAlignment divided, Span<int> matches)
    {
        var (left, right) = (new int[columns.Count], new int[items.Count(sequence)]);
        for (var column = 0; column < left.Length; column++) left[column] = Identity(columns[column]);
        for (var item = 0; item < right.Length; item++) right[item] = items.Identity(sequence, item);
        divided.Align(new DividedAlignment.Sides(left, right, matches), this);
    }

    public void Align(in DividedAlignment.Sides sides, DividedAlignment.Stretch left, DividedAlignment.Stretch right) =>
        PairAlignment.Align(this, (left.From, left.To), (right.From, right.To), default, sides.Matches);

    // The mean over those present: what few have weighs less than what all have.
    public int Weight(int left, int right)
    {
        var (total, present) = (0, 0);
        var column = columns[left];
        for (var other = 0; other < column.Length; other++)
        {
            if (column[other] < 0) continue;
            present++;
            total += items.Weight(other, column[other], sequence, right);
        }

        return total == 0 ? 0 : Math.Max(1, total / present);
    }

    public bool IsParted(int left) => false;

    // A column anchors only where all that are present are the same.
    private int Identity(int[] column)
    {
        var identity = -1;
        for (var other = 0; other < column.Length; other++)
        {
            if (column[other] < 0) continue;
            var own = items.Identity(other, column[other]);
            if (identity >= 0 && own != identity) return -1;
            identity = own;
        }

        return identity;
    }
}
