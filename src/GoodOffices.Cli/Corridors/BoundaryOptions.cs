using System.CommandLine;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Corridors;

/// <summary>The options that the verbs on networks share.</summary>
internal static class BoundaryOptions
{
    public static Option<string> Boundary(bool isRequired) => new("--boundary") { Description = "The view: polygons of states (GeoJSON).", HelpName = "FILE", Required = isRequired };

    public static Option<string[]> Disputed() => new("--disputed") { Description = "Disputed areas (GeoJSON), each with the codes of all who claim it in 'claimants'.", HelpName = "FILE" };

    public static Option<string?> Network() => new("--network") { Description = "A network (.geojson or .csv); the strategic network otherwise.", HelpName = "FILE" };

    public static Option<string> Output(string description) => new("--out") { Description = description, HelpName = "FILE", Required = true };

    public static Option<string?> Metres(string name, string description) => new(name) { Description = description, HelpName = "METRES" };

    public static Metres Read(string? text, Metres otherwise) => text is null ? otherwise
        : Agreement.Corridors.Metres.TryParse(text, out var metres) ? metres
        : throw CommandFailure.Usage($"'{text}' is no length", "write metres, such as 250");
}
