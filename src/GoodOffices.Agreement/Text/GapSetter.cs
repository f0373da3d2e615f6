namespace GoodOffices.Agreement.Text;

/// <summary>Sets differences as a lawyer would: few, and with their edges at the beginnings of words, clauses and sentences.</summary>
internal static class GapSetter
{
    /// <summary>What this shared stretch between two differences must weigh to stand alone, at least, where both have two wordings.</summary>
    private const int BetweenAlternatives = 12;

    /// <summary>The same where one of the two differences is an insertion.</summary>
    private const int BesideInsertion = 5;

    /// <summary>Longer differences on both sides ask for more, up to this.</summary>
    private const int Most = 40;

    /// <summary>What it costs to begin an insertion a word earlier than it could.</summary>
    private const int WordPassed = 7;

    /// <summary>What it is worth that a whole sentence is added behind another.</summary>
    private const int SentenceAdded = 8;

    /// <summary>What is left of a sentence beside a difference goes into the bracket if it weighs no more.</summary>
    private const int Remnant = 8;

    public static List<Gap> Set(List<Gap> gaps, Tokens[] wordings, Vocabulary vocabulary)
    {
        Tighten(gaps, wordings);
        var setting = new Setting(wordings, vocabulary);
        Merge(gaps, setting);
        // "[ARM: , ][AZE:  ][GEO:  promptly ]" came together from insertions on either side of a space, which all still share.
        Tighten(gaps, wordings);
        for (var gap = 0; gap < gaps.Count; gap++) Slide(gaps, gap, setting);
        for (var gap = 0; gap < gaps.Count; gap++) TakeSentence(gaps, gap, setting);
        return gaps;
    }

    private readonly record struct Setting(Tokens[] Wordings, Vocabulary Vocabulary)
    {
        public int Token(int group, int position) => Wordings[group].Span[position];

        public TokenKind Kind(int group, int position) => Vocabulary.Kind(Token(group, position));

        public int Weight(int group, int from, int to) => Wordings[group].Slice(from, to).Weight(Vocabulary);
    }

    // What all have at either end of a difference is shared.
    private static void Tighten(List<Gap> gaps, Tokens[] wordings)
    {
        for (var at = 0; at < gaps.Count; at++)
        {
            var gap = gaps[at];
            while (AllHave(gap) && Agree(wordings, gap.From, 0)) Shift(gap.From, 1);
            if (gap.IsEmpty) continue;
            while (AllHave(gap) && Agree(wordings, gap.To, -1))
            {
                Shift(gap.To, -1);
                Shift(gaps[at + 1].SharedFrom, -1);
            }
        }
    }

    private static void Merge(List<Gap> gaps, Setting setting)
    {
        for (var merged = true; merged;)
        {
            merged = false;
            for (var at = gaps.Count - 1; at > 0; at--)
            {
                var (before, here) = (gaps[at - 1], gaps[at]);
                if (here.IsEmpty || IsWorthStanding(before, here, setting)) continue;
                gaps[at - 1] = before with { To = here.To };
                gaps.RemoveAt(at);
                merged = true;
            }
        }
    }

    private static bool IsWorthStanding(Gap before, Gap here, Setting setting)
    {
        var between = setting.Weight(0, here.SharedFrom[0], here.From[0]);
        var insertions = (HasOneSide(before) ? 1 : 0) + (HasOneSide(here) ? 1 : 0);
        if (insertions == 2) return between > TokenWeight.Space + 1;
        var least = insertions == 1 ? BesideInsertion : BetweenAlternatives;
        var smaller = Math.Min(Size(before, setting), Size(here, setting));
        return between > Math.Min(Most, least + (smaller / 6));
    }

    // An insertion, or a deletion: someone has nothing there.
    private static bool HasOneSide(Gap gap)
    {
        for (var group = 0; group < gap.From.Length; group++)
        {
            if (!gap.Has(group)) return true;
        }

        return false;
    }

    private static int Size(Gap gap, Setting setting)
    {
        var size = 0;
        for (var group = 0; group < gap.From.Length; group++) size = Math.Max(size, setting.Weight(group, gap.From[group], gap.To[group]));
        return size;
    }

    private static bool AllHave(Gap gap) => !HasOneSide(gap);

    private static bool Agree(Tokens[] wordings, int[] positions, int offset)
    {
        var token = wordings[0].Span[positions[0] + offset];
        for (var number = 1; number < wordings.Length; number++)
        {
            if (wordings[number].Span[positions[number] + offset] != token) return false;
        }

        return true;
    }

    private static void Shift(int[] positions, int by)
    {
        for (var number = 0; number < positions.Length; number++) positions[number] += by;
    }

    // "the [full ]text", not "the[ full] text": an insertion may stand at several places; the best is at the beginning of
    // a word, better of a clause, best of a sentence or a line.
    private static void Slide(List<Gap> gaps, int at, Setting setting)
    {
        var gap = gaps[at];
        if (gap.IsEmpty || AllHave(gap)) return;
        var next = gaps[at + 1];
        while (CanMoveRight(gap, next, setting)) Move(gap, next, 1);
        var (best, bestScore, steps, words) = (0, Score(gap, setting), 0, 0);
        while (CanMoveLeft(gap, setting))
        {
            Move(gap, next, -1);
            steps++;
            if (setting.Kind(0, gap.From[0]) == TokenKind.Word) words++;
            var score = Score(gap, setting) - (WordPassed * words);
            if (score > bestScore) (best, bestScore) = (steps, score);
        }

        Move(gap, next, steps - best);
    }

