using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Cli.Corridors;

/// <summary>Prints networks, findings and comparisons.</summary>
internal static class NetworkOutput
{
    private const int FindingsOfAKind = 10;
    private const int MostErrors = 20;

    /// <summary>Prints what was read and what was found in it; errors go where all errors go.</summary>
    public static void Imported(Terminal terminal, TransportNetwork? network, IReadOnlyList<NetworkFinding> findings, string to)
    {
        terminal.Print(
            new
            {
                network = network is null ? null : new { file = to, places = network.Places.Count, links = network.Links.Count, sections = network.Sections.Count, crossings = network.Crossings.Count },
                findings = findings.Select(Json),
            },
            output =>
            {
                Notes(output, findings);
                if (network is { })
                {
                    output.WriteLine($"{to}: {network.Links.Count} links, {network.Sections.Count} sections, {network.Crossings.Count} crossings, {network.Places.Count} places");
                    Lengths(output, network);
                }
            });
        Errors(terminal.Error, findings);
        if (network is null)
        {
            terminal.Error.WriteLine("nothing is written: the errors come first");
        }
    }

    private static void Lengths(TextWriter output, TransportNetwork network)
    {
        foreach (var group in network.Sections.GroupBy(static section => (section.Mode, Territory: section.Territory.ToString()))
            .OrderBy(static group => group.Key.Mode).ThenBy(static group => group.Key.Territory, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {group.Key.Mode.Code(),-9} {group.Key.Territory,-18} {group.Sum(static section => section.Length.Kilometres),10:0.0} km in {group.Count()} sections"));
        }
    }

    public static void Network(Terminal terminal, TransportNetwork network) => terminal.Print(Json(network), output =>
    {
        output.WriteLine($"{"section",-20} {"mode",-9} {"territory",-18} {"km",8}  {"gauge",-10} {"state",-24} from - to");
        foreach (var section in network.Sections)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{section.Id,-20} {section.Mode.Code(),-9} {section.Territory,-18} {section.Length.Kilometres,8:0.0}  {section.Gauge,-10} {section.State,-24} ");
            output.WriteLine($"{line}{End(network, section.From)} - {End(network, section.To)}{(section.Note.Length > 0 ? $" ({section.Note})" : "")}{Mark(section.Provenance)}");
        }

        output.WriteLine();
        output.WriteLine($"{"crossing",-20} {"between",-18} position                   name");
        foreach (var crossing in network.Crossings)
        {
            var (first, second) = network.Sides(crossing.Id);
            output.WriteLine($"{crossing.Id,-20} {$"{first.Territory} / {second.Territory}",-18} {crossing.At,-26} {crossing.Name}{Forms(crossing.Names)}{Mark(crossing.Provenance)}");
        }

        output.WriteLine();
        output.WriteLine($"{network.Places.Count} places, {network.Links.Count} links, {network.Sections.Count} sections, {network.Crossings.Count} crossings; "
            + $"{network.Sections.Count(static section => !section.Provenance.IsCited)} sections and {network.Places.Count(static place => !place.Provenance.IsCited)} places are unverified");
    });

    public static void Comparison(Terminal terminal, ViewComparison comparison) => terminal.Print(
        new
        {
            first = comparison.First,
            second = comparison.Second,
            sections = comparison.Stretches.Select(static stretch => new
            {
                link = stretch.Link.ToString(),
                mode = stretch.Mode,
                first = stretch.First.ToString(),
                second = stretch.Second.ToString(),
                metres = Math.Round(stretch.Length.Value, 1),
                at = Json(stretch.At),
            }),
            crossings = comparison.Crossings.Select(static crossing => new
            {
                link = crossing.Link.ToString(),
                between = crossing.Between,
                first = Json(crossing.First),
                second = Json(crossing.Second),
                metres = crossing.Moved is { } moved ? Math.Round(moved.Value, 1) : (double?)null,
            }),
            areas = comparison.Areas.Select(static area => new
            {
                first = area.First.ToString(),
                second = area.Second.ToString(),
                squareKilometres = Math.Round(area.SquareKilometres, 3),
                at = Json(area.At),
            }),
        },
        output =>
        {
            output.WriteLine($"first view: {comparison.First}; second view: {comparison.Second}");
            foreach (var finding in comparison.Findings())
            {
                output.WriteLine(finding);
            }

            output.WriteLine(comparison.IsSame ? "the views agree on every link and every area"
                : $"{comparison.Stretches.Count} stretches, {comparison.Crossings.Count} crossings and {comparison.Areas.Count} areas differ");
        });

