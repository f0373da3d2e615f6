namespace GoodOffices.Agreement.Text;

/// <summary>Aligns any number of sequences one after the other, the most central first, so that the order of the parties plays no part.</summary>
internal static class ProfileAligner
{
    /// <param name="items">The sequences.</param>
    /// <param name="order">Numbers of all sequences, in the order in which they are aligned.</param>
    public static Profile Align<T>(T items, IReadOnlyList<int> order)
        where T : struct, IItems
    {
        var profile = new Profile(order.Count);
        foreach (var sequence in order)
        {
            var matches = new int[profile.Columns.Count];
            Array.Fill(matches, -1);
            if (matches.Length > 0) new ProfileStep<T>(items, profile.Columns, sequence, matches).Run();
            profile.Add(sequence, items.Count(sequence), matches);
        }

        return profile;
    }
}
