using System.CommandLine;
using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Packages;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Trading;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>Packages over the unresolved questions of the talks, in private: worths stay on the node, sealed under the delegate's device.</summary>
internal static class TradingVerbs
{
    private const string Group = "Packages in private";
    private const string Private = "Worths are kept on this node alone, sealed under the delegate's device: they are no act, and no part of the record, of a room or of a log.";
    private const int UsualDraws = 1_000;
    private const int MostDraws = 1_000_000;
    private const int StandardInput = 16 << 20;

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
    [
        Questions(terminal, work), Form(terminal, work), Keep(terminal, work), Kept(terminal, work), Forget(terminal, work), Find(terminal, work),
    ];

    private static Verb Questions(Terminal terminal, NodeWork work)
    {
        var room = Room();
        return new Verb("package-questions", "The unresolved questions with the options that each can be closed with; with --json as a file of questions.", Group, "delegation package-questions").With(room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var (_, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
                if (terminal.Json)
                {
                    terminal.WriteExactly(QuestionsJson.Write(Open(questions)));
                }
                else
                {
                    TradingOutput.Questions(terminal.Output, questions);
                }

                return ExitCode.Done;
            }));
    }

    private static Verb Form(Terminal terminal, NodeWork work)
    {
        var (party, room) = (Party("Whose worths they will be."), Room());
        return new Verb("worths-form", "Print a file of worths to be filled in: every question with its options.", Group, "delegation worths-form ARM > worths.json") { Notes = [Private] }.With(party, room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var (_, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
                terminal.WriteExactly(WorthsJson.Blank(Open(questions), OfTable(questions, parsed.GetValue(party)!).ToString()));
                return ExitCode.Done;
            }));
    }

    private static Verb Keep(Terminal terminal, NodeWork work)
    {
        var (file, room) = (Symbols.Name("file", "A filled-in file of worths, or - for standard input. Its party says whose they are: one's own, or what is assumed of another."), Room());
        return new Verb("keep-worths", "Keep what the options are worth to a party, own or assumed, sealed on this node.", Group, "delegation keep-worths worths.json") { Notes = [Private, "Remove the file afterwards, or keep it where the instructions are kept. docs/spec/packages.md describes the form."] }.With(file, room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var name = parsed.GetValue(file)!;
                var bytes = name == "-" ? Encoding.UTF8.GetBytes(await terminal.Input.ReadToEndAsync(cancellation).ConfigureAwait(false)) : await BytesAsync(name, cancellation).ConfigureAwait(false);
                var (node, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
                var reading = WorthsJson.Read(bytes, name, Open(questions));
                var worths = reading.Value ?? throw CommandFailure.BadInput(reading.Fault!.ToString(), reading.Fault.Hint);
                var of = OfTable(questions, worths.Party);
                await node.KeepWorthsAsync(ClearSymbols.Room(parsed.GetValue(room)!), of, bytes, cancellation).ConfigureAwait(false);
                terminal.Print(new { party = of.ToString(), questions = questions.Standings.Count }, output => output.WriteLine($"kept: the worths of {of} on {questions.Standings.Count} questions, on this node alone"));
                return ExitCode.Done;
            }));
    }

    private static Verb Kept(Terminal terminal, NodeWork work)
    {
        var (party, room) = (Party("Whose worths."), Room());
        return new Verb("kept-worths", "Print the worths that are kept of a party.", Group, "delegation kept-worths ARM") { Notes = [Private] }.With(party, room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var (node, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
                var of = OfTable(questions, parsed.GetValue(party)!);
                var kept = await node.KeptWorthsAsync(ClearSymbols.Room(parsed.GetValue(room)!), of, cancellation).ConfigureAwait(false) ?? throw NoneKept(of);
                terminal.WriteExactly(Encoding.UTF8.GetString(kept.Span));
                return ExitCode.Done;
            }));
    }

    private static Verb Forget(Terminal terminal, NodeWork work)
    {
        var (party, room) = (Party("Whose worths."), Room());
        return new Verb("forget-worths", "Remove the worths that are kept of a party.", Group, "delegation forget-worths AZE").With(party, room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var (node, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
                var of = OfTable(questions, parsed.GetValue(party)!);
                if (!await node.ForgetWorthsAsync(ClearSymbols.Room(parsed.GetValue(room)!), of, cancellation).ConfigureAwait(false))
                {
                    throw NoneKept(of);
                }

                terminal.Print(new { party = of.ToString() }, output => output.WriteLine($"forgotten: the worths of {of}"));
                return ExitCode.Done;
            }));
    }

    private static Verb Find(Terminal terminal, NodeWork work)
    {
        var room = Room();
        var today = Symbols.Texts("--today", "PROVISION=OPTION from which gains of swaps count; else no provision.", "CHOICE");
        var draws = new Option<int>("--draws") { Description = $"How many draws from what is not known ({UsualDraws}).", HelpName = "N", DefaultValueFactory = static _ => UsualDraws };
        var seed = new Option<ulong>("--seed") { Description = "What the draws follow from (1).", HelpName = "N", DefaultValueFactory = static _ => 1 };
        return new Verb("find-packages", "The efficient and the fair packages over the unresolved questions, the swaps that are better for all, what concessions cost; each with the command that tables it.", Group, "delegation find-packages")
        {
            Notes = [Private, "It takes worths of every party at the table, own and assumed (keep-worths). Nothing is sent; tabling is a command of its own."],
        }.With(today, draws, seed, room).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            if (parsed.GetValue(draws) is var count && count is < 1 or > MostDraws)
            {
                throw CommandFailure.Usage($"--draws is {count}", $"between 1 and {MostDraws}");
            }

            var (node, questions) = await SeeAsync(desk, parsed, room, cancellation).ConfigureAwait(false);
            var problem = await ProblemAsync(node, questions, ClearSymbols.Room(parsed.GetValue(room)!), cancellation).ConfigureAwait(false);
            var start = Today(questions, parsed.GetValue(today)!);
            var found = await terminal.WithProgressAsync("Solving", report => Task.Run(() => TradingSituation.Of(
                questions, problem, start, new PackageMoves(problem, count, new DrawSource(parsed.GetValue(seed))), PackageVerbs.Solved(problem, SolverOptions.Default, report, cancellation)), cancellation)).ConfigureAwait(false);
            TradingOutput.Found(terminal, found);
            return ExitCode.Done;
        }));
    }

    /// <summary>Own worths first, then those assumed of the others in the order of their seats.</summary>
    private static async Task<PackageProblem> ProblemAsync(Node node, TalksQuestions questions, RoomId room, CancellationToken cancellation)
    {
        var (domain, own, parties) = (Open(questions), new PartyId(node.Party.Code.Value), new List<PartyWorths>());
        foreach (var party in questions.Parties.OrderBy(party => party != own))
        {
            var kept = await node.KeptWorthsAsync(room, party, cancellation).ConfigureAwait(false) ?? throw NoneKept(party);
            var reading = WorthsJson.Read(kept, $"the kept worths of {party}", domain);
            parties.Add(reading.Value ?? throw CommandFailure.BadInput(reading.Fault!.ToString(), "the questions have changed since: print them with kept-worths, fill in what is missing, and keep them anew"));
        }

        return new PackageProblem(domain, parties);
    }

    private static int[] Today(TalksQuestions questions, IEnumerable<string> choices)
    {
        var (today, domain) = (questions.Nothing(), Open(questions));
        foreach (var choice in choices)
        {
            var at = choice.IndexOf('=', StringComparison.Ordinal);
            var question = at > 0 ? domain.PlaceOf(choice[..at]) : -1;
            var option = question >= 0 ? domain.Questions[question].PlaceOf(choice[(at + 1)..]) : -1;
            today[question >= 0 ? question : 0] = option >= 0 ? option
                : throw CommandFailure.Usage($"'{choice}' is no option of an unresolved question", "write PROVISION=OPTION as package-questions names them, such as I/9=ARM-3");
        }

        return today;
    }

    private static async Task<(Node Node, TalksQuestions Questions)> SeeAsync(NodeDesk desk, ParseResult parsed, Option<string> room, CancellationToken cancellation)
    {
        var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
        return (node, TalksQuestions.Of(TableVerbRunner.See(node, ClearSymbols.Room(parsed.GetValue(room)!)).Table));
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancellation) => new FileInfo(path) is { Exists: true, Length: > StandardInput }
        ? throw CommandFailure.BadInput($"{path}: the file is larger than {StandardInput} bytes")
        : await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);

    private static PackageDomain Open(TalksQuestions questions) => questions.Domain ?? throw TableView.Refused("no question is open at this table");

    private static PartyId OfTable(TalksQuestions questions, string code) => questions.Parties.Where(party => party.ToString() == code).Select(static party => (PartyId?)party).FirstOrDefault()
        ?? throw CommandFailure.BadInput($"'{Cut(code)}' is no party at this table", $"parties: {string.Join(", ", questions.Parties)}");

    private static string Cut(string code) => code.Length > 40 ? code[..40] + "..." : code;

    private static CommandFailure NoneKept(PartyId party) => new(ExitCode.Refused, $"no worths of {party} are kept here", $"{HelpPage.Program} delegation worths-form {party} > worths.json, fill it in, then {HelpPage.Program} delegation keep-worths worths.json");

    private static Argument<string> Party(string description) => new("party") { HelpName = "CODE", Description = description };

    private static Option<string> Room() => new("--room") { Description = "Of which room.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };
}
