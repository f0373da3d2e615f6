using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <content>The catalogue, and regimes to start from.</content>
internal static partial class CorridorVerbs
{
    private static Verb Procedures(Terminal terminal) =>
        new Verb("procedures", "List the procedures that a step of a regime can name, with articles and figures to start from.", Regimes, "corridors procedures")
            .Does((_, _) =>
            {
                CatalogueOutput.Write(terminal, ProcedureCatalogue.All);
                return Task.CompletedTask;
            });

    private static Verb Preset(Terminal terminal)
    {
        var preset = new Argument<string>("preset") { HelpName = "PRESET", Description = $"One of: {string.Join(", ", Enum.GetValues<RegimePreset>().Select(Symbols.Words))}." };
        var parties = new Option<string[]>("--parties") { Description = "The two sides, such as ARM,AZE; for a new regime.", HelpName = "A,B", DefaultValueFactory = static _ => [] };
        var link = Symbols.Text("--link", "The code of the link; for a new regime.", "CODE");
        var mode = Symbols.Choice("--mode", "By what the link carries.", TransportMode.Road);
        var (into, crossing) = (Symbols.Text("--in", "A regime in which one crossing gets the preset.", "REGIME.json"), Symbols.Text("--crossing", "Which crossing of that regime.", "CODE"));
        var (quota, year) = (Symbols.Number("--quota", "Permits a year, for permit-quota."), Symbols.Number("--year", "The year of the permits."));
        var (host, from) = (Symbols.Text("--host", "On whose soil both sides control, for one-stop-joint.", "CODE"), Symbols.Text("--from", "The opening date.", "DAY"));
        return new Verb("preset", "Write a regime to start from: the same for both sides, with the catalogue's figures.", Regimes, "corridors preset full-bilateral --link L1 --parties ARM,AZE > REGIME.json")
        {
            Notes = [FormNote, "The figures are illustrative: replace them by your own."],
        }.With(preset, parties, link, mode, into, crossing, quota, year, host, from).Does(async (parsed, cancellation) =>
        {
            var usual = new PresetTerms();
            var terms = usual with
            {
                QuotaPerYear = parsed.GetValue(quota) ?? usual.QuotaPerYear,
                PermitYear = parsed.GetValue(year) ?? usual.PermitYear,
                Host = parsed.GetValue(host) is { } code ? Party(code) : null,
                From = parsed.GetValue(from) is { } day ? Day(day) : null,
            };
            var wanted = Symbols.TryChoice<RegimePreset>(parsed.GetValue(preset)!, out var known) ? known
                : throw CommandFailure.Usage($"'{parsed.GetValue(preset)}' is not a preset", $"one of: {string.Join(", ", Enum.GetValues<RegimePreset>().Select(Symbols.Words))}");
            var given = parsed.GetValue(into) is { } path ? await ReadAsync(path, cancellation).ConfigureAwait(false) : null;
            var regime = Laid(() => given is null
                ? Start(wanted, parsed.GetValue(link), parsed.GetValue(mode), parsed.GetValue(parties)!, terms)
                : RegimePresets.Apply(given, Crossing(parsed.GetValue(crossing)), wanted, terms));
            terminal.WriteExactly(RegimeJson.Write(regime));
        });
    }

    private static Regime Start(RegimePreset preset, string? link, TransportMode mode, string[] parties, PresetTerms terms)
    {
        var sides = parties.SelectMany(static text => text.Split(',')).Select(Party).ToList();
        return sides.Count == 2 && LinkId.TryParse(link, out var code) ? RegimePresets.Start(preset, code, mode, sides[0], sides[1], terms)
            : throw CommandFailure.Usage("a new regime needs a link's code and two parties", "for example: --link L1 --parties ARM,AZE; or name a regime and its crossing with --in and --crossing");
    }

    private static Regime Laid(Func<Regime> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            throw CommandFailure.Usage(refused.Message.Split(" (Parameter")[0].TrimEnd('.'), "good-offices corridors preset --help shows what the presets need");
        }
    }

    private static PartyId Party(string code) => PartyId.TryParse(code, out var party) ? party
        : throw CommandFailure.Usage($"'{code}' is not a party's code", "write a capital letter, then capital letters, digits or hyphens");

    private static CrossingId Crossing(string? code) => CrossingId.TryParse(code, out var crossing) ? crossing
        : throw CommandFailure.Usage("--in needs --crossing with a crossing's code", "for example: --in REGIME.json --crossing X1");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
            : throw CommandFailure.Usage($"'{text}' is not a day", "write it like 2026-01-31");
}
