using System.CommandLine;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <summary><c>good-offices corridors ...</c>: the annex in files, no talks needed.</summary>
internal static partial class CorridorVerbs
{
    private const string Regimes = "Regimes";
    private const string FormNote = "The form of a regime is described in docs/spec/regime.md.";

    public static Verb Build(Terminal terminal) =>
        new Verb("corridors", "Transport links under each state's sovereignty with mirrored procedures, in files; no talks needed.", "The annex in files", "corridors mirror REGIME.json")
            .With(NetworkVerbs.Build(terminal), MapVerb.Build(terminal), Start(terminal), Change(terminal), Show(terminal), Clauses(terminal), Export(terminal), Import(terminal), Mirror(terminal), Sovereignty(terminal), Procedures(terminal), Preset(terminal));

    private static Argument<string> RegimeArgument() => new("regime") { HelpName = "REGIME.json", Description = "A regime: the annex or a part of it." };

    private static Option<string?> NetworkOption() => new("--network") { HelpName = "FILE", Description = "A network (.geojson or .csv): every link, section and crossing of the regime has to be in it." };

    private static async Task<Regime> ReadAsync(string path, CancellationToken cancellation) =>
        LinkRegimeFile.Read(path, await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false));

    /// <summary>A regime that keeps to a network, where one is given.</summary>
    private static async Task<Regime> ReadAsync(string path, string? network, CancellationToken cancellation)
    {
        var regime = await ReadAsync(path, cancellation).ConfigureAwait(false);
        if (network is null)
        {
            return regime;
        }

        var faults = RegimeOnNetwork.Faults(regime, await NetworkFiles.NetworkAsync(network, cancellation).ConfigureAwait(false));
        return faults.Count == 0 ? regime
            : throw CommandFailure.BadInput($"'{path}' does not keep to the network '{network}':{string.Concat(faults.Select(static fault => $"\n  {fault.Shown}"))}", "a regime names links, sections and crossings by the codes of the network");
    }
}