    private static void Move(Gap gap, Gap next, int by)
    {
        gap.Move(by);
        Shift(next.SharedFrom, by);
    }

    private static bool CanMoveLeft(Gap gap, Setting setting)
    {
        if (gap.SharedCount == 0) return false;
        var before = setting.Token(0, gap.From[0] - 1);
        for (var group = 0; group < gap.From.Length; group++)
        {
            if (gap.Has(group) && setting.Token(group, gap.To[group] - 1) != before) return false;
        }

        return true;
    }

    private static bool CanMoveRight(Gap gap, Gap next, Setting setting)
    {
        if (next.SharedCount == 0) return false;
        var after = setting.Token(0, gap.To[0]);
        for (var group = 0; group < gap.From.Length; group++)
        {
            if (gap.Has(group) && setting.Token(group, gap.From[group]) != after) return false;
        }

        return true;
    }

    private static int Score(Gap gap, Setting setting)
    {
        var least = int.MaxValue;
        for (var group = 0; group < gap.From.Length; group++)
        {
            if (gap.Has(group)) least = Math.Min(least, Score(group, gap.From[group], gap.To[group], setting));
        }

        return least;
    }

    private static int Score(int group, int from, int to, Setting setting)
    {
        var (first, last) = (setting.Kind(group, from), setting.Kind(group, to - 1));
        var score = 0;
        if (last == TokenKind.LineEnd && first != TokenKind.LineEnd) score += 20;
        if (first != TokenKind.Space && last == TokenKind.Space) score += 6;
        if (first == TokenKind.ClauseMark && last != TokenKind.Space) score += 7;
        if (first != TokenKind.Space && StartsSentence(group, from, setting)) score += 8;
        if (first == TokenKind.Space && last == TokenKind.SentenceMark && FollowsSentence(group, from, setting)) score += SentenceAdded;
        if (first != TokenKind.Space && last != TokenKind.Space) score += 1;
        return score;
    }

    // "meet.[ They shall report.]", not "meet[. They shall report].": a sentence added at the end of a paragraph comes with its full stop.
    private static bool FollowsSentence(int group, int at, Setting setting) => at > 0 && setting.Kind(group, at - 1) == TokenKind.SentenceMark;

    private static bool StartsSentence(int group, int at, Setting setting)
    {
        while (at > 0 && setting.Kind(group, at - 1) is TokenKind.Space) at--;
        return at == 0 || setting.Kind(group, at - 1) is TokenKind.SentenceMark or TokenKind.LineEnd;
    }

    // Where nearly all of a sentence differs, the whole of it is bracketed, with its full stop.
    private static void TakeSentence(List<Gap> gaps, int at, Setting setting)
    {
        var gap = gaps[at];
        if (gap.IsEmpty || HasOneSide(gap)) return;
        var next = gaps[at + 1];
        var start = SentenceStart(gap, setting);
        if (start < 0 || setting.Weight(0, start, gap.From[0]) > Remnant) return;
        var end = SentenceEnd(next, setting);
        if (end < 0 || setting.Weight(0, gap.To[0], end) > Remnant || !DiffersMore(gap, start, end, setting)) return;
        Shift(gap.From, start - gap.From[0]);
        var by = end - gap.To[0];
        Shift(gap.To, by);
        Shift(next.SharedFrom, by);
    }

    private static bool DiffersMore(Gap gap, int start, int end, Setting setting)
    {
        var kept = setting.Weight(0, start, gap.From[0]) + setting.Weight(0, gap.To[0], end);
        for (var group = 0; group < gap.From.Length; group++)
        {
            if (setting.Weight(group, gap.From[group], gap.To[group]) <= 4 * kept) return false;
        }

        return true;
    }

    // Where the sentence of a gap begins in the shared stretch before it, behind the number of a paragraph; -1 if it does not.
    private static int SentenceStart(Gap gap, Setting setting)
    {
        var at = gap.From[0];
        while (at > gap.SharedFrom[0] && setting.Kind(0, at - 1) is not (TokenKind.SentenceMark or TokenKind.LineEnd or TokenKind.ClauseMark)) at--;
        if (at == gap.SharedFrom[0] && at > 0) return -1;
        while (at < gap.From[0] && setting.Kind(0, at) is not TokenKind.Word) at++;
        return at;
    }

    // Where it ends in the shared stretch after it, with its mark; -1 if it goes on.
    private static int SentenceEnd(Gap next, Setting setting)
    {
        var at = next.SharedFrom[0];
        while (at < next.From[0] && setting.Kind(0, at) is not (TokenKind.SentenceMark or TokenKind.LineEnd)) at++;
        if (at == next.From[0]) return at == setting.Wordings[0].Count ? at : -1;
        return setting.Kind(0, at) == TokenKind.SentenceMark ? at + 1 : at;
    }
}
