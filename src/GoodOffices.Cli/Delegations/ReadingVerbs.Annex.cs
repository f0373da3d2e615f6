using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <content>The annex as it stands on the table.</content>
internal static partial class ReadingVerbs
{
    private static Verb Annex(Terminal terminal, NodeWork work)
    {
        var instrument = Symbols.Instrument();
        var (all, language) = (Symbols.Flag("--all", "With every field, the agreed ones too."), Symbols.LanguageOf("--language", "With --clauses: in which language; templates that are not reviewed say so."));
        var (of, clauses) = (Symbols.Text("--of", "The annex as this party would have it, as REGIME.json.", "CODE"), Symbols.Flag("--clauses", "The clauses, in the place of the table."));
        var csv = Symbols.Flag("--csv", "The table as comma-separated values, every field.");
        return OfTable(terminal, work, "annex", "The table of the annex: field by field what is agreed, and what each party says where they differ, with the numbers of the brackets.", "annex I", [instrument, all, csv, clauses, language, of], (_, view, parsed) =>
        {
            var table = Known(view.Table, parsed.GetValue(instrument));
            var parts = RollingInstrument.Of(table, parsed.GetValue(instrument)).Provisions.Where(static provision => provision.Clauses is not null).ToList();
            if (parts.Count == 0)
            {
                throw TableView.Refused($"no link regime is on the table in {parsed.GetValue(instrument)}", "table one with table-annex, or with table --regime");
            }

            if (parsed.GetValue(of) is { } party)
            {
                terminal.WriteExactly(RegimeJson.Write(AnnexOf(parts, party)));
            }
            else if (parsed.GetValue(csv))
            {
                terminal.WriteExactly(AnnexTable.Csv(table, parts));
            }
            else if (parsed.GetValue(clauses))
            {
                terminal.WriteExactly(string.Join("\n", parts.Select(part => $"## {part.Number} {part.Heading.In(Symbols.English)}\n\n{RegimeClauses.Of(part.Clauses!.Collation, parsed.GetValue(language)).Text.Print()}")));
            }
            else
            {
                AnnexTable.Write(terminal, table, parts, parsed.GetValue(all));
            }
        });
    }

    /// <summary>The parts as one party would have them, joined.</summary>
    private static Regime AnnexOf(List<RollingProvision> parts, string code)
    {
        var party = PartyId.TryParse(code, out var known) && parts.Any(part => part.Clauses!.Collation.Parties.Contains(known)) ? known
            : throw TableView.Refused($"'{code}' stands by no link regime here", $"these do: {string.Join(", ", parts.SelectMany(static part => part.Clauses!.Collation.Parties).Distinct().Order())}");
        var regimes = parts.Select(static part => part.Clauses!.Collation).Where(collation => collation.Parties.Contains(party))
            .Select(collation => collation.Choose(party)).OfType<Regime>().ToList();
        var joined = RegimeDivision.Join(regimes.Count > 0 ? regimes[0].Title : "", regimes);
        return joined.Regime ?? throw TableView.Refused($"the parts of {party} do not make one annex: {joined.Faults[0].Shown}", "each link is in one part");
    }
}
