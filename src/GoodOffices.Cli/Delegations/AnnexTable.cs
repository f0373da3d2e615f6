using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Corridors;
using GoodOffices.Documents.Regimes;

namespace GoodOffices.Cli.Delegations;

/// <summary>The table of the annex: a row for each field with what each party says.</summary>
internal static class AnnexTable
{
    private const string NotThere = "(not there)";
    private const string There = "(there)";

    /// <summary>Prints the table: what is open, or every field.</summary>
    public static void Write(Terminal terminal, Table table, IReadOnlyList<RollingProvision> parts, bool all)
    {
        var standings = StateOfPlay.Of(table);
        terminal.Print(parts.Select(part => Json(standings[part.Id]!, part)), output =>
        {
            foreach (var part in parts)
            {
                var rows = part.Clauses!.Collation.Rows;
                var fields = rows.Count(static row => !row.IsEntry || row.IsOpen);
                var open = rows.Count(static row => row.IsOpen);
                output.WriteLine($"{part.Id} {part.Heading.In(Symbols.English)}: {Symbols.Words(standings[part.Id]!.Status).Replace('-', ' ')}; {open} of {fields} fields differ");
                var shown = rows.Where(row => row.IsOpen || (all && !row.IsEntry && !row.IsUsual)).ToList();
                if (shown.Count > 0)
                {
                    TextTable.Write(output, Heads(part), [.. shown.Select(row => Row(part, row))]);
                }

                output.WriteLine();
            }
        });
    }

    /// <summary>Every field of every part, for a spreadsheet.</summary>
    public static string Csv(Table table, IReadOnlyList<RollingProvision> parts)
    {
        var standings = StateOfPlay.Of(table);
        var parties = table.Rules.Parties;
        return RegimeCsv.Text(
            ["provision", "status", "number", "list", "entry", "crossing", "direction", "traffic", "step", "field", "agreed", .. parties.Select(static party => party.ToString())],
            parts.SelectMany(part => part.Clauses!.Collation.Rows.Where(static row => !row.IsEntry || row.IsOpen).Select(row => (string[])
            [
                part.Id.ToString(), Symbols.Words(standings[part.Id]!.Status), part.NumberOf(row) ?? "", row.Place.Kind, row.Place.Code, row.Place.Crossing, row.Place.Direction,
                row.Place.Traffic, row.Place.Step, row.Place.Field, row.IsOpen ? "no" : "yes", .. parties.Select(party => Said(row, party)),
            ])));
    }

    private static string[] Heads(RollingProvision part) => ["number", "entry", "step", "field", .. part.Clauses!.Collation.Parties.Select(static party => party.ToString())];

    private static string[] Row(RollingProvision part, RegimeRow row) =>
    [
        part.NumberOf(row) ?? "", row.Place.Code, row.Place.Step, row.Place.Field.Length > 0 ? row.Place.Field : row.Place.Step.Length > 0 ? "step" : row.Place.Kind,
        .. part.Clauses!.Collation.Parties.Select(party => Said(row, party)),
    ];

    private static string Said(RegimeRow row, PartyId party) => row.Without.Contains(party) ? NotThere
        : row.Alternatives.FirstOrDefault(alternative => alternative.Parties.Contains(party)) is { } own ? own.Value?.Shown ?? There : "";

    private static object Json(ProvisionStanding standing, RollingProvision part) => new
    {
        provision = part.Id.ToString(),
        standing.Status,
        parties = part.Clauses!.Collation.Parties.Select(static party => party.ToString()),
        rows = part.Clauses.Collation.Rows.Where(static row => !row.IsEntry || row.IsOpen).Select(row => new
        {
            row.Path,
            row.Place.Kind,
            row.Place.Code,
            row.Place.Crossing,
            row.Place.Direction,
            row.Place.Traffic,
            row.Place.Step,
            row.Place.Field,
            agreed = !row.IsOpen,
            number = part.NumberOf(row),
            value = row.IsOpen ? null : Value(row.Alternatives[0]),
            alternatives = row.IsOpen ? row.Alternatives.Select(alternative => new { parties = alternative.Parties.Select(static party => party.ToString()), value = Value(alternative) }) : null,
            without = row.Without.Count > 0 ? row.Without.Select(static party => party.ToString()) : null,
        }),
    };

    private static object? Value(RegimeAlternative alternative) => alternative.Value is not { } value ? null
        : value.Kind == RegimeValueKind.Texts ? value.Items : value.Text;
}
