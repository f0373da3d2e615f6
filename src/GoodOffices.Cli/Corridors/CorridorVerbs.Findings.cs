using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Corridors;

/// <content>What a regime shows in the light of the two principles.</content>
internal static partial class CorridorVerbs
{
    private static Verb Mirror(Terminal terminal)
    {
        var (file, network) = (RegimeArgument(), NetworkOption());
        return new Verb("mirror", "Compare what each side applies with what the other does, pair by declared pair: every difference, and those with a ground.", Regimes, "corridors mirror REGIME.json")
        {
            Notes = [FormNote, $"Ends with {ExitCode.Done} where no difference lacks a ground, and with {ExitCode.DoesNotHold} where one does."],
        }.With(file, network).Ends(async (parsed, cancellation) =>
        {
            var regime = await ReadAsync(parsed.GetValue(file)!, parsed.GetValue(network), cancellation).ConfigureAwait(false);
            var findings = Agreement.Corridors.Reciprocity.Findings(regime);
            MirrorOutput.Write(terminal, regime, findings);
            return CodeOf(findings);
        });
    }

    private static Verb Sovereignty(Terminal terminal)
    {
        var (file, network) = (RegimeArgument(), NetworkOption());
        return new Verb("sovereignty", "Show on which section another than its sovereign legislates, decides, owns or acts: breaches, and arrangements by consent.", Regimes, "corridors sovereignty REGIME.json")
        {
            Notes = [FormNote, $"Ends with {ExitCode.Done} where there is no breach, and with {ExitCode.DoesNotHold} where there is one."],
        }.With(file, network).Ends(async (parsed, cancellation) =>
        {
            var regime = await ReadAsync(parsed.GetValue(file)!, parsed.GetValue(network), cancellation).ConfigureAwait(false);
            var findings = Agreement.Corridors.Sovereignty.Findings(regime);
            SovereigntyOutput.Write(terminal, regime, findings);
            return CodeOf(findings);
        });
    }

    private static int CodeOf(IEnumerable<CorridorFinding> findings) =>
        findings.Any(static finding => finding.Weight == FindingWeight.Binding) ? ExitCode.DoesNotHold : ExitCode.Done;
}
