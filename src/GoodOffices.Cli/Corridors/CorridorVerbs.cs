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
            .With(NetworkVerbs.Build(terminal), MapVerb.Build(terminal), Show(terminal), Mirror(terminal), Sovereignty(terminal), Procedures(terminal), Preset(terminal));

    private static Argument<string> RegimeArgument() => new("regime") { HelpName = "REGIME.json", Description = "A regime: the annex or a part of it." };

    private static async Task<Regime> ReadAsync(string path, CancellationToken cancellation) =>
        LinkRegimeFile.Read(path, await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false));
}
