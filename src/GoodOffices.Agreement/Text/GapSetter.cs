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

    public static void Set(Gaps gaps, ReadOnlySpan<Tokens> wordings, Vocabulary vocabulary)
    {
        Tighten(gaps, wordings);
        var setting = new Setting(wordings, vocabulary);
        Merge(gaps, setting);
        // "[ARM: , ][AZE:  ][GEO:  promptly ]" came together from insertions on either side of a space, which all still share.
        Tighten(gaps, wordings);
        for (var gap = 0; gap < gaps.Count; gap++) Slide(gaps, gap, setting);
        for (var gap = 0; gap < gaps.Count; gap++) TakeSentence(gaps, gap, setting);
    }

    private readonly ref struct Setting(ReadOnlySpan<Tokens> wordings, Vocabulary vocabulary)
    {
        public readonly ReadOnlySpan<Tokens> Wordings = wordings;

        public int Token(int group, int position) => Wordings[group][position];

        public TokenKind Kind(int group, int position) => vocabulary.Kind(Token(group, position));

        public int Weight(int group, int from, int to) => Wordings[group].Slice(from, to).Weight(vocabulary);
    }

    // What all have at either end of a difference is shared.
    private static void Tighten(Gaps gaps, ReadOnlySpan<Tokens> wordings)
    {
        for (var gap = 0; gap < gaps.Count; gap++)
        {
            while (gaps.AllHave(gap) && Agree(wordings, gaps.From(gap), 0)) Gaps.Shift(gaps.From(gap), 1);
            while (gaps.AllHave(gap) && Agree(wordings, gaps.To(gap), -1)) Gaps.Shift(gaps.To(gap), -1);
        }
    }

    private static void Merge(Gaps gaps, Setting setting)
    {
        for (var merged = true; merged;)
        {
            merged = false;
            for (var gap = gaps.Count - 1; gap > 0; gap--)
            {
                if (gaps.IsEmpty(gap) || IsWorthStanding(gaps, gap, setting)) continue;
                gaps.JoinToPrevious(gap);
                merged = true;
            }
        }
    }

    private static bool IsWorthStanding(Gaps gaps, int gap, Setting setting)
    {
        var between = setting.Weight(0, gaps.SharedFrom(gap), gaps.From(gap)[0]);
        if (between > Most) return true;
        var insertions = (gaps.AllHave(gap - 1) ? 0 : 1) + (gaps.AllHave(gap) ? 0 : 1);
        if (insertions == 2) return between > TokenWeight.Space + 1;
        var least = insertions == 1 ? BesideInsertion : BetweenAlternatives;
        if (between <= least) return false;
        var smaller = Math.Min(Size(gaps, gap - 1, setting), Size(gaps, gap, setting));
        return between > Math.Min(Most, least + (smaller / 6));
    }

    private static int Size(Gaps gaps, int gap, Setting setting)
    {
        var size = 0;
        var from = gaps.From(gap);
        var to = gaps.To(gap);
        for (var group = 0; group < from.Length; group++) size = Math.Max(size, setting.Weight(group, from[group], to[group]));
        return size;
    }

    private static bool Agree(ReadOnlySpan<Tokens> wordings, ReadOnlySpan<int> positions, int offset)
    {
        var token = wordings[0][positions[0] + offset];
        for (var number = 1; number < wordings.Length; number++)
        {
            if (wordings[number][positions[number] + offset] != token) return false;
        }

        return true;
    }

    // "the [full ]text", not "the[ full] text": an insertion may stand at several places; the best is at the beginning of
    // a word, better of a clause, best of a sentence or a line.
    private static void Slide(Gaps gaps, int gap, Setting setting)
    {
        if (gaps.IsEmpty(gap) || gaps.AllHave(gap)) return;
        while (CanMoveRight(gaps, gap, setting)) gaps.Move(gap, 1);
        var (best, bestScore, steps, words) = (0, Score(gaps, gap, setting), 0, 0);
        while (CanMoveLeft(gaps, gap, setting))
        {
            gaps.Move(gap, -1);
            steps++;
            if (setting.Kind(0, gaps.From(gap)[0]) == TokenKind.Word) words++;
            var score = Score(gaps, gap, setting) - (WordPassed * words);
            if (score > bestScore) (best, bestScore) = (steps, score);
        }

        gaps.Move(gap, steps - best);
    }

    private static bool CanMoveLeft(Gaps gaps, int gap, Setting setting)
    {
        if (gaps.SharedCount(gap) == 0) return false;
        var from = gaps.From(gap);
        var to = gaps.To(gap);
        var before = setting.Token(0, from[0] - 1);
        for (var group = 0; group < from.Length; group++)
        {
            if (to[group] > from[group] && setting.Token(group, to[group] - 1) != before) return false;
        }

        return true;
    }

    private static bool CanMoveRight(Gaps gaps, int gap, Setting setting)
    {
        if (gaps.SharedCount(gap + 1) == 0) return false;
        var from = gaps.From(gap);
        var to = gaps.To(gap);
        var after = setting.Token(0, to[0]);
        for (var group = 0; group < from.Length; group++)
        {
            if (to[group] > from[group] && setting.Token(group, from[group]) != after) return false;
        }

        return true;
    }

    private static int Score(Gaps gaps, int gap, Setting setting)
    {
        var least = int.MaxValue;
        var from = gaps.From(gap);
        var to = gaps.To(gap);
        for (var group = 0; group < from.Length; group++)
        {
            if (to[group] > from[group]) least = Math.Min(least, Score(group, from[group], to[group], setting));
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
    private static void TakeSentence(Gaps gaps, int gap, Setting setting)
    {
        if (gaps.IsEmpty(gap) || !gaps.AllHave(gap)) return;
        var from = gaps.From(gap);
        var to = gaps.To(gap);
        var start = SentenceStart(gaps, gap, setting);
        if (start < 0 || setting.Weight(0, start, from[0]) > Remnant) return;
        var end = SentenceEnd(gaps, gap + 1, setting);
        if (end < 0 || setting.Weight(0, to[0], end) > Remnant || !DiffersMore(from, to, start, end, setting)) return;
        Gaps.Shift(from, start - from[0]);
        Gaps.Shift(to, end - to[0]);
    }

    private static bool DiffersMore(ReadOnlySpan<int> from, ReadOnlySpan<int> to, int start, int end, Setting setting)
    {
        var kept = setting.Weight(0, start, from[0]) + setting.Weight(0, to[0], end);
        for (var group = 0; group < from.Length; group++)
        {
            if (setting.Weight(group, from[group], to[group]) <= 4 * kept) return false;
        }

        return true;
    }

    // Where the sentence of a gap begins in the shared stretch before it, behind the number of a paragraph; -1 if it does not.
    private static int SentenceStart(Gaps gaps, int gap, Setting setting)
    {
        var (sharedFrom, sharedTo) = (gaps.SharedFrom(gap), gaps.From(gap)[0]);
        var at = sharedTo;
        while (at > sharedFrom && setting.Kind(0, at - 1) is not (TokenKind.SentenceMark or TokenKind.LineEnd or TokenKind.ClauseMark)) at--;
        if (at == sharedFrom && at > 0) return -1;
        while (at < sharedTo && setting.Kind(0, at) is not TokenKind.Word) at++;
        return at;
    }

    // Where it ends in the shared stretch after it, with its mark; -1 if it goes on.
    private static int SentenceEnd(Gaps gaps, int next, Setting setting)
    {
        var (at, sharedTo) = (gaps.SharedFrom(next), gaps.From(next)[0]);
        while (at < sharedTo && setting.Kind(0, at) is not (TokenKind.SentenceMark or TokenKind.LineEnd)) at++;
        if (at == sharedTo) return at == setting.Wordings[0].Count ? at : -1;
        return setting.Kind(0, at) == TokenKind.SentenceMark ? at + 1 : at;
    }
}
