using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <content>Beginning, changing, exporting and importing an annex.</content>
internal static partial class CorridorVerbs
{
    private static Verb Start(Terminal terminal)
    {
        var links = new Argument<string[]>("links") { HelpName = "LINK", Arity = new ArgumentArity(1, 1_000), Description = "The links, by their codes in the network." };
        var (parties, title) = (Symbols.Needed("--parties", "Between whom procedures are mutual, such as ARM,AZE.", "A,B"), Symbols.Text("--title", "Its title."));
        var network = BoundaryOptions.Network();
        return new Verb("start", "Begin a regime with links of a network: sections under their sovereigns, crossings, no measures yet.", Regimes, "corridors start RAIL-YER-NAX ROAD-YER-NAX --parties ARM,AZE > REGIME.json")
        {
            Notes = [FormNote, "Then give each crossing a preset: corridors preset full-bilateral --in REGIME.json --crossing CODE."],
        }.With(links, parties, title, network).Does(async (parsed, cancellation) =>
        {
            var known = await NetworkFiles.NetworkAsync(parsed.GetValue(network), cancellation).ConfigureAwait(false);
            var codes = parsed.GetValue(links)!.Select(code => LinkId.TryParse(code, out var link) ? link : throw CommandFailure.Usage($"'{code}' is not the code of a link", "corridors network show lists them")).ToList();
            var check = BareRegime.Of(known, codes, [.. parsed.GetValue(parties)!.Split(',').Select(Party)], parsed.GetValue(title) ?? "");
            terminal.WriteExactly(RegimeJson.Write(check.Regime ?? throw CommandFailure.BadInput(check.Faults[0].Shown, "corridors network show lists links and sections")));
        });
    }

    private static Verb Change(Terminal terminal)
    {
        var file = RegimeArgument();
        var set = Symbols.Texts("--set", "A field and its value, such as measures/X1.ARM.entry/feeEur=5; a step that is not there is added.", "PATH=VALUE");
        var remove = Symbols.Texts("--remove", "An entry, a step or a part to take out.", "PATH");
        var add = Symbols.Texts("--add", "An entry for a list, as JSON.", "LIST=JSON");
        var move = Symbols.Texts("--move", "A step, and the step of its chain before which it comes, such as measures/X1.ARM.entry/steps/veterinary=customs-control; nothing after the sign for the end.", "PATH=STEP");
        return new Verb("change", "Change a regime field by field, and write the new one.", Regimes, "corridors change REGIME.json --set measures/L1.X.ARM.entry.bilateral-freight/feeEur=5 > NEW.json")
        {
            Notes = [FormNote, "Paths are those of 'delegation annex --json': fields with a slash between them, entries by their codes, steps by their procedures. Entries are taken out first, then added, then fields are set, then steps are moved."],
        }.With(file, set, remove, add, move).Does(async (parsed, cancellation) =>
        {
            var regime = await ReadAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false);
            var changes = parsed.GetValue(remove)!.Select(path => (RegimeChange)new RegimeChange.Remove(path))
                .Concat(parsed.GetValue(add)!.Select(text => Halves(text, "LIST=JSON")).Select(pair => new RegimeChange.Add(pair.Left, pair.Right)))
                .Concat(parsed.GetValue(set)!.Select(text => Halves(text, "PATH=VALUE")).Select(pair => new RegimeChange.Set(pair.Left, pair.Right)))
                .Concat(parsed.GetValue(move)!.Select(text => Halves(text, "PATH=STEP")).Select(pair => new RegimeChange.Move(pair.Left, pair.Right)));
            var check = RegimeEditing.Apply(regime, changes);
            terminal.WriteExactly(RegimeJson.Write(check.Regime ?? throw LinkRegimeFile.Failure(parsed.GetValue(file)!, check.Faults)));
        });
    }

    private static Verb Export(Terminal terminal)
    {
        var (file, output) = (RegimeArgument(), Symbols.Needed("--out", "A new file; for csv a new folder.", "PATH"));
        var (form, network) = (Symbols.Choice("--format", "In which form.", AnnexForm.Json), BoundaryOptions.Network());
        return new Verb("export", "Write a regime as JSON, as a folder of CSV tables, or as GeoJSON with the courses of a network.", Regimes, "corridors export REGIME.json --format geojson --out annex.geojson")
        {
            Notes = [FormNote, "Tables come back with 'corridors import'. GeoJSON is for maps, and one way."],
        }.With(file, form, output, network).Does(async (parsed, cancellation) =>
        {
            var regime = await ReadAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false);
            var known = await NetworkFiles.NetworkAsync(parsed.GetValue(network), cancellation).ConfigureAwait(false);
            var missing = await AnnexFiles.WriteAsync(regime, parsed.GetValue(form), parsed.GetValue(output)!, known, cancellation).ConfigureAwait(false);
            terminal.Print(new { written = parsed.GetValue(output), withoutGeometry = missing }, text => text.WriteLine(parsed.GetValue(output)));
            if (missing.Count > 0)
            {
                await terminal.Error.WriteLineAsync($"note: not in the network, so without geometry: {string.Join(", ", missing)}").ConfigureAwait(false);
            }
        });
    }

    private static Verb Import(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { HelpName = "FOLDER", Description = "The folder of CSV tables." };
        return new Verb("import", "Read a folder of CSV tables back into a regime.", Regimes, "corridors import annex > REGIME.json") { Notes = [FormNote] }
            .With(folder).Does(async (parsed, cancellation) =>
                terminal.WriteExactly(RegimeJson.Write(await AnnexFiles.ReadTablesAsync(parsed.GetValue(folder)!, cancellation).ConfigureAwait(false))));
    }

    private static Verb Clauses(Terminal terminal)
    {
        var (file, language) = (RegimeArgument(), Symbols.LanguageOf("--language", "In which language."));
        return new Verb("clauses", "Write a regime out as clauses with tables.", Regimes, "corridors clauses REGIME.json --language en")
        {
            Notes = [FormNote, $"Languages: {string.Join(", ", ClauseTemplates.All.Select(static templates => $"{templates.Language}{(templates.IsReviewed ? "" : " (not reviewed)")}"))}. Clauses from templates that are not reviewed say so."],
        }.With(file, language).Does(async (parsed, cancellation) =>
            terminal.WriteExactly(RegimeClauses.Print(await ReadAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false), parsed.GetValue(language))));
    }

    private static (string Left, string Right) Halves(string text, string form)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (text[..at], text[(at + 1)..]) : throw CommandFailure.Usage($"'{text}' is not {form}", $"write {form}");
    }
}
