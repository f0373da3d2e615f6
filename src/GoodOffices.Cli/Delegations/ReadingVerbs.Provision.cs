using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Corridors;

namespace GoodOffices.Cli.Delegations;

/// <content>One provision: who stands how, and a crossing face to face.</content>
internal static partial class ReadingVerbs
{
    private static Verb Provision(Terminal terminal, NodeWork work)
    {
        var provision = Symbols.Provision();
        return OfTable(terminal, work, "positions", "Who stands how on a provision: the compilation of every proposal on the table.", "positions I/7", [provision], (_, view, parsed) =>
        {
            var standing = StateOfPlay.Of(view.Table)[parsed.GetValue(provision)] ?? throw TableView.Refused($"there is no provision {parsed.GetValue(provision)}", $"{HelpPage.Program} delegation rolling INSTRUMENT shows them all");
            terminal.Print(new
            {
                provision = standing.Id.ToString(),
                standing.Status,
                compilation = standing.Compilation.Select(compiled => new
                {
                    proposals = compiled.Proposals.Select(proposal => proposal.ToString()),
                    text = WordsOf(compiled.Content, view.DraftingOf(standing.Id)),
                    proponents = Names(compiled.Proponents),
                    supporters = Names(compiled.Supporters),
                    holding = Names(compiled.Holding),
                    couldAccept = Names(compiled.CouldAccept),
                }),
                findings = standing.Findings.Select(finding => new { principle = finding.Principle.ToString(), finding.Measure }),
                whoseMove = Names(standing.WhoseMove),
                reasons = StatedReason.Of(view.Table).Where(stated => stated.Provision == standing.Id).Select(stated => new { stated.Entry, party = stated.Party.ToString(), stated.What, stated.Reason }),
            }, output =>
            {
                Write(output, standing, view.DraftingOf(standing.Id));
                foreach (var stated in StatedReason.Of(view.Table).Where(stated => stated.Provision == standing.Id))
                {
                    output.WriteLine(stated.ToString());
                }
            });
        });
    }

    private static Verb Crossing(Terminal terminal, NodeWork work)
    {
        var (provision, differing) = (Symbols.Provision(), Symbols.Flag("--differing", CrossingOutput.DifferingHelp));
        return OfTable(terminal, work, "crossing", "The crossings of a link regime face to face: both sides' procedures and the differences in minutes, EUR and documents.", "crossing I/A", [provision, differing], (_, view, parsed) =>
        {
            var standing = StateOfPlay.Of(view.Table)[parsed.GetValue(provision)] ?? throw TableView.Refused($"there is no provision {parsed.GetValue(provision)}", $"{HelpPage.Program} delegation rolling INSTRUMENT shows them all");
            var regimes = standing.Compilation.Where(compiled => compiled.Content is LinkRegimeContent).ToList();
            terminal.Print(regimes.Select(Json), output =>
            {
                foreach (var compiled in regimes)
                {
                    var regime = ((LinkRegimeContent)compiled.Content!).Regime;
                    output.WriteLine($"As proposed in {string.Join(", ", compiled.Proposals)}:");
                    foreach (var crossing in regime.Crossings)
                    {
                        CrossingOutput.Write(output, regime, crossing.Id, parsed.GetValue(differing), terminal.Colour);
                        output.WriteLine();
                    }
                }

                output.WriteLine(CrossingOutput.Legend);
            });
        });
    }

    private static object Json(CompiledProposal compiled)
    {
        var regime = ((LinkRegimeContent)compiled.Content!).Regime;
        return new
        {
            proposals = compiled.Proposals.Select(proposal => proposal.ToString()),
            crossings = regime.Crossings.Select(crossing => CrossingOutput.Json(regime, crossing.Id)),
            sovereignty = Sovereignty.Findings(regime).Select(finding => new { finding.Key, finding.Weight, finding.Measure }),
        };
    }

    private static void Write(TextWriter output, ProvisionStanding standing, Language drafting)
    {
        output.WriteLine($"{standing.Id} {standing.Heading.In(Symbols.English)}: {Words(standing.Status)}{(standing.WhoseMove.Count > 0 ? $", move: {string.Join(", ", standing.WhoseMove)}" : "")}");
        foreach (var compiled in standing.Compilation)
        {
            output.WriteLine();
            output.WriteLine(compiled.Content is null ? "no such provision" : string.Join(", ", compiled.Proposals));
            Line(output, "proposed by", compiled.Proponents);
            Line(output, "accepted by", compiled.Supporters);
            Line(output, "held by", compiled.Holding);
            Line(output, "could be accepted by", compiled.CouldAccept);
            if (WordsOf(compiled.Content, drafting) is { } words)
            {
                output.WriteLine(words);
            }
        }

        foreach (var finding in standing.Findings)
        {
            output.WriteLine();
            output.WriteLine($"departs from {finding.Principle}: {finding.Measure}");
        }
    }

    private static void Line(TextWriter output, string what, ValueList<PartyId> parties)
    {
        if (parties.Count > 0)
        {
            output.WriteLine($"  {what} {string.Join(", ", parties)}");
        }
    }

    private static string? WordsOf(Content? content, Language drafting) => content switch
    {
        WordingContent wording => wording.Text,
        LinkRegimeContent links => RegimeClauses.Print(links.Regime, drafting),
        _ => null,
    };

    private static IEnumerable<string> Names(ValueList<PartyId> parties) => parties.Select(party => party.ToString());
}
