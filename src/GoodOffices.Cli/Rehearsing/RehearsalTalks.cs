using System.Globalization;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>The talks themselves, from the convocation to the last position, by the verbs of the command line.</summary>
internal sealed class RehearsalTalks(RehearsalStage stage, RehearsalDrafts drafts, string language, RehearsalProgress progress)
{
    public const string Instrument = "I";

    /// <summary>How many acts a node composes before it sends them: they go out in their order, each signed on its own.</summary>
    private const int Batch = 12;

    /// <summary>Stands for the venue among the participants; no code is empty.</summary>
    private const string VenueItself = "";

    private IReadOnlyList<string> Parties { get; } = [.. drafts.Parties];

    private IEnumerable<string> Everyone => [drafts.Host, .. Parties];

    /// <summary>The fingerprint of the talks.</summary>
    public Hash TalksId { get; private set; }

    /// <summary>Convenes, accepts, enrols, accredits, and opens the talks.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        progress.Begin("The nodes make their keys, the venue its log");
        await RehearsalStage.AtOnceAsync([VenueItself, .. Everyone], (code, token) => code == VenueItself
            ? stage.InitializeVenueAsync(token) : stage.MustAsync(code, ["init", "--party", code, "--name", code], token), cancellation).ConfigureAwait(false);
        progress.Begin("The host convenes; everyone joins, accepts, accredits");
        await ConveneAsync(cancellation).ConfigureAwait(false);
        await RehearsalStage.AtOnceAsync(Everyone, AccreditAsync, cancellation).ConfigureAwait(false);
        await stage.MustAsync(drafts.Host, ["modalities", "--drafting", language, "--authentic", language], cancellation).ConfigureAwait(false);
        await RehearsalStage.AtOnceAsync(Parties, (code, token) => stage.MustAsync(code, ["accept-modalities"], token), cancellation).ConfigureAwait(false);
        await StepAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Sets the provisions, accepts the basis, and has every party table its wording of each.</summary>
    public async Task TableAsync(IReadOnlyList<DraftProvision> provisions, string texts, CancellationToken cancellation)
    {
        await stage.MustAsync(Parties[0], ["instrument", Instrument, "--title", "Text under negotiation", "--drafting", language, "--authentic", language, "--consent", "signature"], cancellation).ConfigureAwait(false);
        await StepAsync(cancellation).ConfigureAwait(false);
        await SetAsync(provisions, cancellation).ConfigureAwait(false);
        if (drafts.Basis is not null)
        {
            await AcceptBasisAsync(provisions, texts, cancellation).ConfigureAwait(false);
        }

        progress.Begin($"Each party tables its wording of {provisions.Count} provisions");
        await RehearsalStage.AtOnceAsync(Parties, async (code, token) =>
        {
            var acts = new List<IReadOnlyList<string>>();
            foreach (var provision in provisions)
            {
                acts.Add(await WordingAsync(provision, code, texts, token).ConfigureAwait(false));
            }

            await SendAsync(code, acts, provisions.Count * Parties.Count, token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        await StepAsync(cancellation).ConfigureAwait(false);
        await StandByAsync(cancellation).ConfigureAwait(false);
        progress.Begin("Everyone verifies the record and cosigns it up to the last act, at most every ten seconds");
        await StepAsync(cancellation).ConfigureAwait(false);
        await RehearsalStage.AtOnceAsync(Everyone, (code, token) => stage.MustAsync(code, ["cosign"], token), cancellation).ConfigureAwait(false);
    }

    /// <summary>Drafts say nothing about each other: each party, having read the others', stands by its own. Without that it
    /// would be the move of whoever happened to table first.</summary>
    private async Task StandByAsync(CancellationToken cancellation)
    {
        progress.Begin("Each party reads the others' wording and stands by its own");
        await RehearsalStage.AtOnceAsync(Parties, async (code, token) =>
        {
            var questions = await RehearsalReading.QuestionsAsync(stage, code, token).ConfigureAwait(false);
            var acts = questions.Where(question => question.WhoseMove.Contains(code, StringComparer.Ordinal) && question.WhoseMove.Count < Parties.Count)
                .Select(question => (IReadOnlyList<string>)["could-accept", question.Provision]).ToList();
            await SendAsync(code, acts, questions.Sum(question => question.WhoseMove.Count % Parties.Count), token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    private async Task ConveneAsync(CancellationToken cancellation)
    {
        await stage.MustAsync(drafts.Host,
            ["convene", "--title", "Rehearsal", "--venue-file", Path.Combine(stage.Folder.Venue, "venue.json"), "--out", stage.Folder.Convocation,
                .. Parties.SelectMany(code => (string[])["--party-file", Path.Combine(stage.Folder.NodeOf(code), "party.json")])], cancellation).ConfigureAwait(false);
        await stage.Venue.StartAsync(stage.Folder.Convocation, cancellation).ConfigureAwait(false);
        // In talks, people read this out to each other; here there is nobody on the way between the nodes.
        TalksId = Hash.Of(await File.ReadAllBytesAsync(stage.Folder.Convocation, cancellation).ConfigureAwait(false));
    }

    private async Task AccreditAsync(string code, CancellationToken cancellation)
    {
        await stage.MustAsync(code, ["join", stage.Folder.Convocation, "--venue", stage.Venue.Address.GetLeftPart(UriPartial.Authority),
            "--certificate", stage.Venue.Certificate, "--fingerprint", new Fingerprint(TalksId).Words], cancellation).ConfigureAwait(false);
        var isHost = code == drafts.Host;
        if (!isHost)
        {
            await stage.MustAsync(code, ["accept-convocation"], cancellation).ConfigureAwait(false);
        }

        var person = isHost ? "secretary" : "negotiator";
        await stage.MustAsync(code, ["enrol", person], cancellation).ConfigureAwait(false);
        await stage.MustAsync(code, ["credentials", person, "--name", $"{person} of {code}", "--title", isHost ? "Secretariat" : "Negotiator", "--power", isHost ? "speak,convene" : "speak,negotiate,accept,convene"], cancellation).ConfigureAwait(false);
    }

    /// <summary>The parties share the setting of the provisions out among them: it says nothing about the text.</summary>
    private async Task SetAsync(IReadOnlyList<DraftProvision> provisions, CancellationToken cancellation)
    {
        progress.Begin($"The parties set {provisions.Count} provisions, as the drafts' articles and paragraphs have them");
        await RehearsalStage.AtOnceAsync(Parties, (code, token) =>
        {
            var share = provisions.Index().Where(item => item.Index % Parties.Count == IndexOf(code)).Select(item => (IReadOnlyList<string>)
            [
                "provision", Id(item.Item), "--order", item.Index.ToString(CultureInfo.InvariantCulture), "--number", item.Item.Key,
                .. item.Item.Heading.Length == 0 ? (string[])[] : [$"--heading={item.Item.Heading}"],
            ]);
            return SendAsync(code, [.. share], provisions.Count, token);
        }, cancellation).ConfigureAwait(false);
        await StepAsync(cancellation).ConfigureAwait(false);
    }

    private async Task AcceptBasisAsync(IReadOnlyList<DraftProvision> provisions, string texts, CancellationToken cancellation)
    {
        var with = provisions.Where(provision => provision.Basis is not null).ToList();
        progress.Begin($"The parties accept the basis for negotiation, {with.Count} provisions of it, without prejudice");
        var acts = new List<IReadOnlyList<string>>();
        foreach (var provision in with)
        {
            acts.Add(["basis", Id(provision), "--file", await WriteAsync(texts, "basis-" + provision.Key, provision.Basis!, cancellation).ConfigureAwait(false)]);
        }

        await SendAsync(Parties[0], acts, with.Count, cancellation).ConfigureAwait(false);
        if (with.Count > 0)
        {
            await RehearsalStage.AtOnceAsync(Parties.Skip(1), (code, token) => stage.MustAsync(code, ["accept-basis", Instrument], token), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A party tables its wording, or, where its draft has no such provision, says that it wants none.</summary>
    private static async Task<IReadOnlyList<string>> WordingAsync(DraftProvision provision, string code, string texts, CancellationToken cancellation) =>
        provision.Wordings[code] is { Length: > 0 } wording
            ? ["table", Id(provision), "--file", await WriteAsync(texts, $"{code}-{provision.Key}", wording, cancellation).ConfigureAwait(false)]
            : ["delete", Id(provision)];

    private async Task SendAsync(string code, IReadOnlyList<IReadOnlyList<string>> acts, int whole, CancellationToken cancellation)
    {
        foreach (var batch in acts.Chunk(Batch))
        {
            foreach (var words in batch)
            {
                await stage.ComposeAsync(code, words, cancellation).ConfigureAwait(false);
            }

            await stage.MustAsync(code, ["send"], cancellation).ConfigureAwait(false);
            progress.Advance(batch.Length, whole);
        }
    }

    /// <summary>Every node fetches, verifies, cosigns and does what falls to it in the rooms.</summary>
    private async Task StepAsync(CancellationToken cancellation)
    {
        await RehearsalStage.AtOnceAsync(Everyone, (code, token) => stage.MustAsync(code, ["sync"], token), cancellation).ConfigureAwait(false);
        await RehearsalStage.AtOnceAsync(Everyone, (code, token) => stage.MustAsync(code, ["sync"], token), cancellation).ConfigureAwait(false);
    }

    private static async Task<string> WriteAsync(string folder, string name, string text, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name + ".md");
        await File.WriteAllTextAsync(path, text, Terminal.Utf8, cancellation).ConfigureAwait(false);
        return path;
    }

    private static string Id(DraftProvision provision) => $"{Instrument}/{provision.Key}";

    private int IndexOf(string code) => Parties.Index().First(party => party.Item == code).Index;
}
