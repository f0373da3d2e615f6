namespace GoodOffices.Agreement.Text;

/// <summary>A paragraph, a list item or a heading: a line with its end and the blank lines after it.</summary>
/// <param name="tokens">All of it.</param>
/// <param name="headed">Of a heading, what it heads; else nothing.</param>
/// <param name="identity">A number that equal paragraphs share; of headings, those that head equal paragraphs.</param>
/// <param name="heading">Of a heading, a number that equal headings share; else -1.</param>
internal sealed class Block(Tokens tokens, Tokens headed, int identity, int heading)
{
    /// <summary>Paragraphs that share less than this are different paragraphs.</summary>
    private const int Least = 400;

    /// <summary>What it says that two headings are the same while what follows differs: less than the same text under another number.</summary>
    private const int SameHeading = 450;

    private int[]? _bag;

    public Tokens Tokens => tokens;

    public int Identity => identity;

    /// <summary>Weighs how well two stand for each other: 0 to <see cref="Similarity.Whole"/>.</summary>
    public int Likeness(Block other, Similarity similarity)
    {
        if (identity == other.Identity) return Similarity.Whole;
        if (heading < 0 != other.Heading < 0) return 0;
        var alike = similarity.Of(Bag(similarity), other.Bag(similarity), Least);
        if (heading >= 0 && heading == other.Heading) alike = Math.Max(alike, SameHeading);
        return alike >= Least ? alike : 0;
    }

    private int Heading => heading;

    // Of a heading, its words with those of what it heads: an article is known by what it says.
    private int[] Bag(Similarity similarity) =>
        _bag ??= headed.Count == 0 ? similarity.Bag(tokens) : Similarity.Union(similarity.Bag(tokens), similarity.Bag(headed));
}
