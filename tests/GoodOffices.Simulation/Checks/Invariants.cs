using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Delegation.Verification;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Simulation.Talks;

namespace GoodOffices.Simulation.Checks;

/// <summary>What must hold of every run with an honest venue and honest disks, whatever crashes, is late, comes twice or not at all.</summary>
internal static class Invariants
{
    /// <summary>Each invariant by its name; each gives the violations that it finds.</summary>
    public static IReadOnlyDictionary<string, Func<Observations, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<Observations, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["what is acknowledged is recorded"] = AcknowledgedIsRecorded,
        ["nothing is recorded twice"] = NothingTwice,
        ["the record's time never goes back"] = TimeNeverGoesBack,
        ["only what is durable is signed"] = OnlyDurableIsSigned,
        ["every checkpoint is of the one history"] = OneHistory,
        ["a node never goes back"] = NodesNeverGoBack,
        ["the same record is the same state"] = SameRecordSameState,
        ["every chain is whole"] = ChainsAreWhole,
        ["what is said once is recorded once"] = SaidOnce,
        ["an honest venue records nothing void"] = NothingVoid,
        ["the venue reads nothing"] = VenueReadsNothing,
        ["a signature stands on what all others have cosigned"] = SignaturesAreCommon,
        ["nothing goes out beyond the capital's instructions"] = NothingBeyondInstructions,
        ["what is published proves itself"] = PublicationsProveThemselves,
        ["an overlap is what all said yes to"] = OverlapIsWhatAllSaidYesTo,
    };

    /// <summary>All violations of all invariants.</summary>
    public static IReadOnlyList<string> Violations(Observations run) =>
        [.. All.SelectMany(invariant => invariant.Value(run).Select(found => $"{invariant.Key}: {found}"))];

    private static IEnumerable<string> AcknowledgedIsRecorded(Observations run) => run.Acknowledged
        .Where(given => given.Index >= run.Logs[given.Log].Count || Hash.Of(run.Logs[given.Log][(int)given.Index].Span[8..]) != given.Submission)
        .Select(given => $"{given.Node} has a receipt for entry {given.Index} of '{given.Log}', and it is not there");

    private static IEnumerable<string> NothingTwice(Observations run) => run.Logs.SelectMany(log => log.Value
        .GroupBy(entry => Hash.Of(entry.Span[8..]))
        .Where(same => same.Count() > 1)
        .Select(same => $"'{log.Key}' holds the submission {same.Key} {same.Count()} times"));

    private static IEnumerable<string> TimeNeverGoesBack(Observations run) => run.Logs.SelectMany(log => Times(log.Value)
        .Zip(Times(log.Value).Skip(1))
        .Where(pair => pair.Second < pair.First)
        .Select(pair => $"'{log.Key}' goes from {pair.First} back to {pair.Second}"));

    private static IEnumerable<string> OnlyDurableIsSigned(Observations run)
    {
        foreach (var shown in run.Shown)
        {
            if (!SignedCheckpoint.TryOpen(shown.Note.Span, run.Keys[shown.Log], out var checkpoint, out var why)) yield return $"a checkpoint of '{shown.Log}' does not verify: {why}";
            else if (checkpoint.Size > shown.Durable) yield return $"'{shown.Log}' signed {checkpoint.Size} entries when {shown.Durable} were durable";
        }
    }

    private static IEnumerable<string> OneHistory(Observations run)
    {
        var trees = run.Logs.ToDictionary(log => log.Key, log => TreeOf(log.Value), StringComparer.Ordinal);
        var shown = run.Shown.Select(one => SignedCheckpoint.TryOpen(one.Note.Span, run.Keys[one.Log], out var opened, out _) ? new Observations.HeldCheckpoint("the venue", one.Log, opened.Size, opened.Root) : null);
        foreach (var held in run.Held.Concat(shown.OfType<Observations.HeldCheckpoint>()).Distinct())
        {
            var tree = trees[held.Log];
            if (held.Size > tree.Size || tree.RootAt(held.Size) != held.Root) yield return $"{held.Node} holds a checkpoint of '{held.Log}' with {held.Size} entries that is not of its history";
        }
    }

    private static IEnumerable<string> NodesNeverGoBack(Observations run) => run.Held
        .GroupBy(held => (held.Node, held.Log))
        .SelectMany(same => same.Zip(same.Skip(1)).Where(pair => pair.Second.Size < pair.First.Size)
            .Select(pair => $"{same.Key.Node} went from {pair.First.Size} back to {pair.Second.Size} entries of '{same.Key.Log}'"));

    private static IEnumerable<string> SameRecordSameState(Observations run) => run.Digests
        .GroupBy(state => (state.Room, state.Size))
        .Where(same => same.Select(state => state.Digest).Distinct(StringComparer.Ordinal).Skip(1).Any())
        .Select(same => $"{string.Join(" and ", same.Select(state => state.Node).Distinct(StringComparer.Ordinal))} hold different states of {same.Key.Room} at {same.Key.Size}");

    private static IEnumerable<string> OverlapIsWhatAllSaidYesTo(Observations run) => run.Overlaps
        .Where(round => !round.AllSaidYes.SequenceEqual(Enumerable.Range(0, round.AllSaidYes.Length).Select(option => run.Marks.Values.All(marks => marks[option]))))
        .Select(round => $"{round.Node} reads another outcome of round {round.Round} than the parties' marks give");

    private static IEnumerable<string> ChainsAreWhole(Observations run)
    {
        foreach (var (log, entries) in run.Logs)
        {
            foreach (var chain in entries.Skip(1).Select(SubmissionOf).OfType<Submission>().GroupBy(act => act.Preamble.Signer))
            {
                var (number, previous) = (0L, default(Hash));
                foreach (var act in chain)
                {
                    if (act.Preamble.Number != number + 1 || act.Preamble.Previous != previous) yield return $"in '{log}' act {act.Preamble.Number} of {chain.Key} does not follow act {number}";
                    (number, previous) = (act.Preamble.Number, act.ActHash);
                }
            }
        }
    }

    private static IEnumerable<string> SaidOnce(Observations run) => run.Phrases
        .SelectMany(phrase => run.Spoken.Where(act => act.Act.AsSpan().IndexOf(Encoding.UTF8.GetBytes(phrase)) >= 0).GroupBy(act => act.Node).Select(heard => (Phrase: phrase, Heard: heard)))
        .Where(said => said.Heard.Skip(1).Any())
        .Select(said => $"{said.Heard.Key} reads '{said.Phrase}' in the entries {string.Join(", ", said.Heard.Select(act => act.Index))}");

    private static IEnumerable<string> NothingVoid(Observations run) => run.Void
        .Select(entry => $"{entry.Node} finds entry {entry.Index} of '{entry.Log}' void: {entry.Code}");

    private static IEnumerable<string> VenueReadsNothing(Observations run)
    {
        foreach (var phrase in run.Phrases)
        {
            byte[][] forms = [Encoding.UTF8.GetBytes(phrase), Encoding.Unicode.GetBytes(phrase), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(phrase)))];
            if (run.VenueBytes.Any(bytes => forms.Any(form => bytes.Span.IndexOf(form) >= 0))) yield return $"the venue holds a phrase of {phrase.Length} characters that was said in a room";
        }
    }

    private static IEnumerable<string> SignaturesAreCommon(Observations run)
    {
        var parties = run.Logs.Keys.Where(log => log.Length > 0).ToList();
        foreach (var signed in run.Spoken.Where(act => TableAct.TryDecode(act.Act, out var one, out _) && one is TableAct.Signed))
        {
            // The room as its author had seen it: its last act before has to be in what every party's node had cosigned by then.
            var text = run.Spoken.Where(act => act.Node == signed.Node && act.Room == signed.Room && act.Index < signed.Seen).Select(act => act.Index).DefaultIfEmpty(0).Max();
            var at = TimeOf(run.Logs[""][(int)signed.Index]);
            foreach (var party in parties.Where(party => party != signed.Party && run.Cosigned.Where(one => one.Party == party && one.Log.Length == 0 && one.At <= at).Select(one => one.Size).DefaultIfEmpty(0).Max() <= text))
                yield return $"{signed.Party} signed with entry {signed.Index}, when {party} had not cosigned entry {text}";
        }
    }

    private static IEnumerable<string> NothingBeyondInstructions(Observations run)
    {
        foreach (var act in run.Spoken)
        {
            if (!TableAct.TryDecode(act.Act, out var one, out _) || one is not TableAct.Accepted accepted || accepted.Provision != Script.Instructed || act.Party == "PAA" || !run.Capitals.Contains(act.Party)) continue;
            var at = TimeOf(run.Logs[""][(int)act.Index]);
            if (!run.Released.Any(released => released.Party == act.Party && released.Act == Digest.Of(act.Act) && released.At <= at))
                yield return $"{act.Party} accepted {accepted.Provision} with entry {act.Index}, which its capital had not released";
        }
    }

    private static IEnumerable<string> PublicationsProveThemselves(Observations run) => run.Publications
        .Select(file => DisclosureVerification.Verify("publication", file, new VerificationOptions { TalksId = run.TalksId }))
        .Where(report => !report.IsWhole)
        .Select(report => $"a published text does not verify: {report.Fault}");

    private static long TimeOf(ReadOnlyMemory<byte> entry) => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(entry.Span);

    private static IEnumerable<long> Times(List<ReadOnlyMemory<byte>> entries) => entries.Select(TimeOf);

    private static HashTree TreeOf(List<ReadOnlyMemory<byte>> entries)
    {
        var tree = new HashTree();
        foreach (var entry in entries) tree.Append(MerkleHash.Leaf(entry.Span));
        return tree;
    }

    private static Submission? SubmissionOf(ReadOnlyMemory<byte> entry) =>
        Entry.TryParse(entry, out var parsed, out _) && Submission.TryParse(parsed.Content, out var submission, out _) ? submission : null;
}
