using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <summary>Prints breaches of sovereignty and noted arrangements.</summary>
internal static class SovereigntyOutput
{
    private static readonly string[] s_heads = ["section", "sovereign", "in", "", "what"];

    public static void Write(Terminal terminal, Regime regime, IReadOnlyList<SovereigntyFinding> findings) => terminal.Print(
        new { sections = regime.Sections.Count, findings = findings.Select(Json) },
        output =>
        {
            var breaches = findings.Count(finding => finding.IsBreach);
            output.WriteLine($"{MirrorOutput.Counted(regime.Sections.Count, "section")}: {breaches} {(breaches == 1 ? "breach" : "breaches")}, {findings.Count - breaches} noted");
            if (findings.Count > 0)
            {
                output.WriteLine();
                TextTable.Write(output, s_heads, [.. findings.Select(Row)]);
            }
        });

    private static string[] Row(SovereigntyFinding finding) =>
        [finding.Place, finding.First.ToString(), Symbols.Words(finding.Aspect), finding.IsBreach ? "breach" : "noted", finding.Why];

    private static object Json(SovereigntyFinding finding) => new
    {
        finding.Key,
        section = finding.Section.ToString(),
        finding.Aspect,
        finding.Weight,
        sovereign = finding.First.ToString(),
        other = finding.Second.ToString(),
        finding.Subject,
        finding.Measure,
    };
}
