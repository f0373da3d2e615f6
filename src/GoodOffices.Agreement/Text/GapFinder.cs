namespace GoodOffices.Agreement.Text;

/// <summary>Finds the differences between any number of wordings.</summary>
internal static class GapFinder
{
    /// <param name="groups">Wordings, each with tokens.</param>
    /// <param name="basis">Helps to align; nobody need have it.</param>
    /// <param name="vocabulary">Of the tokens.</param>
    /// <param name="shared">Finds what they share.</param>
    /// <returns>The differences in their order, each with the shared stretch before it; the last one is empty.</returns>
    public static List<Gap> Find(List<Group> groups, Group? basis, Vocabulary vocabulary, SharedTokens shared)
    {
        Tokens[] sequences = [.. groups.Select(static group => group.Tokens)];
        shared.Find(sequences, basis?.Tokens ?? default);
        return GapSetter.Set(Gaps(shared, sequences), sequences, vocabulary);
    }

    // Every gap follows a shared stretch, which may be empty; the last gap is empty and ends with the texts.
    private static List<Gap> Gaps(SharedTokens shared, Tokens[] sequences)
    {
        var gaps = new List<Gap>();
        var (start, from, to) = (new int[sequences.Length], new int[sequences.Length], new int[sequences.Length]);
        for (var next = 0; next <= shared.Count; next++)
        {
            var differs = false;
            for (var number = 0; number < to.Length; number++)
            {
                to[number] = next < shared.Count ? shared.Of(number)[next] : sequences[number].Count;
                differs |= to[number] != from[number];
            }

            if (differs)
            {
                gaps.Add(new Gap(start, from, to));
                (start, from, to) = ((int[])to.Clone(), (int[])to.Clone(), new int[to.Length]);
            }

            if (next == shared.Count) gaps.Add(new Gap(start, from, (int[])from.Clone()));
            else for (var number = 0; number < from.Length; number++) from[number]++;
        }

        return gaps;
    }
}
