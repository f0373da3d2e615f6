using System.CommandLine;
using System.Text;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Documents.Maps;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Cli.Corridors;

/// <summary><c>good-offices corridors map</c></summary>
internal static class MapVerb
{
    public static Verb Build(Terminal terminal)
    {
        var output = BoundaryOptions.Output("A new file for the map: .svg.");
        var (network, boundary, disputed) = (BoundaryOptions.Network(), BoundaryOptions.Boundary(isRequired: false), BoundaryOptions.Disputed());
        var window = new Option<string?>("--window") { Description = "West, south, east and north edge, degrees; the whole network otherwise.", HelpName = "W,S,E,N" };
        var title = new Option<string?>("--title") { Description = "The heading.", HelpName = "TEXT" };
        return new Verb("map", "Draw a network as a map sheet (SVG) that reads in print and without colour.", "Networks", "corridors map --window 41,38.2,50.5,43 --out map.svg")
        {
            Notes = ["Outlines are those of the boundary file that you choose; without one there are none. A browser or rsvg-convert makes PDF or PNG of the sheet."],
        }.With(output, network, boundary, disputed, window, title).Does(async (parsed, cancellation) =>
        {
            var to = parsed.GetValue(output)!;
            var read = await NetworkFiles.NetworkAsync(parsed.GetValue(network), cancellation).ConfigureAwait(false);
            var view = parsed.GetValue(boundary) is { } path ? await NetworkFiles.BoundaryAsync(path, parsed.GetValue(disputed)!, cancellation).ConfigureAwait(false) : null;
            var name = parsed.GetValue(network) is { } file ? Path.GetFileName(file) : StrategicNetwork.Name;
            var map = NetworkMap.Draw(read, new MapOptions(parsed.GetValue(title) ?? "Transport network")
            {
                Subtitle = $"{char.ToUpperInvariant(name[0])}{name[1..]}{(view is null ? "" : $"; outlines of {Path.GetFileName(parsed.GetValue(boundary)!)}")}",
                Window = Window(parsed.GetValue(window)),
                Outlines = view,
                OutlineSource = view is null ? "" : Path.GetFileName(parsed.GetValue(boundary)!),
            });
            await NewFile.WriteAsync(to, Encoding.UTF8.GetBytes(map.Svg), cancellation).ConfigureAwait(false);
            terminal.Print(new { file = to, leftOut = map.LeftOut }, output =>
            {
                output.WriteLine(to);
                if (map.LeftOut.Count > 0)
                {
                    output.WriteLine($"note: no room for {map.LeftOut.Count} names: {string.Join(", ", map.LeftOut)}; choose a smaller --window");
                }
            });
        });
    }

    private static MapWindow? Window(string? text) => text is null ? null
        : MapWindow.TryParse(text, out var window) ? window
        : throw CommandFailure.Usage($"'{text}' is no window", "write west,south,east,north in degrees, such as 41,38.2,50.5,43");
}
