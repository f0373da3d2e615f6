namespace GoodOffices.Agreement.Text;

/// <summary>A paragraph, a list item or a heading: a line with its end and the blank lines after it.</summary>
/// <param name="Tokens">All of it.</param>
/// <param name="Bag">Its words, sorted, for similarity; of a heading, with those of what it heads.</param>
/// <param name="Identity">A number that equal paragraphs share; of headings, those that head equal paragraphs.</param>
/// <param name="Heading">Of a heading, a number that equal headings share; else -1.</param>
internal sealed record Block(Tokens Tokens, int[] Bag, int Identity, int Heading)
{
    /// <summary>Weighs how well two stand for each other: 0 to <see cref="Similarity.Whole"/>.</summary>
    public int Likeness(Block other, Similarity similarity)
    {
        if (Identity == other.Identity) return Similarity.Whole;
        if (Heading < 0 != other.Heading < 0) return 0;
        var alike = similarity.Of(Bag, other.Bag, Least);
        if (Heading >= 0 && Heading == other.Heading) alike = Math.Max(alike, SameHeading);
        return alike >= Least ? alike : 0;
    }

    /// <summary>Paragraphs that share less than this are different paragraphs.</summary>
    private const int Least = 400;

    /// <summary>What it says that two headings are the same while what follows differs: less than the same text under another number.</summary>
    private const int SameHeading = 450;
}
