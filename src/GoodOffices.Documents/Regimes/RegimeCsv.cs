using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Csv;

namespace GoodOffices.Documents.Regimes;

/// <summary>The tables of a regime as comma-separated values (RFC 4180), a file for each table (docs/spec/regime.md).</summary>
public static class RegimeCsv
{
    /// <summary>The ending of the files' names.</summary>
    public const string Ending = ".csv";

    /// <summary>The files of a regime by name, such as <c>steps.csv</c>; every table, those without rows too.</summary>
    public static IEnumerable<(string Name, string Text)> Write(Regime regime) =>
        RegimeTables.Of(regime).Select(static table => (table.Name + Ending, Text(table.Columns, table.Rows.Select(static row => row.Cells))));

    /// <summary>Rows under a heading as one text, lines ending in LF.</summary>
    public static string Text(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Prepend(columns).Select(static row => string.Join(',', row.Select(Quoted)) + "\n"));

    /// <summary>Reads files; never throws. Faults name table, line and column.</summary>
    /// <param name="files">The files by name; which table each is follows from its name.</param>
    public static RegimeCheck Read(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (tables, faults) = (new List<RegimeTable>(), new List<RegimeFault>());
        foreach (var (name, text) in files)
        {
            Read(name, text, tables, faults);
        }

        return faults.Count > 0 ? new RegimeCheck(null, ValueList.From(faults)) : RegimeTables.Read(tables);
    }

    private static void Read(string name, string text, List<RegimeTable> tables, List<RegimeFault> faults)
    {
        var table = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name[..^Ending.Length] : name;
        var rows = new List<RegimeTableRow>();
        try
        {
            using var reader = new StringReader(text.TrimStart('\uFEFF'));
            var source = new CsvRows(reader);
            while (source.Next() is { } row)
            {
                rows.Add(new RegimeTableRow(row.Line, row.Fields));
            }
        }
        catch (FormatException broken)
        {
            faults.Add(new RegimeFault(table, "not-csv", broken.Message));
            return;
        }

        if (rows.Count == 0)
        {
            faults.Add(new RegimeFault(table, "no-heading", "the file is empty: its first line names the columns"));
            return;
        }

        tables.Add(new RegimeTable(table, rows[0].Cells, [.. rows.Skip(1)]));
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n\r#") < 0 && cell == cell.Trim()
        ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
