namespace GoodOffices.Agreement.Text;

/// <summary>Turns texts into numbers of one vocabulary.</summary>
internal sealed class Tokeniser(Vocabulary vocabulary)
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

        return new Tokenised(source, from, _numbers.AsSpan(0, count).ToArray(), _ends.AsSpan(0, count).ToArray()).All;
    }

    private void Grow()
    {
        Array.Resize(ref _numbers, 2 * _numbers.Length);
        Array.Resize(ref _ends, 2 * _ends.Length);
    }
}
