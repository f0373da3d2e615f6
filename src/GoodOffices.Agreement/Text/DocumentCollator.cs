namespace GoodOffices.Agreement.Text;

/// <summary>Aligns paragraphs, then hands what stands side by side to the collation of words.</summary>
internal sealed class DocumentCollator(Vocabulary vocabulary)
{
    private readonly Similarity _similarity = new(vocabulary);
    private readonly PhraseCollator _phrases = new(vocabulary);
    private readonly List<Segment> _touching = [];

    public RollingText Collate(IReadOnlyList<Group> groups)
    {
        var identities = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = groups.Select(group => Block.Cut(group.Tokens, vocabulary, _similarity, identities)).ToList();
        if (documents.All(document => document.Count <= 1)) return _phrases.Collate(groups);
        var bags = groups.Select(group => _similarity.Bag(group.Tokens)).ToList();
        var order = _similarity.Central(bags);
        var profile = ProfileAligner.Align(new Blocks(documents, _similarity), order);
        var text = new RollingTextBuilder();
        foreach (var stretch in Stretches(profile, groups, documents)) Append(text, groups, _phrases.Collate(stretch));
        FlushBrackets(text, groups);
        return text.Build();
    }

    // Brackets of neighbouring paragraphs that touch become one.
    private void Append(RollingTextBuilder text, IReadOnlyList<Group> groups, RollingText part)
    {
        foreach (var segment in part.Segments)
        {
            if (segment is Segment.Bracket)
            {
                _touching.Add(segment);
                continue;
            }

            FlushBrackets(text, groups);
            text.Add(segment);
        }
    }

    private void FlushBrackets(RollingTextBuilder text, IReadOnlyList<Group> groups)
    {
        if (_touching.Count == 1)
        {
            text.Add(_touching[0]);
        }
        else if (_touching.Count > 1)
        {
            var run = RollingText.OfNormal([.. _touching]);
            var parts = groups.Where(group => group.Parties.Count > 0)
                .Select(group => group with { Tokens = Tokens.Whole(run.Resolve(group.Parties[0]), vocabulary) });
            text.Add(_phrases.Bracket(Group.Joined(parts, vocabulary), null));
        }

        _touching.Clear();
    }

    // Neighbouring paragraphs that the same groups have, and not all, are one stretch: a part inserted whole is one bracket.
    private static IEnumerable<List<Group>> Stretches(Profile profile, IReadOnlyList<Group> groups, List<List<Block>> documents)
    {
        var columns = profile.Columns;
        for (var column = 0; column < columns.Count;)
        {
            var end = column + 1;
            if (!IsFull(columns[column], groups))
            {
                while (end < columns.Count && !IsFull(columns[end], groups) && SamePresence(columns[column], columns[end])
                    && Present(columns[column], groups) <= 1) end++;
            }

            var (from, to) = (column, end);
            yield return [.. groups.Select((group, number) => group with { Tokens = Stretch(documents[number], columns, number, from, to) })];
            column = end;
        }
    }

    private static Tokens Stretch(List<Block> document, IReadOnlyList<int[]> columns, int number, int from, int to)
    {
        var (first, last) = (-1, -1);
        for (var column = from; column < to; column++)
        {
            if (columns[column][number] < 0) continue;
            if (first < 0) first = columns[column][number];
            last = columns[column][number];
        }

        return first < 0 ? new Tokens([], 0, 0) : document[first].Tokens with { To = document[last].Tokens.To };
    }

    private static bool IsFull(int[] column, IReadOnlyList<Group> groups) => Present(column, groups) == groups.Count(group => group.Parties.Count > 0);

    private static int Present(int[] column, IReadOnlyList<Group> groups) =>
        column.Where((item, number) => item >= 0 && groups[number].Parties.Count > 0).Count();

    private static bool SamePresence(int[] left, int[] right)
    {
        for (var number = 0; number < left.Length; number++)
        {
            if ((left[number] < 0) != (right[number] < 0)) return false;
        }

        return true;
    }

    private readonly struct Blocks(List<List<Block>> documents, Similarity similarity) : ProfileAligner.IItems
    {
        // Paragraphs that share less than this are different paragraphs.
        private const int Least = 400;

        public int Opening => 200;

        public int Count(int sequence) => documents[sequence].Count;

        public int Identity(int sequence, int item) => documents[sequence][item].Identity;

        public int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem)
        {
            var (left, right) = (documents[leftSequence][leftItem], documents[rightSequence][rightItem]);
            if (left.Identity == right.Identity) return Similarity.Whole;
            var alike = similarity.Of(left.Bag, right.Bag);
            return alike >= Least ? alike : 0;
        }
    }
}
