using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Drafts;
using GoodOffices.Delegation;

namespace GoodOffices.Cli.Delegations;

/// <summary>Reading the table and the record as the node has them; the venue is not needed.</summary>
internal static partial class ReadingVerbs
{
    private const string Group = "Reading";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
    [
        Show(terminal, work), Progress(terminal, work), Questions(terminal, work), Rolling(terminal, work), Provision(terminal, work), Crossing(terminal, work), Annex(terminal, work),
        CleanText(terminal, work), Packages(terminal, work), Principles(terminal, work), Silences(terminal, work), Releases(terminal, work), Statements(terminal, work), Notices(terminal, work),
        Instructions(terminal, work), RecordOf(terminal, work), StateDigest(terminal, work),
    ];

    private static Verb Progress(Terminal terminal, NodeWork work) => OfTable(terminal, work, "progress", "How many provisions of each instrument are agreed, and how far it has come.", "progress", [], (_, view, _) =>
    {
        var play = StateOfPlay.Of(view.Table);
        terminal.Print(play.Instruments.Select(instrument => new
        {
            instrument = instrument.Id.ToString(),
            title = instrument.Title.In(Symbols.English),
            instrument.Stage,
            agreed = instrument.Tally.Agreed,
            total = instrument.Tally.Total,
            openBlanks = Blanks(instrument),
            statuses = Enum.GetValues<ProvisionStatus>().Where(status => instrument.Tally[status] > 0).ToDictionary(Symbols.Words, status => instrument.Tally[status]),
        }), output =>
        {
            foreach (var instrument in play.Instruments)
            {
                output.WriteLine($"{instrument.Id,-4} {instrument.Title.In(Symbols.English)}: {Words(instrument.Stage)}, {instrument.Tally.Agreed} of {instrument.Tally.Total} provisions agreed");
                foreach (var status in Enum.GetValues<ProvisionStatus>().Where(status => instrument.Tally[status] > 0))
                {
                    output.WriteLine($"       {instrument.Tally[status],3}  {Words(status)}");
                }

                foreach (var blank in Blanks(instrument))
                {
                    output.WriteLine($"            {blank}");
                }
            }
        });
    });

    /// <summary>The blanks that are open in what all accepted: agreed, and not finished.</summary>
    private static List<string> Blanks(InstrumentStanding instrument) =>
        [.. instrument.Provisions.SelectMany(static provision => provision.OpenBlanks.Select(ordinal => $"{provision.Id}: blank {ordinal + 1} is open"))];

    private static Verb Questions(Terminal terminal, NodeWork work) => OfTable(terminal, work, "questions", "The unresolved questions, and whose move it is.", "questions", [], (_, view, _) =>
    {
        var questions = StateOfPlay.Of(view.Table).UnresolvedQuestions.ToList();
        var brackets = Brackets(view.Table, questions.Select(question => question.Provision.Instrument).Distinct());
        terminal.Print(questions.Select(question => new
        {
            provision = question.Provision.ToString(),
            question.Number,
            heading = question.Heading.In(Symbols.English),
            question.Status,
            whoseMove = question.WhoseMove.Select(party => party.ToString()),
            brackets = brackets[question.Provision],
        }), output =>
        {
            foreach (var question in questions)
            {
                output.WriteLine($"{question.Provision,-8} {question.Heading.In(Symbols.English),-28} {Words(question.Status),-14} move: {string.Join(", ", question.WhoseMove),-10} {string.Join(" ", brackets[question.Provision])}".TrimEnd());
            }

            if (questions.Count == 0)
            {
                output.WriteLine("no question is open");
            }
        });
    });

    private static Verb Rolling(Terminal terminal, NodeWork work)
    {
        var (instrument, mark) = (Symbols.Instrument(), Symbols.Text("--mark", "A line to be put on top of the text, such as its status."));
        var bare = Symbols.Flag("--bare", "As one text without title and headings: each party's wording of all provisions, collated as a whole.");
        var brief = Symbols.Flag("--regimes-where-open", "Of link regimes only the lines in which a bracket stands.");
        return OfTable(terminal, work, "rolling", "The rolling text of an instrument, brackets and all.", "rolling I > rolling.md", [instrument, mark, bare, brief], (_, view, parsed) =>
        {
            var rolling = RollingInstrument.Of(Known(view.Table, parsed.GetValue(instrument)), parsed.GetValue(instrument));
            if (terminal.Json)
            {
                terminal.Print(new { instrument = rolling.Instrument.ToString(), provisions = rolling.Provisions.Select(provision => new { provision = provision.Id.ToString(), provision.Number, heading = provision.Heading.In(rolling.Language), text = provision.Printed, provision.Deleted, brackets = provision.Brackets.Select(place => new { place.Number, place.Depth }) }) }, static _ => { });
                return;
            }

            var text = parsed.GetValue(bare) ? Whole(view.Table, rolling).Print() : rolling.Print(regimesInFull: !parsed.GetValue(brief));
            var printed = (parsed.GetValue(mark) is { } words ? words + "\n\n" : "") + text;
            terminal.WriteExactly(terminal.Colour ? BracketColours.Paint(printed) : printed);
        });
    }

