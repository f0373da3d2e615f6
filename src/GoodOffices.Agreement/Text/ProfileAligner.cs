namespace GoodOffices.Agreement.Text;

/// <summary>Aligns any number of sequences one after the other, the most central first, so that the order of the parties plays no part.</summary>
internal static class ProfileAligner
{
    /// <summary>Above this many pairs a comparison is first split at items that stand once on each side.</summary>
    private const int LargestTable = 400;

    /// <param name="items">The sequences.</param>
    /// <param name="order">Numbers of all sequences, in the order in which they are aligned.</param>
    public static Profile Align<T>(T items, IReadOnlyList<int> order)
        where T : struct, IItems
    {
        var profile = new Profile(order.Count);
        var divided = new DividedAlignment(LargestTable);
        foreach (var sequence in order)
        {
            var matches = new int[profile.Columns.Count];
            Array.Fill(matches, -1);
            new ProfileStep<T>(items, profile.Columns, sequence).Run(divided, matches);
            profile.Add(sequence, items.Count(sequence), matches);
        }

        return profile;
    }
}