    // A hint once for the errors that it is for; a thousand errors of one kind are no help to anyone.
    private static void Errors(TextWriter error, IReadOnlyList<NetworkFinding> findings)
    {
        var errors = findings.Where(static finding => finding.IsError).ToList();
        foreach (var (at, finding) in errors.Take(MostErrors).Index())
        {
            error.WriteLine($"error: {finding}");
            if (finding.Hint.Length > 0 && (at + 1 >= Math.Min(errors.Count, MostErrors) || errors[at + 1].Hint != finding.Hint))
            {
                error.WriteLine($"hint: {finding.Hint}");
            }
        }

        if (errors.Count > MostErrors)
        {
            error.WriteLine($"error: and {errors.Count - MostErrors} more; --json prints all");
        }
    }

    // The first of each kind, with the count of the rest.
    private static void Notes(TextWriter output, IReadOnlyList<NetworkFinding> findings)
    {
        foreach (var kind in findings.Where(static finding => !finding.IsError).GroupBy(static finding => finding.Kind).OrderBy(static kind => kind.Key))
        {
            foreach (var finding in kind.Take(FindingsOfAKind))
            {
                output.WriteLine($"note: {finding}");
            }

            if (kind.Count() > FindingsOfAKind)
            {
                output.WriteLine($"note: and {kind.Count() - FindingsOfAKind} more of this kind; --json prints all");
            }
        }
    }

    private static string End(TransportNetwork network, SectionEnd end) =>
        end.Place is { } place ? network.Place(place)!.Name : end.Crossing is { } crossing ? crossing.ToString() : end.At.ToString();

    private static string Forms(ValueList<PlaceName> names) => names.Count == 0 ? "" : $" ({PlaceNames.Write(names)})";

    private static IEnumerable<object> Json(ValueList<PlaceName> names) => names.Select(static name => new { by = name.By.ToString(), name.Name });

    private static string Mark(Provenance provenance) => provenance.IsCited ? "" : " [unverified]";

    private static object Json(TransportNetwork network) => new
    {
        places = network.Places.Select(static place => new
        {
            id = place.Id.ToString(),
            place.Name,
            names = Json(place.Names),
            place.Kind,
            states = place.States.Select(static state => state.ToString()),
            at = Json(place.At),
            provenance = place.Provenance.ToString(),
        }),
        sections = network.Sections.Select(static section => new
        {
            id = section.Id.ToString(),
            link = section.Link.ToString(),
            mode = section.Mode,
            territory = section.Territory.ToString(),
            sovereign = section.Territory.Sovereign?.ToString(),
            from = section.From.Place?.ToString(),
            to = section.To.Place?.ToString(),
            metres = Math.Round(section.Length.Value, 1),
            state = section.State.ToString(),
            section.Class,
            gauge = section.Gauge.ToString(),
            section.Note,
            provenance = section.Provenance.ToString(),
        }),
        crossings = network.Crossings.Select(static crossing => new
        {
            id = crossing.Id.ToString(),
            crossing.Name,
            names = Json(crossing.Names),
            first = crossing.First.ToString(),
            second = crossing.Second.ToString(),
            at = Json(crossing.At),
            provenance = crossing.Provenance.ToString(),
        }),
    };

    private static object Json(NetworkFinding finding) => new
    {
        finding.Kind,
        error = finding.IsError,
        finding.Subject,
        finding.Source,
        finding.Message,
        at = Json(finding.At),
        hint = finding.Hint,
    };

    private static double[]? Json(GeoPosition? at) => at is { } position ? [position.Longitude, position.Latitude] : null;
}
