using System.Collections.Immutable;
using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>amend-convocation</c> and <c>accept-amendment</c>: other parties, keys or terms, with the consent of every party of now and of then.</summary>
internal static class AmendingVerbs
{
    private const string Group = "Amending the convocation";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) => [Amend(terminal, work), Accept(terminal, work)];

    private static Verb Amend(Terminal terminal, NodeWork work)
    {
        var (terms, options) = (new AmendedTerms(), new ActSymbols(atTheTable: false));
        var output = Symbols.Needed("--out", "Where the amended convocation is written, for a party that comes in.", "FILE");
        return new Verb("amend-convocation", "Write an amended convocation with the host's key, and lay it before the parties.", Group,
            "delegation amend-convocation --party-file geo.json --out amended.cbor --as secretary")
        {
            Notes =
            [
                "A party's file of a code that is new brings that party in; of one that is at the talks it changes that party's keys and names.",
                "It takes effect with the last acceptance of the parties of now and of those that it names. Origin, log key and host stay; moving to another venue is not an amendment.",
            ],
        }.With([.. terms.All, output, .. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var how = options.Of(parsed);
            await how.FetchAsync(node, cancellation).ConfigureAwait(false);
            using var key = desk.OpenPartyKey(parsed);
            var amended = Sign(node, await terms.ChangeAsync(parsed, cancellation).ConfigureAwait(false), key);
            await NewFile.WriteAsync(parsed.GetValue(output)!, amended.Bytes, cancellation).ConfigureAwait(false);
            var composed = await node.ComposeAsync(new ClearAct.ConvocationAmended(amended), "", cancellation).ConfigureAwait(false);
            return await TableVerbRunner.FinishAsync(terminal, node, composed, how, cancellation, About(amended, parsed.GetValue(output)!)).ConfigureAwait(false);
        }));
    }

    private static Verb Accept(Terminal terminal, NodeWork work)
    {
        var words = Symbols.Needed("--fingerprint", "Of the amended convocation: the 24 words or 64 digits, as compared with the host and the other parties.", "WORDS");
        return new Verb("accept-amendment", "Accept an amended convocation, with the party's key; where it is in effect, the caucus follows it.", Group,
            "delegation accept-amendment --fingerprint \"bapab ...\"")
        {
            Notes = ["show prints what lies before the parties, its fingerprint, and who has accepted it. A party that it brings in joins with the file first."],
        }.With(words).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var fingerprint = Fingerprint.TryParse(parsed.GetValue(words)!, out var heard, out var wrong) ? heard
                : throw CommandFailure.BadInput($"the fingerprint cannot be read: {wrong.TrimEnd('.')}", "24 words, or 64 hexadecimal digits");
            var node = await desk.AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
            using var key = desk.OpenPartyKey(parsed);
            var outcomes = await node.AcceptAmendmentAsync(fingerprint, key, cancellation).ConfigureAwait(false);
            return Tell(terminal, node, fingerprint, outcomes);
        }));
    }

    private static int Tell(Terminal terminal, Node node, Fingerprint fingerprint, IReadOnlyList<Dispatched> outcomes)
    {
        var proceedings = node.Proceedings;
        var recorded = outcomes.OfType<Dispatched.Recorded>().Where(outcome => outcome.Void is null).ToList();
        var awaited = proceedings.Amendments.TryGetValue(fingerprint.Value, out var amendment) ? amendment.Needed.Except(amendment.AcceptedBy).Select(party => party.Value).ToList() : [];
        var inEffect = proceedings.Convocation.TalksId == fingerprint.Value;
        terminal.Print(new { acts = recorded.Select(one => new { entry = one.Entry.Index, log = one.Entry.Judge.Log, kind = KindOf(one) }), inEffect, awaited }, output =>
        {
            foreach (var one in recorded)
            {
                output.WriteLine($"entry {one.Entry.Index}{(one.Entry.Judge.Log.Length == 0 ? "" : " of the caucus")}: {KindOf(one)}");
            }

            output.WriteLine(inEffect ? "the amended convocation is in effect" : $"awaits the acceptance of {string.Join(", ", awaited)}");
        });
        return ClearVerbRunner.Complain(terminal, outcomes);
    }

    private static string KindOf(Dispatched.Recorded recorded) => recorded.Entry.Ruling is Ruling.Counts { Act: { } act } ? act.Kind : "";

    private static Convocation Sign(Node node, Func<ConvocationTerms, ConvocationTerms> change, SigningKey key)
    {
        try
        {
            return node.Amend(change, key);
        }
        catch (ArgumentException fault)
        {
            throw CommandFailure.BadInput(fault.Message.Split(" (Parameter")[0].TrimEnd('.'), "two parties or more remain, each once, and not the host; the host's key of now signs");
        }
    }

    private static (object Value, Action<TextWriter> Plain) About(Convocation amended, string file)
    {
        var value = new { amended = amended.TalksId.ToHex(), words = amended.Fingerprint.Words, parties = amended.Terms.Parties.Select(party => party.Code.Value), file = Path.GetFullPath(file) };
        return (value, Write);

        void Write(TextWriter output)
        {
            output.WriteLine($"amended      {file}, with {string.Join(", ", amended.Terms.Parties.Select(party => party.Code))}");
            output.WriteLine($"fingerprint  {amended.Fingerprint.Words}");
            output.WriteLine($"             {amended.Fingerprint.Hex}");
        }
    }
}
