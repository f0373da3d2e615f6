namespace GoodOffices.Agreement.Text;

/// <summary>Aligns paragraphs, then hands what stands side by side to the collation of words.</summary>
/// <remarks>A workspace: it keeps its arrays, and no wording, from one collation to the next, and is of one thread.</remarks>
internal sealed class DocumentCollator
{
    private readonly Vocabulary _vocabulary = new();
    private readonly NumberArena _arena = new();
    private readonly Tokeniser _tokeniser;
    private readonly BlockCutter _cutter;
    private readonly Similarity _similarity;
    private readonly PhraseCollator _phrases;

    public DocumentCollator()
    {
        _tokeniser = new Tokeniser(_vocabulary, _arena);
        _cutter = new BlockCutter(_tokeniser);
        _similarity = new Similarity(_vocabulary);
        _phrases = new PhraseCollator(_vocabulary, _similarity, _arena);
    }

    /// <param name="drafts">Distinct texts in an order that depends on nothing else; the basis is the one without parties.</param>
    public RollingText Collate(IReadOnlyList<Draft> drafts)
    {
        _vocabulary.Clear();
        _cutter.Clear();
        _arena.Clear();
        var ending = CommonEnding(drafts);
        var text = new CollationBuilder();
        var documents = drafts.Select(draft => _cutter.Cut(draft.Text, draft.Text.Length - (draft.Parties.Length > 0 ? ending : 0))).ToList();
        if (documents.TrueForAll(static document => document.Count <= 1)) CollateColumn([.. documents.Select(static document => document.Count - 1)], drafts, documents, text);
        else CollateBlocks(drafts, documents, text);
        text.Add(drafts[^1].Text.AsSpan(drafts[^1].Text.Length - ending));
        return text.Build();
    }

    private void CollateBlocks(IReadOnlyList<Draft> drafts, List<List<Block>> documents, CollationBuilder text)
    {
        var order = new int[documents.Count];
        _similarity.Central([.. documents.Select(Joined)], order);
        var columns = ProfileAligner.Align(new Blocks(documents, _similarity), order).Columns;
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            if (IsShared(column, drafts)) text.BeginShared();
            if (AreSame(column, documents)) text.Add(documents[0][column[0]].Text);
            else if (!IsShared(column, drafts) && at + 1 < columns.Count && IsRenumbered(column, columns[at + 1], documents)) CollateArticle(column, columns[++at], drafts, documents, text);
            else CollateColumn(column, drafts, documents, text);
        }
    }

    // "[ARM, AZE: Article [ARM: 2][AZE: 1] ...]": a heading that only some have, and they under several numbers, stands with what it heads.
    private void CollateArticle(int[] headings, int[] headed, IReadOnlyList<Draft> drafts, List<List<Block>> documents, CollationBuilder text) =>
        Collate(drafts, number => headings[number] < 0 ? default : documents[number][headings[number]].CutWith(documents[number][headed[number]], _tokeniser), text);

    private static bool IsRenumbered(int[] column, int[] next, List<List<Block>> documents)
    {
        var wordings = new HashSet<int>();
        for (var number = 0; number < column.Length; number++)
        {
            if (column[number] < 0 != next[number] < 0) return false;
            if (column[number] < 0) continue;
            var block = documents[number][column[number]];
            if (block.Headed is null) return false;
            wordings.Add(block.Wording);
        }

        return wordings.Count > 1;
    }

    private void CollateColumn(int[] column, IReadOnlyList<Draft> drafts, List<List<Block>> documents, CollationBuilder text) =>
        Collate(drafts, number => column[number] < 0 ? default : documents[number][column[number]].Tokens, text);

    private void Collate(IReadOnlyList<Draft> drafts, Func<int, Tokens> stretch, CollationBuilder text)
    {
        var (groups, basis) = (new List<Group>(drafts.Count), default(Tokens));
        for (var number = 0; number < drafts.Count; number++)
        {
            if (drafts[number].Parties.Length > 0) groups.Add(new Group(drafts[number].Parties, stretch(number)));
            else basis = stretch(number);
        }

        _phrases.Collate(groups, basis, text);
    }

    private static Tokens Joined(List<Block> document)
    {
        int[] numbers = [.. document.SelectMany(static block => block.Tokens.Span.ToArray())];
        return new Tokenised("", 0, numbers, []).All;
    }

    private static bool AreSame(int[] column, List<List<Block>> documents)
    {
        for (var number = 0; number < column.Length; number++)
        {
            if (column[number] < 0 || documents[number][column[number]].Wording != documents[0][column[0]].Wording) return false;
        }

        return true;
    }

    private static bool IsShared(int[] column, IReadOnlyList<Draft> drafts)
    {
        for (var number = 0; number < column.Length; number++)
        {
            if (column[number] < 0 && drafts[number].Parties.Length > 0) return false;
        }

        return true;
    }

    // The line breaks that all texts end with are nobody's difference, whatever paragraph stands last.
    private static int CommonEnding(IReadOnlyList<Draft> drafts)
    {
        var last = drafts[^1].Text;
        var length = last.Length - (last.AsSpan().LastIndexOfAnyExcept(LineBreaks.Ends) + 1);
        if (length == last.Length) return 0;
        foreach (var draft in drafts)
        {
            var text = draft.Text.AsSpan();
            if (draft.Parties.Length > 0 && text.Length - (text.LastIndexOfAnyExcept(LineBreaks.Ends) + 1) != length) return 0;
            if (draft.Parties.Length > 0 && (text.Length == length || !text.EndsWith(last.AsSpan(last.Length - length), StringComparison.Ordinal))) return 0;
        }

        return length;
    }

    private readonly struct Blocks(List<List<Block>> documents, Similarity similarity) : IItems
    {
        public int Count(int sequence) => documents[sequence].Count;

        public int Identity(int sequence, int item) => documents[sequence][item].Identity;

        public int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem) =>
            documents[leftSequence][leftItem].Likeness(documents[rightSequence][rightItem], similarity);
    }
}
