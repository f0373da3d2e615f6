namespace GoodOffices.Agreement.Text;

/// <summary>Turns texts into numbers of one vocabulary.</summary>
/// <param name="vocabulary">The numbers.</param>
/// <param name="arena">Where the texts are kept as numbers.</param>
internal sealed class Tokeniser(Vocabulary vocabulary, NumberArena arena)
{
    private int[] _numbers = new int[128];
    private int[] _ends = new int[128];

    /// <param name="source">A text.</param>
    /// <param name="from">Where to begin: at a line's beginning.</param>
    /// <param name="to">Where to end: at a line's end or beginning.</param>
    public Tokens Cut(string source, int from, int to)
    {
        var text = source.AsSpan(0, to);
        var count = 0;
        for (var position = from; position < text.Length;)
        {
            if (count == _numbers.Length) Grow();
            var end = WordBreaks.Next(text, position);
            _numbers[count] = vocabulary.Add(text[position..end]);
            _ends[count++] = position = end;
        }

        return new Tokenised(source, from, arena.Take(_numbers.AsSpan(0, count)), arena.Take(_ends.AsSpan(0, count))).All;
    }

    private void Grow()
    {
        Array.Resize(ref _numbers, 2 * _numbers.Length);
        Array.Resize(ref _ends, 2 * _ends.Length);
    }
}
