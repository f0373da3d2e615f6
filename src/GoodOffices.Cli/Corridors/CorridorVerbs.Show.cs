using System.CommandLine;
using System.Globalization;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Corridors;

/// <content>A crossing face to face.</content>
internal static partial class CorridorVerbs
{
    private static Verb Show(Terminal terminal)
    {
        var crossing = new Argument<string>("crossing") { HelpName = "CROSSING", Description = "The crossing, by its code." };
        var regime = new Option<string>("--regime") { HelpName = "REGIME.json", Description = "The regime that says what is applied there.", Required = true };
        var (network, differing) = (BoundaryOptions.Network(), Delegations.Symbols.Flag("--differing", CrossingOutput.DifferingHelp));
        return new Verb("show", "Set both sides of a crossing face to face: what each applies to which traffic, step by step, with every difference marked.", Regimes, "corridors show L1.X --regime REGIME.json")
        {
            Notes = [FormNote, $"Marks: {CrossingOutput.Legend}. Minutes: least-likely-most. Totals count the agreed steps."],
        }.With(crossing, regime, network, differing).Does(async (parsed, cancellation) =>
        {
            var known = await ReadAsync(parsed.GetValue(regime)!, cancellation).ConfigureAwait(false);
            var id = CrossingId.TryParse(parsed.GetValue(crossing), out var code) && known.Crossing(code) is not null ? code
                : throw CommandFailure.BadInput($"there is no crossing '{parsed.GetValue(crossing)}' in '{parsed.GetValue(regime)}'", $"its crossings: {string.Join(", ", known.Crossings.Select(static at => at.Id))}");
            var sections = await NetworkFiles.NetworkAsync(parsed.GetValue(network), cancellation).ConfigureAwait(false);
            terminal.Print(CrossingOutput.Json(known, id), output =>
            {
                WriteSections(output, known, id, sections);
                CrossingOutput.Write(output, known, id, parsed.GetValue(differing), terminal.Colour);
                output.WriteLine();
                output.WriteLine(CrossingOutput.Legend);
            });
        });
    }
    /// <summary>What the network knows of the two sections; nothing where it does not have them.</summary>
    private static void WriteSections(TextWriter output, Regime regime, CrossingId id, TransportNetwork network)
    {
        var (first, second) = regime.Sides(id);
        foreach (var section in new[] { first, second }.Select(side => network.Section(side.Id)).OfType<NetworkSection>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"section {section.Id}: {section.Length.Value / 1_000:0.0} km, {section.State}{(section.Gauge.IsStated ? $", gauge {section.Gauge}" : "")} ({section.Provenance})"));
        }
    }
}
