using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Corridors;
using GoodOffices.Cli.Packages;
using GoodOffices.Delegation.Trading;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints packages over the questions of the talks.</summary>
internal static class TradingOutput
{
    public static void Questions(TextWriter output, TalksQuestions questions)
    {
        for (var at = 0; at < questions.Standings.Count; at++)
        {
            var standing = questions.Standings[at];
            output.WriteLine($"{standing.Id}  {standing.Heading.In(Symbols.English)}".TrimEnd());
            var options = questions.Domain!.Questions[at].Options;
            for (var option = 0; option < options.Length; option++)
            {
                output.WriteLine($"  {options[option],-10}{Said(questions, new OptionChoice(at, option))}".TrimEnd());
            }
        }

        if (questions.Standings.Count == 0)
        {
            output.WriteLine("no question is open");
        }
    }

    public static void Found(Terminal terminal, TradingSituation found)
    {
        var files = new PackageFiles("", found.Solution.Problem, null, []);
        terminal.Print(new
        {
            packages = PackageOutput.Json(found.Solution, files),
            tabling = found.Solution.Fair.ToDictionary(static fair => PackageOutput.NameOf(fair.Rule), fair => fair.Points.Select(point => Tabling(found.Questions, found.Solution.Frontier.Package(point)))),
            swaps = found.Swaps.Select(swap => new { outcome = Outcome(found, swap.Package.AsSpan()), changes = swap.Changes.Select(change => Named(found, change)), gains = swap.Gains, sure = swap.Sure, tabling = Tabling(found.Questions, swap.Package.AsSpan()) }),
            concessions = found.Concessions.Select(one => new { question = Name(found, one.Choice), option = Option(found, one.Choice), cost = one.Cost, sure = one.Sure }),
            costs = found.Costs.Select(one => new { party = found.Solution.Problem.Parties[one.Party].Party, question = Name(found, one.Choice), option = Option(found, one.Choice), cost = one.Cost, low = one.Low, high = one.High, bestShare = one.BestShare }),
            tabled = found.Tabled.Select(one => new { package = one.Package.ToString(), outcome = Outcome(found, one.Options), worth = one.Worths, efficient = one.IsEfficient }),
        }, output => Plain(output, found, files));
    }

    private static void Plain(TextWriter output, TradingSituation found, PackageFiles files)
    {
        PackageOutput.Plain(output, found.Solution, files);
        output.WriteLine("\nTo table a fair package:");
        foreach (var point in found.Solution.Fair.SelectMany(static fair => fair.Points).Distinct().Take(PackageOutput.MostShown))
        {
            output.WriteLine($"  {Tabling(found.Questions, found.Solution.Frontier.Package(point))}");
        }

        var parties = found.Solution.Problem.Parties;
        Table(output, "Swaps that are better for all than what stands today", ["swap", .. parties.Select(static party => party.Party + " gains"), "sure"],
            found.Swaps.Select(swap => (string[])[string.Join(" with ", swap.Changes.Select(change => Named(found, change))), .. swap.Gains.Select(Shown), Share(swap.Sure)]));
        Table(output, $"Concessions of {parties[0].Party} that close a question, the smallest first", ["question", "option", "costs", "sure"],
            found.Concessions.Select(one => (string[])[Name(found, one.Choice), Option(found, one.Choice), Shown(one.Cost), Share(one.Sure)]));
        Table(output, "What options cost the others, as is assumed of them", ["party", "question", "option", "costs", "eight of ten draws", "its best in"],
            found.Costs.Select(one => (string[])[parties[one.Party].Party, Name(found, one.Choice), Option(found, one.Choice), Shown(one.Cost), one.Low == one.High ? "" : $"{Shown(one.Low)} to {Shown(one.High)}", Share(one.BestShare)]));
        Table(output, "Packages on the table", ["package", .. parties.Select(static party => party.Party), ""],
            found.Tabled.Select(one => (string[])[one.Package.ToString(), .. one.Worths.Select(Shown), one.IsEfficient ? "efficient" : "another is better for one and worse for none"]));
    }

    private static void Table(TextWriter output, string title, string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            output.WriteLine($"\n{title}:");
            TextTable.Write(output, heads, all);
        }
    }

    /// <summary>The command that tables a package; for one question alone, the position that closes it.</summary>
    private static string Tabling(TalksQuestions questions, ReadOnlySpan<int> package)
    {
        var items = questions.Items(package);
        return items.Count > 1
            ? $"{HelpPage.Program} delegation propose-package {string.Join(" ", items.Select(static item => $"--item {item.Provision}={item.Proposal?.ToString() ?? TalksQuestions.NoProvision}"))}"
            : items[0].Proposal is { } proposal ? $"{HelpPage.Program} delegation accept {items[0].Provision} --proposal {proposal}" : $"{HelpPage.Program} delegation delete {items[0].Provision}";
    }

    private static string Said(TalksQuestions questions, OptionChoice choice)
    {
        var option = questions.Compiled(choice);
        string[] said =
        [
            .. option is { Proponents.Count: > 0 } ? [$"proposed by {string.Join(", ", option.Proponents)}"] : Array.Empty<string>(),
            .. option is { Supporters.Count: > 0 } ? [$"accepted by {string.Join(", ", option.Supporters)}"] : Array.Empty<string>(),
            .. option is { CouldAccept.Count: > 0 } ? [$"{string.Join(", ", option.CouldAccept)} could accept"] : Array.Empty<string>(),
        ];
        return (choice.Option == questions.Domain!.Questions[choice.Question].Options.Length - 1 ? "no such provision" : "") + (said.Length > 0 && option?.Content is null ? ": " : "") + string.Join("; ", said);
    }

    private static Dictionary<string, string> Outcome(TradingSituation found, ReadOnlySpan<int> package)
    {
        var (outcome, questions) = (new Dictionary<string, string>(), found.Questions.Domain!.Questions);
        for (var at = 0; at < package.Length; at++)
        {
            outcome.Add(questions[at].Name, questions[at].Options[package[at]]);
        }

        return outcome;
    }

    private static string Named(TradingSituation found, OptionChoice choice) => $"{Name(found, choice)}={Option(found, choice)}";

    private static string Name(TradingSituation found, OptionChoice choice) => found.Questions.Domain!.Questions[choice.Question].Name;

    private static string Option(TradingSituation found, OptionChoice choice) => found.Questions.Domain!.Questions[choice.Question].Options[choice.Option];

    private static string Shown(double worth) => worth.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
