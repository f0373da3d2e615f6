namespace GoodOffices.Agreement.Text;

/// <summary>A paragraph, a list item or a heading: a line with its end and the blank lines after it.</summary>
/// <param name="text">The document.</param>
/// <param name="from">Where it begins there.</param>
/// <param name="to">Where it ends, exclusive.</param>
/// <param name="cutter">Cuts it into words when they are asked for: of a paragraph that all have they never are.</param>
internal sealed class Block(string text, int from, int to, BlockCutter cutter)
{
    /// <summary>Paragraphs that share less than this are different paragraphs.</summary>
    private const int Least = 400;

    /// <summary>What it says that two headings are the same while what follows differs: less than the same text under another number.</summary>
    private const int SameHeading = 450;

    private int[]? _bag;

    /// <summary>A number that equal paragraphs share, headings or not.</summary>
    public required int Wording { get; init; }

    /// <summary>As <see cref="Wording"/>; but headings share it only if they head equal paragraphs.</summary>
    public required int Identity { get; init; }

    /// <summary>Of a heading, what it heads; else nothing.</summary>
    public required Block? Headed { get; init; }

    public ReadOnlySpan<char> Text => text.AsSpan(from, to - from);

    public Tokens Tokens => cutter.TokensOf(this);

    public Tokens Cut(Tokeniser tokeniser) => tokeniser.Cut(text, from, to);

    /// <summary>Its words with those of the block after it.</summary>
    public Tokens CutWith(Block next, Tokeniser tokeniser) => tokeniser.Cut(text, from, to + next.Text.Length);

    /// <summary>Weighs how well two stand for each other: 0 to <see cref="Similarity.Whole"/>.</summary>
    public int Likeness(Block other, Similarity similarity)
    {
        if (Identity == other.Identity) return Similarity.Whole;
        if (Headed is null != other.Headed is null) return 0;
        var alike = similarity.Of(Bag(similarity), other.Bag(similarity), Least);
        if (Headed is not null && Wording == other.Wording) alike = Math.Max(alike, SameHeading);
        return alike >= Least ? alike : 0;
    }

    // Of a heading, its words with those of what it heads: an article is known by what it says.
    private int[] Bag(Similarity similarity) =>
        _bag ??= Headed is null ? similarity.Bag(Tokens) : Similarity.Union(similarity.Bag(Tokens), similarity.Bag(Headed.Tokens));
}
