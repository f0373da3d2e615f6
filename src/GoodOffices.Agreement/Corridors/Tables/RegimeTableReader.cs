using System.Text;
using System.Text.Json.Nodes;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Puts tables together to an annex file, lets the strict reader of annex files judge it, and gives each fault the table
/// and line that it comes from.</summary>
internal sealed class RegimeTableReader(FormShape shape, IReadOnlyList<RegimeTable> tables)
{
    private readonly List<RegimeFault> _faults = [];
    private readonly Dictionary<string, (string Table, int Line)> _places = new(StringComparer.Ordinal);

    public RegimeCheck Read()
    {
        foreach (var table in tables.Where(table => !RegimeTables.Names.Contains(table.Name, StringComparer.Ordinal)))
        {
            _faults.Add(new RegimeFault(table.Name, "unknown-table", $"there is no such table; the tables are {string.Join(", ", RegimeTables.Names)}"));
        }

        var whole = Find(RegimeTables.Whole);
        if (whole is not { Rows.Count: 1 })
        {
            _faults.Add(new RegimeFault(RegimeTables.Whole, "not-one-row", "it has one row, with the title and the parties"));
            return new RegimeCheck(null, ValueList.From(_faults));
        }

        Check(whole, RegimeTables.Columns(shape));
        var root = Object(shape, whole.Columns, whole.Rows[0].Cells, "");
        foreach (var list in shape.Fields.Where(static field => field.IsList))
        {
            Fill(list, [(KeyValuePair.Create("", root), "")], "");
        }

        return _faults.Count > 0 ? new RegimeCheck(null, ValueList.From(_faults)) : Judged(root);
    }

    private RegimeCheck Judged(JsonObject root)
    {
        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return check.Stands ? check : check with { Faults = ValueList.From(check.Faults.Select(Placed)) };
    }

    /// <summary>Reads the rows of a list into the objects that they belong to.</summary>
    private void Fill(FormShapeField list, IReadOnlyList<(KeyValuePair<string, JsonObject> Owner, string Path)> owners, string within)
    {
        var isNested = within.Length > 0;
        if (Find(RegimeTables.NameOf(list, within)) is not { } table)
        {
            return;
        }

        Check(table, isNested ? RegimeTables.Columns(list.Part!).Prepend(RegimeTables.OfColumn) : RegimeTables.Columns(list.Part!));
        var byKey = owners.GroupBy(static owner => owner.Owner.Key, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var of = table.Columns.ToList().IndexOf(RegimeTables.OfColumn);
        var entries = new List<(KeyValuePair<string, JsonObject>, string)>();
        foreach (var row in table.Rows)
        {
            if (!byKey.TryGetValue(isNested ? of < 0 ? "" : row.Cells[of] : "", out var owner))
            {
                _faults.Add(new RegimeFault($"{table.Name}.{RegimeTables.OfColumn}", "unknown-entry", $"there is no entry '{(of < 0 ? "" : ShortName.Shown(row.Cells[of]))}'") { Line = row.Line });
                continue;
            }

            var entry = Object(list.Part!, table.Columns, row.Cells, "");
            if (owner.Owner.Value[list.Name] is not JsonArray array)
            {
                owner.Owner.Value[list.Name] = array = [];
            }

            var path = FormattableString.Invariant($"{(owner.Path.Length == 0 ? "" : owner.Path + ".")}{list.Name}[{array.Count}]");
            array.Add(entry);
            _places[path] = (table.Name, row.Line);
            entries.Add((KeyValuePair.Create(EditPlace.KeyOf(list.Name, entry), entry), path));
        }

        foreach (var inner in list.Part!.Fields.Where(static field => field.IsList))
        {
            Fill(inner, entries, list.Name);
        }
    }

    private static JsonObject Object(FormShape shape, IReadOnlyList<string> columns, IReadOnlyList<string> cells, string prefix)
    {
        var made = new JsonObject();
        foreach (var field in shape.Fields.Where(static field => !field.IsList))
        {
            if (field.Part is { } part)
            {
                var inner = $"{prefix}{field.Name}.";
                if (columns.Where((column, at) => column.StartsWith(inner, StringComparison.Ordinal) && Cell(cells, at).Length > 0).Any())
                {
                    made[field.Name] = Object(part, columns, cells, inner);
                }
            }
            else if (Cell(cells, columns.ToList().IndexOf(prefix + field.Name)) is var cell && (cell.Length > 0 || (field.IsNeeded && field.Kind == RegimeValueKind.Text)))
            {
                made[field.Name] = JsonTexts.Value(field.Kind!.Value, cell);
            }
        }

        return made;
    }

    /// <summary>What a spreadsheet of another country's settings puts between columns.</summary>
    private static string? OtherSeparator(string header) => header.Contains(';', StringComparison.Ordinal) ? "semicolons" : header.Contains('\t', StringComparison.Ordinal) ? "tabulators" : null;

    private static string Cell(IReadOnlyList<string> cells, int at) => at >= 0 && at < cells.Count ? cells[at] : "";

    private RegimeTable? Find(string name) => tables.FirstOrDefault(table => table.Name == name);

    private void Check(RegimeTable table, IEnumerable<string> columns)
    {
        var known = columns.ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(column => !known.Contains(column)))
        {
            _faults.Add(new RegimeFault($"{table.Name}.{ShortName.Shown(column)}", "unknown-column", OtherSeparator(column) is { } separator
                ? $"columns are separated by commas, not by {separator}: save the table as CSV with commas, and with points in numbers"
                : $"there is no such column; the columns are {string.Join(", ", known)}")
            { Line = 1 });
        }

        foreach (var row in table.Rows.Where(static row => !row.Cells.All(Texts.IsWellFormed)))
        {
            _faults.Add(new RegimeFault(table.Name, "not-unicode", "a cell has a lone surrogate") { Line = row.Line });
        }

        foreach (var row in table.Rows.Where(row => row.Cells.Count != table.Columns.Count))
        {
            _faults.Add(new RegimeFault(table.Name, "other-width", $"the row has {row.Cells.Count} cells, the table {table.Columns.Count} columns") { Line = row.Line });
        }
    }

    /// <summary>The fault with the table, line and column of its entry.</summary>
    private RegimeFault Placed(RegimeFault fault)
    {
        for (var path = fault.Path; path.Length > 0;)
        {
            if (_places.TryGetValue(path, out var place))
            {
                var rest = fault.Path[path.Length..].TrimStart('.');
                return fault with { Path = rest.Length > 0 ? $"{place.Table}.{rest}" : place.Table, Line = place.Line };
            }

            var cut = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
            path = cut < 0 ? "" : path[..cut];
        }

        return fault with { Line = 0 };
    }
}
