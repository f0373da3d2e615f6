namespace GoodOffices.Agreement.Text;

/// <summary>Aligns paragraphs, then hands what stands side by side to the collation of words.</summary>
internal sealed class DocumentCollator(Vocabulary vocabulary)
{
    private readonly Similarity _similarity = new(vocabulary);
    private readonly PhraseCollator _phrases = new(vocabulary);

    /// <param name="groups">Distinct wordings in an order that depends on nothing else; the basis is the one without parties.</param>
    public RollingText Collate(IReadOnlyList<Group> groups)
    {
        var ending = CommonEnding(groups);
        var trimmed = ending == 0 ? groups : [.. groups.Select(group => group with { Tokens = group.Tokens.Slice(0, group.Tokens.Count - (group.Parties.Count > 0 ? ending : 0)) })];
        var text = new CollationBuilder();
        Collate(trimmed, text);
        text.Add(groups[^1].Tokens.Slice(groups[^1].Tokens.Count - ending, groups[^1].Tokens.Count).Text(vocabulary));
        return text.Build();
    }

    private void Collate(IReadOnlyList<Group> groups, CollationBuilder text)
    {
        var cutter = new BlockCutter(vocabulary);
        var documents = groups.Select(group => cutter.Cut(group.Tokens)).ToList();
        if (documents.All(document => document.Count <= 1))
        {
            _phrases.Collate(groups, text);
            return;
        }

        var order = groups.Count == 2 ? [0, 1] : _similarity.Central([.. groups.Select(group => _similarity.Bag(group.Tokens))]);
        foreach (var column in ProfileAligner.Align(new Blocks(documents, _similarity), order).Columns)
        {
            if (IsShared(column, groups)) text.BeginShared();
            if (AreSame(column, documents))
            {
                text.Add(documents[0][column[0]].Tokens.Text(vocabulary));
                continue;
            }

            _phrases.Collate([.. groups.Select((group, number) => group with
            {
                Tokens = column[number] < 0 ? new Tokens([], 0, 0) : documents[number][column[number]].Tokens,
            })], text);
        }
    }

    private static bool AreSame(int[] column, List<List<Block>> documents)
    {
        for (var number = 0; number < column.Length; number++)
        {
            if (column[number] < 0 || !documents[number][column[number]].Tokens.IsSame(documents[0][column[0]].Tokens)) return false;
        }

        return true;
    }

    private static bool IsShared(int[] column, IReadOnlyList<Group> groups)
    {
        for (var number = 0; number < column.Length; number++)
        {
            if (column[number] < 0 && groups[number].Parties.Count > 0) return false;
        }

        return true;
    }

    // The line breaks that all texts end with are nobody's difference, whatever paragraph stands last.
    private int CommonEnding(IReadOnlyList<Group> groups)
    {
        var first = groups[^1].Tokens.Span;
        var length = 0;
        while (length < first.Length && vocabulary.IsLineEnd(first[^(length + 1)])) length++;
        if (length == first.Length) return 0;
        foreach (var group in groups)
        {
            if (group.Parties.Count == 0) continue;
            var span = group.Tokens.Span;
            if (span.Length <= length || !span[^length..].SequenceEqual(first[^length..]) || vocabulary.IsLineEnd(span[^(length + 1)])) return 0;
        }

        return length;
    }

    private readonly struct Blocks(List<List<Block>> documents, Similarity similarity) : IItems
    {
        public PairAlignment.Costs Costs => new(0, 0);

        public int LargestTable => 400;

        public bool AreExact => false;

        public int Count(int sequence) => documents[sequence].Count;

        public int Identity(int sequence, int item) => documents[sequence][item].Identity;

        public int Weight(int identity) => Similarity.Whole;

        public int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem) =>
            documents[leftSequence][leftItem].Likeness(documents[rightSequence][rightItem], similarity);
    }
}
