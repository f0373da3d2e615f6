namespace GoodOffices.Documents.Networks.Csv;

/// <summary>Writes rows of named fields.</summary>
internal sealed class CsvTable
{
    private static readonly char[] s_quoted = [',', '"', '\n', '\r', '#'];

    private readonly TextWriter _to;
    private readonly string[] _columns;

    public CsvTable(TextWriter to, string[] columns)
    {
        (_to, _columns) = (to, columns);
        _to.Write(string.Join(',', columns));
        _to.Write('\n');
    }

    public void Row(params ReadOnlySpan<(string Column, string Text)> fields)
    {
        for (var at = 0; at < _columns.Length; at++)
        {
            if (at > 0)
            {
                _to.Write(',');
            }

            foreach (var (column, text) in fields)
            {
                if (column == _columns[at])
                {
                    _to.Write(Quoted(text));
                }
            }
        }

        _to.Write('\n');
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(s_quoted) < 0 && text == text.Trim() ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
