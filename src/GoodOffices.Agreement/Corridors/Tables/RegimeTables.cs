namespace GoodOffices.Agreement.Corridors;

/// <summary>A regime as tables, for spreadsheets. Reading the tables gives the same regime.</summary>
public static class RegimeTables
{
    /// <summary>The table with the title and the parties.</summary>
    public const string Whole = "regime";

    /// <summary>The column that names the entry that a row belongs to.</summary>
    public const string OfColumn = "of";

    private static readonly FormShape s_shape = FormShape.Of<RegimeParts>();

    /// <summary>The names of all tables, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [Whole, .. Lists(s_shape, "")];

    /// <summary>The regime as tables, every one, those without rows too.</summary>
    public static IReadOnlyList<RegimeTable> Of(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var tree = FormTreeWriter.Of(regime.Parts);
        return
        [
            new RegimeTable(Whole, [.. Columns(s_shape)], [new RegimeTableRow(0, [.. Cells(s_shape, tree)])]),
            .. s_shape.Fields.Where(static field => field.IsList).SelectMany(field => Tables(field, [("", tree)], "")),
        ];
    }

    /// <summary>Reads tables; never throws. A table that is not there is one without rows. Faults name table, line and column.</summary>
    public static RegimeCheck Read(IReadOnlyList<RegimeTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new RegimeTableReader(s_shape, tables).Read();
    }

    /// <summary>The columns of a part's values and of the parts within it; lists are tables of their own.</summary>
    internal static IEnumerable<string> Columns(FormShape shape, string prefix = "") => shape.Fields.Where(static field => !field.IsList)
        .SelectMany(field => field.Part is { } part ? Columns(part, $"{prefix}{field.Name}.") : [prefix + field.Name]);

    /// <summary>The table of a list. Links and crossings both have forms of their names: these are told apart by what they name.</summary>
    internal static string NameOf(FormShapeField list, string within) => list.Name == "names" ? $"{within.TrimEnd('s')}-names" : list.Name;

    private static IEnumerable<string> Lists(FormShape shape, string within) =>
        shape.Fields.Where(static field => field.IsList).SelectMany(field => Lists(field.Part!, field.Name).Prepend(NameOf(field, within)));

    private static IEnumerable<RegimeTable> Tables(FormShapeField list, IReadOnlyList<(string Of, FormNode.Part Part)> owners, string within)
    {
        var (shape, isNested) = (list.Part!, within.Length > 0);
        var entries = owners.SelectMany(owner => ((FormNode.Listing)owner.Part[list.Name]!).Items.Select(item => (owner.Of, item.Key, Part: item.Value))).ToList();
        yield return new RegimeTable(NameOf(list, within), [.. isNested ? [OfColumn] : Array.Empty<string>(), .. Columns(shape)],
            [.. entries.Select(entry => new RegimeTableRow(0, [.. isNested ? [entry.Of] : Array.Empty<string>(), .. Cells(shape, entry.Part)]))]);
        foreach (var table in shape.Fields.Where(static field => field.IsList).SelectMany(field => Tables(field, [.. entries.Select(entry => (entry.Key, entry.Part))], list.Name)))
        {
            yield return table;
        }
    }

    private static IEnumerable<string> Cells(FormShape shape, FormNode.Part? part)
    {
        foreach (var field in shape.Fields.Where(static field => !field.IsList))
        {
            var node = part?[field.Name];
            if (field.Part is { } inner)
            {
                foreach (var cell in Cells(inner, node as FormNode.Part))
                {
                    yield return cell;
                }
            }
            else
            {
                yield return node is FormNode.Leaf { Value: var value } ? value.Kind == RegimeValueKind.Texts ? JsonTexts.Join(value.Items) : value.Text : "";
            }
        }
    }
}
