namespace GoodOffices.Agreement.Text;

/// <summary>A text as words, spaces and marks (UAX #29), of which nothing is lost: the tokens joined are the text.</summary>
public sealed class Wording
{
    private readonly int[] _ends;

    private Wording(string text, int[] ends)
    {
        Text = text;
        _ends = ends;
    }

    /// <summary>The text as it came.</summary>
    public string Text { get; }

    /// <summary>How many tokens it has.</summary>
    public int Count => _ends.Length;

    /// <summary>Cuts a text into its tokens.</summary>
    /// <param name="text">Any text, also one with lone surrogates.</param>
    public static Wording Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ends = new List<int>((text.Length / 3) + 1);
        for (var position = 0; position < text.Length;)
        {
            position = WordBreaks.Next(text, position);
            ends.Add(position);
        }

        return new Wording(text, [.. ends]);
    }

    /// <summary>One token.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return Text.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>How many of the tokens are words.</summary>
    public int Words => CountWords(Text);

    internal static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var position = 0; position < text.Length;)
        {
            var end = WordBreaks.Next(text, position);
            if (WordBreaks.IsWord(text[position..end])) words++;
            position = end;
        }

        return words;
    }
}
