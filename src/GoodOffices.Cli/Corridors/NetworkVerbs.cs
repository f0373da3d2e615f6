using System.CommandLine;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Cli.Corridors;

/// <summary><c>good-offices corridors network ...</c></summary>
internal static class NetworkVerbs
{
    private const string Group = "Networks";
    private const string BoundaryNote = "A boundary file is GeoJSON (RFC 7946): polygons that name their state in 'state' (or iso_a3, cca3, adm0_a3). None is built in: each side may load its own. The formats are described in docs/spec/network.md.";

    public static Verb Build(Terminal terminal) =>
        new Verb("network", "Import, show and compare transport networks.", Group, "corridors network show")
            .With(Import(terminal), Show(terminal), Compare(terminal));

    private static Verb Import(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { HelpName = "FILE", Arity = new ArgumentArity(1, 100), Description = "OpenStreetMap extracts (.osm.pbf), GeoJSON or CSV." };
        var (boundary, disputed, output) = (BoundaryOptions.Boundary(isRequired: false), BoundaryOptions.Disputed(), BoundaryOptions.Output("A new file: .geojson or .csv."));
        var (sliver, gap) = (BoundaryOptions.Metres("--sliver", "A part of a link shorter than this joins its neighbour (100)."), BoundaryOptions.Metres("--gap", "Polygons may lie apart or overlap by as much as this along a link; the crossing is put in the middle (1000)."));
        var mode = Symbols.Text("--mode", "What lines carry that do not say it themselves: " + string.Join(", ", TransportModes.All.Select(TransportModes.Code)) + ".", "MODE");
        return new Verb("import", "Read networks, cut the links at a boundary into national sections, and write one network.", Group,
            "corridors network import caucasus.osm.pbf --boundary view.geojson --out network.geojson")
        { Notes = [BoundaryNote] }
            .With(files, boundary, disputed, output, mode, sliver, gap).Ends(async (parsed, cancellation) =>
            {
                var tolerances = new CutTolerances(
                    BoundaryOptions.Read(parsed.GetValue(sliver), CutTolerances.Default.Sliver), BoundaryOptions.Read(parsed.GetValue(gap), CutTolerances.Default.Gap));
                var (to, usual) = (parsed.GetValue(output)!, Mode(parsed.GetValue(mode)));
                NetworkFiles.CheckOutput(to);
                var view = parsed.GetValue(boundary) is { } path ? await NetworkFiles.BoundaryAsync(path, parsed.GetValue(disputed)!, cancellation).ConfigureAwait(false) : null;
                var check = await terminal.WithProgressAsync("Reading and cutting", _ => Task.Run(() => Cut(parsed.GetValue(files)!, usual, view, tolerances), cancellation)).ConfigureAwait(false);
                var findings = (view?.Findings ?? []).Concat(check.Findings).ToList();
                if (check.Network is { } network)
                {
                    await NetworkFiles.WriteAsync(to, network, cancellation).ConfigureAwait(false);
                }

                NetworkOutput.Imported(terminal, check.Network, findings, to);
                return check.Stands ? ExitCode.Done : ExitCode.BadInput;
            });
    }

    private static TransportMode? Mode(string? text) => text is null ? null
        : TransportModes.TryParse(text, out var mode) ? mode
        : throw CommandFailure.Usage($"'{text}' is no mode", "write one of " + string.Join(", ", TransportModes.All.Select(TransportModes.Code)));

    private static NetworkCheck Cut(string[] files, TransportMode? mode, BoundaryReading? view, CutTolerances tolerances)
    {
        var imported = files.Select(file => NetworkFiles.Import(file, mode)).Aggregate(static (one, other) => one.With(other));
        return NetworkAssembly.Assemble(imported, view?.Boundary, tolerances);
    }

    private static Verb Show(Terminal terminal)
    {
        var file = BoundaryOptions.Network();
        return new Verb("show", "Print the sections and crossings of a network: those of the strategic network unless a file is named.", Group, "corridors network show")
            .With(file).Does(async (parsed, cancellation) =>
                NetworkOutput.Network(terminal, await NetworkFiles.NetworkAsync(parsed.GetValue(file), cancellation).ConfigureAwait(false)));
    }

    private static Verb Compare(Terminal terminal)
    {
        var (network, first, second) = (BoundaryOptions.Network(), BoundaryOptions.Boundary(isRequired: true), new Option<string>("--with") { Description = "The other view.", HelpName = "FILE", Required = true });
        var (disputed, secondDisputed) = (BoundaryOptions.Disputed(), new Option<string[]>("--with-disputed") { Description = "Disputed areas of the other view.", HelpName = "FILE" });
        return new Verb("compare", "Cut one network at two views of the boundary, and say what differs: sovereigns, crossings, areas.", Group,
            "corridors network compare --boundary ours.geojson --with theirs.geojson")
        { Notes = [BoundaryNote, "The exit code is 1 where the views differ."] }
            .With(network, first, second, disputed, secondDisputed).Ends(async (parsed, cancellation) =>
            {
                var one = await NetworkFiles.BoundaryAsync(parsed.GetValue(first)!, parsed.GetValue(disputed)!, cancellation).ConfigureAwait(false);
                var other = await NetworkFiles.BoundaryAsync(parsed.GetValue(second)!, parsed.GetValue(secondDisputed)!, cancellation).ConfigureAwait(false);
                var read = await NetworkFiles.NetworkAsync(parsed.GetValue(network), cancellation).ConfigureAwait(false);
                var comparison = await terminal.WithProgressAsync("Comparing", _ => Task.Run(
                    () => ViewComparer.Compare(read, NetworkFiles.Cutting(one), NetworkFiles.Cutting(other)), cancellation)).ConfigureAwait(false);
                NetworkOutput.Comparison(terminal, comparison);
                return comparison.IsSame ? ExitCode.Done : ExitCode.DoesNotHold;
            });
    }
}
