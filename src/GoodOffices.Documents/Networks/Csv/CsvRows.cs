using System.Text;

namespace GoodOffices.Documents.Networks.Csv;

/// <summary>Reads comma-separated values (RFC 4180): quotes may hold commas, quotes doubled, and line breaks.</summary>
internal sealed class CsvRows(TextReader text)
{
    // A field is a name, a remark or a course: longer ones are no table of a network.
    private const int LongestField = 16 * 1024 * 1024;

    private readonly StringBuilder _field = new();
    private int _line = 1;

    /// <summary>The next row with the line that it begins on, or null at the end. Blank lines and lines that begin with # are skipped.</summary>
    /// <exception cref="FormatException">A quote does not close, or a field is too long; the message names the line.</exception>
    public (int Line, List<string> Fields)? Next()
    {
        while (text.Peek() >= 0)
        {
            var line = _line;
            var isRemark = text.Peek() == '#';
            var fields = Row();
            if (!isRemark && fields is not [""])
            {
                return (line, fields);
            }
        }

        return null;
    }

    private List<string> Row()
    {
        var fields = new List<string>();
        var start = _line;
        while (true)
        {
            var isLast = text.Peek() == '"' ? Quoted(start) : Plain();
            fields.Add(_field.ToString());
            if (isLast)
            {
                return fields;
            }
        }
    }

    private bool Plain()
    {
        _field.Clear();
        return Rest();
    }

    // Reads to the next comma (false) or to the end of the row (true).
    private bool Rest()
    {
        while (true)
        {
            var read = text.Read();
            switch (read)
            {
                case -1:
                    return true;
                case ',':
                    return false;
                case '\n':
                    _line++;
                    return true;
                case '\r':
                    break;
                default:
                    Append((char)read);
                    break;
            }
        }
    }

    private bool Quoted(int start)
    {
        _field.Clear();
        text.Read();
        while (true)
        {
            var read = text.Read();
            if (read == -1)
            {
                throw new FormatException($"a quote that opens in the row of line {start} does not close");
            }

            if (read == '"' && text.Peek() != '"')
            {
                return Rest();
            }

            if (read == '"')
            {
                text.Read();
            }

            _line += read == '\n' ? 1 : 0;
            Append((char)read);
        }
    }

    private void Append(char character)
    {
        if (_field.Length >= LongestField)
        {
            throw new FormatException($"a field at line {_line} has more than {LongestField} characters");
        }

        _field.Append(character);
    }
}
