namespace GoodOffices.Agreement.Text;

/// <summary>Finds the differences between any number of wordings.</summary>
internal static class GapFinder
{
    /// <param name="groups">Wordings, each with tokens.</param>
    /// <param name="basis">Helps to align; nobody need have it.</param>
    /// <param name="vocabulary">Of the tokens.</param>
    /// <param name="similarity">Over the same vocabulary.</param>
    /// <returns>The differences in their order, each with the shared stretch before it; the last one is empty.</returns>
    public static List<Gap> Find(IReadOnlyList<Group> groups, Group? basis, Vocabulary vocabulary, Similarity similarity)
    {
        var sequences = groups.Select(group => group.Tokens).ToList();
        if (basis is not null && basis.Tokens.Count > 0) sequences.Add(basis.Tokens);
        var order = sequences.Count == 2 ? [0, 1] : similarity.Central([.. sequences.Select(similarity.Bag)]);
        var profile = ProfileAligner.Align(new Items(sequences, vocabulary), order);
        return GapSetter.Set(Gaps(profile, groups), groups, vocabulary);
    }

    // Every gap follows a shared stretch, which may be empty; the last gap is empty and ends with the texts.
    private static List<Gap> Gaps(Profile profile, IReadOnlyList<Group> groups)
    {
        var gaps = new List<Gap>();
        var position = new int[groups.Count];
        var from = new int[groups.Count];
        var shared = new int[groups.Count];
        var inShared = true;
        foreach (var column in profile.Columns)
        {
            if (IsShared(column, groups))
            {
                if (!inShared)
                {
                    gaps.Add(new Gap((int[])shared.Clone(), (int[])from.Clone(), (int[])position.Clone()));
                    position.CopyTo(shared, 0);
                }

                inShared = true;
            }
            else if (inShared)
            {
                position.CopyTo(from, 0);
                inShared = false;
            }

            for (var number = 0; number < groups.Count; number++)
            {
                if (column[number] >= 0) position[number] = column[number] + 1;
            }
        }

        if (inShared) position.CopyTo(from, 0);
        gaps.Add(new Gap(shared, from, position));
        if (!gaps[^1].IsEmpty) gaps.Add(new Gap((int[])position.Clone(), (int[])position.Clone(), (int[])position.Clone()));
        return gaps;
    }

    private static bool IsShared(int[] column, IReadOnlyList<Group> groups)
    {
        for (var number = 0; number < groups.Count; number++)
        {
            if (column[number] < 0 || groups[number].Tokens.Span[column[number]] != groups[0].Tokens.Span[column[0]]) return false;
        }

        return true;
    }

    private readonly struct Items(List<Tokens> sequences, Vocabulary vocabulary) : IItems
    {
        public PairAlignment.Costs Costs => TokenWeight.Costs;

        public int LargestTable => 1_000_000;

        public bool AreExact => true;

        public int Count(int sequence) => sequences[sequence].Count;

        public int Identity(int sequence, int item) => sequences[sequence].Span[item];

        public int Weight(int identity) => vocabulary.Weight(identity);

        public int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem) =>
            Identity(leftSequence, leftItem) == Identity(rightSequence, rightItem) ? vocabulary.Weight(Identity(rightSequence, rightItem)) : 0;
    }
}
