using System.Text;
using System.Text.Json;
using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Reads what the nodes hold after the last position, and holds it against the drafts.</summary>
internal sealed class RehearsalReading(RehearsalStage stage, RehearsalDrafts drafts)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads, and checks that the nodes agree and that every party's wording is its draft.</summary>
    /// <exception cref="CommandFailure">Something does not hold.</exception>
    public async Task<RehearsalOutcome> ReadAsync(CancellationToken cancellation)
    {
        var state = await CompareStatesAsync(cancellation).ConfigureAwait(false);
        var reader = drafts.Parties.First();
        using var rolling = JsonDocument.Parse(await stage.MustAsync(reader, ["rolling", RehearsalTalks.Instrument, "--json"], cancellation).ConfigureAwait(false));
        var provisions = rolling.RootElement.GetProperty("provisions").Deserialize<List<TabledProvision>>(Form)!;
        var questions = await QuestionsAsync(stage, reader, cancellation).ConfigureAwait(false);
        return new RehearsalOutcome
        {
            Rolling = Collation.Of(drafts.Basis, Recorded(provisions)),
            Provisions = provisions,
            Questions = questions,
            StateDigest = state.Digest,
            Entries = state.Record,
        };
    }

    /// <summary>The unresolved questions as a node has them.</summary>
    public static async Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(RehearsalStage stage, string code, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<List<OpenQuestion>>(await stage.MustAsync(code, ["questions", "--json"], cancellation).ConfigureAwait(false), Form)!;

    /// <summary>That a rolling text resolves to every party's draft, byte for byte.</summary>
    /// <param name="printed">The bytes of the file.</param>
    /// <exception cref="CommandFailure">For one of them it does not.</exception>
    public void CheckResolves(byte[] printed)
    {
        var text = RollingText.Parse(Terminal.Utf8.GetString(printed)).Text;
        foreach (var (party, draft) in drafts.Drafts)
        {
            if (text.Resolve(party) != draft)
            {
                throw new CommandFailure(ExitCode.DoesNotHold, $"the rolling text does not resolve to the draft of {party}", "this is a fault of this program; please report it with the two drafts, if you may show them");
            }
        }
    }

    private List<(string Party, string Text)> Recorded(IReadOnlyList<TabledProvision> provisions)
    {
        var parsed = provisions.Select(provision => RollingText.Parse(provision.Text).Text).ToList();
        var wordings = new List<(string Party, string Text)>();
        foreach (var (party, draft) in drafts.Drafts)
        {
            var joined = new StringBuilder();
            foreach (var provision in parsed)
            {
                joined.Append(provision.Resolve(party));
            }

            wordings.Add(joined.ToString() == draft ? (party, draft)
                : throw new CommandFailure(ExitCode.DoesNotHold, $"the provisions in the record, joined, are not the draft of {party}", $"compare with: good-offices delegation rolling {RehearsalTalks.Instrument} --node {stage.Folder.NodeOf(party)}"));
        }

        return wordings;
    }

    private async Task<NodeState> CompareStatesAsync(CancellationToken cancellation)
    {
        NodeState? first = null;
        foreach (var party in drafts.Parties)
        {
            var state = JsonSerializer.Deserialize<NodeState>(await stage.MustAsync(party, ["digest", "--json"], cancellation).ConfigureAwait(false), Form)!;
            first ??= state;
            if (state.Digest != first.Digest)
            {
                throw new CommandFailure(ExitCode.DoesNotHold, $"the nodes of {drafts.Parties.First()} and {party} hold different states of the table", $"compare with: good-offices verify {stage.Folder.NodeOf(party)} --against {stage.Folder.NodeOf(drafts.Parties.First())}");
            }
        }

        return first!;
    }

    private sealed record NodeState(string Digest, long Size, long Record);
}
