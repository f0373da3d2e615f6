namespace GoodOffices.Agreement.Text;

/// <summary>Turns texts into numbers of one vocabulary. A line that came before, in this text or another, is not cut again:
/// drafts share most of their lines.</summary>
/// <remarks>A line end is always a word boundary (UAX #29, WB3a and WB3b), so that lines may be cut one by one.</remarks>
internal sealed class Tokeniser(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Tokens> _lines = new(StringComparer.Ordinal);

    public Tokens Cut(string text)
    {
        var numbers = new List<int>((text.Length / 3) + 1);
        var known = _lines.GetAlternateLookup<ReadOnlySpan<char>>();
        var fresh = new List<(int Start, int Length, int From, int To)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n');
            var line = text.AsSpan(start, end < 0 ? text.Length - start : end + 1);
            var from = numbers.Count;
            if (known.TryGetValue(line, out var before))
            {
                numbers.AddRange(before.Span);
            }
            else
            {
                Cut(line, numbers);
                fresh.Add((start, line.Length, from, numbers.Count));
            }

            start += line.Length;
        }

        var all = numbers.ToArray();
        foreach (var (start, length, from, to) in fresh) _lines.TryAdd(text.Substring(start, length), new Tokens(all, from, to));
        return new Tokens(all, 0, all.Length);
    }

    private void Cut(ReadOnlySpan<char> line, List<int> numbers)
    {
        for (var position = 0; position < line.Length;)
        {
            var end = WordBreaks.Next(line, position);
            numbers.Add(vocabulary.Add(line[position..end]));
            position = end;
        }
    }
}