    private static Verb CleanText(Terminal terminal, NodeWork work)
    {
        var (instrument, language, mark) = (Symbols.Instrument(), Symbols.LanguageOf("--language", "In which language."), Symbols.Text("--mark", "A line to be put on top of the text."));
        return OfTable(terminal, work, "text", "The clean text of an agreed instrument: the original that names this party first (alternat).", "text II > rules.md", [instrument, language, mark], (node, view, parsed) =>
        {
            if (InstrumentText.Compose(view.Table, parsed.GetValue(instrument), parsed.GetValue(language), out var text) is { } why)
            {
                throw TableView.Refused(why.Why.TrimEnd('.'), why.Allowed?.TrimEnd('.'));
            }

            var printed = (parsed.GetValue(mark) is { } words ? words + "\n\n" : "") + Alternat.Print(text!, Alternat.Order(view.Table.Rules, view.Me), party => NameOf(node, party));
            if (terminal.Json)
            {
                terminal.Print(new { instrument = text!.Instrument.ToString(), digest = text.Digest.ToString(), text = printed }, static _ => { });
            }
            else
            {
                terminal.WriteExactly(printed);
            }
        });
    }

    private static Verb StateDigest(Terminal terminal, NodeWork work) => OfTable(terminal, work, "digest", "The digest of the table's state: the same on every node that has the same record.", "digest", [], (node, view, _) =>
        terminal.Print(new { digest = view.Table.StateDigest.ToString(), view.Table.Size, record = node.Replica("").Size }, output => output.WriteLine($"{view.Table.StateDigest} {view.Table.Size}")));

    private static Verb OfTable(Terminal terminal, NodeWork work, string name, string description, string example, IReadOnlyList<Symbol> symbols, Action<Node, TableView, ParseResult> read)
    {
        var room = new Option<string>("--room") { Description = "Of which room.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };
        return new Verb(name, description, Group, $"delegation {example}").With([.. symbols, room]).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var id = ClearSymbols.Room(parsed.GetValue(room)!);
            read(node, TableVerbRunner.See(node, id), parsed);
            if (node.Room(id).Unopened.Count is var unopened and > 0)
            {
                await terminal.Error.WriteLineAsync($"note: provisional: {unopened} entries of this room could not be opened here").ConfigureAwait(false);
            }

            return ExitCode.Done;
        }));
    }

    /// <summary>The wording that each party stands by, provision after provision, set beside each other as whole texts.</summary>
    private static RollingText Whole(Table table, RollingInstrument rolling) => Collation.Of(null,
        [.. table.Rules.Parties.Select(party => (party.ToString(), string.Concat(rolling.Provisions.Select(provision => provision.Text.Resolve(party.ToString())))))]);

    private static Table Known(Table table, InstrumentId instrument) => table.Instruments.ContainsKey(instrument) ? table
        : throw TableView.Refused($"there is no instrument {instrument} on this node", table.Instruments.IsEmpty ? $"{HelpPage.Program} delegation sync fetches what is new" : $"instruments: {string.Join(", ", table.Instruments.Keys)}");

    /// <summary>The numbers of the outermost brackets, provision by provision; each instrument is collated once.</summary>
    private static Dictionary<ProvisionId, List<string>> Brackets(Table table, IEnumerable<InstrumentId> instruments) =>
        instruments.SelectMany(instrument => RollingInstrument.Of(table, instrument).Provisions).ToDictionary(
            static rolling => rolling.Id, static rolling => rolling.Brackets.Where(static place => place.Depth == 1).Select(static place => place.Number).ToList());

    private static string NameOf(Node node, PartyId party) =>
        node.Proceedings.Modalities?.Names.FirstOrDefault(naming => naming.Party.Value == party.ToString())?.Names.ToString()
        ?? node.Proceedings.Participants.Values.FirstOrDefault(participant => participant.Code.Value == party.ToString())?.Terms.Names.ToString() ?? party.ToString();

    private static string Words<T>(T value)
        where T : struct, Enum => Symbols.Words(value).Replace('-', ' ');
}
