namespace GoodOffices.Agreement.Text;

/// <summary>Finds the differences between any number of wordings, few and at places where a lawyer would set them.</summary>
internal static class GapFinder
{
    public static List<Gap> Find(IReadOnlyList<Group> groups, Group? basis, Vocabulary vocabulary, Similarity similarity)
    {
        var sequences = groups.Select(group => group.Tokens).ToList();
        if (basis is not null) sequences.Add(basis.Tokens);
        var order = similarity.Central([.. sequences.Select(similarity.Bag)]);
        var profile = ProfileAligner.Align(new Items(sequences, vocabulary), order);
        var gaps = Gaps(profile, groups);
        Merge(gaps, groups, vocabulary);
        foreach (var gap in gaps) Tighten(gap, groups);
        for (var gap = 0; gap < gaps.Count; gap++) Slide(gaps[gap], gap + 1 < gaps.Count ? gaps[gap + 1] : null, groups, vocabulary);
        return gaps;
    }

    // Every gap follows a shared stretch, which may be empty; the last gap is empty and ends with the texts, so that one before it can slide.
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
                if (!inShared) gaps.Add(new Gap((int[])shared.Clone(), (int[])from.Clone(), (int[])position.Clone()));
                if (!inShared) position.CopyTo(shared, 0);
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

        if (!inShared)
        {
            gaps.Add(new Gap((int[])shared.Clone(), from, (int[])position.Clone()));
            position.CopyTo(shared, 0);
        }

        gaps.Add(new Gap(shared, position, (int[])position.Clone()));
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

    // A shared stretch that weighs less than another bracket, between two places where all differ, is not worth standing alone.
    private static void Merge(List<Gap> gaps, IReadOnlyList<Group> groups, Vocabulary vocabulary)
    {
        for (var gap = gaps.Count - 1; gap > 0; gap--)
        {
            var (before, here) = (gaps[gap - 1], gaps[gap]);
            var between = groups[0].Tokens.Slice(here.SharedFrom[0], here.From[0]);
            var isLast = IsEmpty(here);
            if (isLast || IsEmpty(before) || between.Weight(vocabulary) >= TokenWeight.Bracket) continue;
            gaps[gap - 1] = before with { To = here.To };
            gaps.RemoveAt(gap);
        }
    }

    private static bool IsEmpty(Gap gap) => gap.From.AsSpan().SequenceEqual(gap.To);

    // What all have at either end of a difference is shared.
    private static void Tighten(Gap gap, IReadOnlyList<Group> groups)
    {
        while (AllHave(gap) && Agree(groups, gap.From, 0)) Shift(gap.From, 1);
    }

    private static bool AllHave(Gap gap) => !gap.From.Where((from, number) => from >= gap.To[number]).Any();

    private static bool Agree(IReadOnlyList<Group> groups, int[] positions, int offset)
    {
        var token = groups[0].Tokens.Span[positions[0] + offset];
        for (var number = 1; number < groups.Count; number++)
        {
            if (groups[number].Tokens.Span[positions[number] + offset] != token) return false;
        }

        return true;
    }

    private static void Shift(int[] positions, int by)
    {
        for (var number = 0; number < positions.Length; number++) positions[number] += by;
    }

    // "the [full ]text", not "the[ full] text": an insertion may stand at several places; the best is at a word's beginning.
    private static void Slide(Gap gap, Gap? next, IReadOnlyList<Group> groups, Vocabulary vocabulary)
    {
        var inserting = Enumerable.Range(0, groups.Count).Where(number => gap.To[number] > gap.From[number]).ToList();
        if (inserting.Count == 0 || inserting.Count == groups.Count) return;
        var steps = 0;
        var (best, bestScore) = (0, Score(gap, 0, inserting, groups, vocabulary));
        while (CanMoveLeft(gap, steps, inserting, groups))
        {
            steps++;
            var score = Score(gap, steps, inserting, groups, vocabulary);
            if (score > bestScore) (best, bestScore) = (steps, score);
        }

        Shift(gap.From, -best);
        Shift(gap.To, -best);
        if (next is not null) Shift(next.SharedFrom, -best);
    }

    private static bool CanMoveLeft(Gap gap, int steps, List<int> inserting, IReadOnlyList<Group> groups)
    {
        // Something shared is left before it, so that two brackets never touch.
        if (gap.From[0] - steps <= (gap.SharedFrom[0] == 0 ? 0 : gap.SharedFrom[0] + 1)) return false;
        var before = groups[0].Tokens.Span[gap.From[0] - steps - 1];
        return inserting.All(number => groups[number].Tokens.Span[gap.To[number] - steps - 1] == before);
    }

    private static int Score(Gap gap, int steps, List<int> inserting, IReadOnlyList<Group> groups, Vocabulary vocabulary)
    {
        var least = int.MaxValue;
        foreach (var number in inserting)
        {
            var tokens = groups[number].Tokens.Slice(gap.From[number] - steps, gap.To[number] - steps).Span;
            var (first, last) = (vocabulary[tokens[0]], vocabulary[tokens[^1]]);
            var score = (IsLineEnd(last) ? 8 : 0) + (IsSpace(last) && !IsSpace(first) ? 4 : 0)
                + (IsSpace(first) ? 0 : 1) + (IsClauseMark(first) && !IsSpace(last) ? 5 : 0);
            least = Math.Min(least, score);
        }

        return least;
    }

    private static bool IsLineEnd(string token) => token[^1] is '\n' or '\r';

    private static bool IsSpace(string token) => char.IsWhiteSpace(token[0]) && !IsLineEnd(token);

    private static bool IsClauseMark(string token) => token is "," or ";" or ":" or "،" or "؛" or "՝" or "，" or "；";

    private readonly struct Items(List<Tokens> sequences, Vocabulary vocabulary) : ProfileAligner.IItems
    {
        public int Opening => TokenWeight.Bracket;

        public int Count(int sequence) => sequences[sequence].Count;

        public int Identity(int sequence, int item) => sequences[sequence].Span[item];

        public int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem)
        {
            var number = sequences[rightSequence].Span[rightItem];
            return sequences[leftSequence].Span[leftItem] == number ? vocabulary.Weight(number) : 0;
        }
    }
}
