using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Disclosing;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <content>What lies before a room besides positions: packages, principles, silences, texts for release; and the capital's instructions.</content>
internal static partial class ReadingVerbs
{
    private static Verb Packages(Terminal terminal, NodeWork work) => OfTable(terminal, work, "packages", "The packages on the table: what each would settle, who accepted it, what became of it.", "packages", [], (_, view, _) =>
        terminal.Print(view.Table.Packages.Values.Select(package => new
        {
            package = package.Id.ToString(),
            package.State,
            package.Note,
            items = package.Items.Select(item => new { provision = item.Provision.ToString(), proposal = item.Proposal?.ToString() }),
            acceptedBy = AcceptedBy(view.Table, package),
            package.Reason,
        }), output =>
        {
            foreach (var package in view.Table.Packages.Values)
            {
                output.WriteLine($"{package.Id,-8} {Words(package.State)}: {string.Join(", ", package.Items.Select(item => $"{item.Provision}={item.Proposal?.ToString() ?? "deleted"}"))}; accepted by {Listed(AcceptedBy(view.Table, package))}");
            }
        }));

    private static Verb Principles(Terminal terminal, NodeWork work) => OfTable(terminal, work, "principles", "The principles on the table, and who adopted each.", "principles", [], (_, view, _) =>
        terminal.Print(view.Table.Principles.Values.Select(principle => new { principle = principle.Id.ToString(), principle.Nature, words = principle.Statement.In(Symbols.English), adopted = principle.IsAdopted, adoptedBy = Seated(view.Table, seat => principle.AdoptedBy[seat] is not null) }), output =>
        {
            foreach (var principle in view.Table.Principles.Values)
            {
                output.WriteLine($"{principle.Id} ({Words(principle.Nature)}): {(principle.IsAdopted ? "adopted by all" : $"adopted by {string.Join(", ", Seated(view.Table, seat => principle.AdoptedBy[seat] is not null))}")}\n{principle.Statement.In(Symbols.English)}\n");
            }
        }));

    private static Verb Silences(Terminal terminal, NodeWork work) => OfTable(terminal, work, "silences", "The silence procedures: on what, until when, who objected.", "silences", [], (_, view, _) =>
        terminal.Print(view.Table.Silences.Values.Select(silence => new
        {
            provision = silence.Provision.ToString(),
            proposal = silence.Proposal.ToString(),
            by = silence.Party.ToString(),
            deadline = Time(silence.Deadline),
            objections = Seated(view.Table, seat => silence.Objections[seat] is not null),
            established = silence.EstablishedBy?.Index,
        }), output =>
        {
            foreach (var silence in view.Table.Silences.Values)
            {
                var objectors = Seated(view.Table, seat => silence.Objections[seat] is not null);
                output.WriteLine($"{silence.Provision,-8} {silence.Proposal}, proposed by {silence.Party}, until {Time(silence.Deadline)}: {(silence.EstablishedBy is { } by ? $"established by entry {by.Index}" : objectors.Count > 0 ? $"broken by {string.Join(", ", objectors)}" : "nobody objected so far")}");
            }
        }));

    private static Verb Releases(Terminal terminal, NodeWork work) => OfTable(terminal, work, "releases", "The texts of a room that were proposed for release: their words, who consented, whether they are released.", "releases --room table", [], (node, view, _) =>
        terminal.Print(view.Table.Releases.Select(release => new { digest = release.Salted.ToString(), by = release.Party.ToString(), text = TextOf(release), consentedBy = ConsentedBy(node, release), released = PublicationOf(node, release)?.ReleasedAt }), output =>
        {
            foreach (var release in view.Table.Releases)
            {
                output.WriteLine($"{release.Salted.ToString()[..16]}, proposed by {release.Party}; consented to by {Listed(ConsentedBy(node, release))}{(PublicationOf(node, release)?.ReleasedAt is { } at ? $"; released with entry {at}" : "")}");
                output.WriteLine(TextOf(release));
                output.WriteLine();
            }
        }));

    private static Verb Instructions(Terminal terminal, NodeWork work) =>
        new Verb("instructions", "The capital's instructions in force, from the caucus.", "The capital's instructions", "delegation instructions").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var instructions = node.Logs.Contains(node.Party.Code.Value) ? node.Room(RoomId.Caucus).Caucus.Instructions : CaucusState.Empty.Instructions;
            terminal.Print(instructions.Select(pair => new { room = pair.Key.Room, provision = pair.Key.Provision.ToString(), pair.Value.Highest, contents = pair.Value.Allowed.Select(digest => digest.ToString()), pair.Value.Words }), output =>
            {
                foreach (var (subject, instruction) in instructions)
                {
                    output.WriteLine($"{subject.Room} {subject.Provision}: at most {Words(instruction.Highest)}{(instruction.Allowed.Length == 0 ? "" : $", {instruction.Allowed.Length} contents allowed")}{(instruction.Words.Length == 0 ? "" : $"; {instruction.Words}")}");
                }

                if (instructions.Count == 0)
                {
                    output.WriteLine("the capital has given no instruction");
                }
            });
            return ExitCode.Done;
        }));

    private static List<string> AcceptedBy(Table table, Package package) => Seated(table, seat => package.Acceptances[seat] is { Lapsed: null });

    private static List<string> Seated(Table table, Func<int, bool> has) =>
        [.. Enumerable.Range(0, table.Rules.Parties.Count).Where(has).Select(seat => table.Rules.Parties[seat].ToString())];

    private static PublicationState? PublicationOf(Node node, Release release) =>
        node.Proceedings.Publications.GetValueOrDefault(Record.Hash.FromBytes(release.Salted.ToArray()));

    private static IEnumerable<string> ConsentedBy(Node node, Release release) => PublicationOf(node, release)?.ConsentedBy.Select(party => party.Value) ?? [];

    private static string Listed(IEnumerable<string> parties) => string.Join(", ", parties) is { Length: > 0 } listed ? listed : "nobody yet";

    private static string TextOf(Release release) => string.Join('\n', ReleasedText.Lines(release.Text.ToArray()));

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
}
