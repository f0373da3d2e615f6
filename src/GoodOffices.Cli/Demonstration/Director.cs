using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Plays the story on a stage, line by line.</summary>
internal sealed class Director(Stage stage, Narrator narrator)
{
    private static readonly TimeSpan SignaturePatience = TimeSpan.FromSeconds(45);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private Stopwatch _silence = new();

    /// <summary>How many acts were recorded by commands of the story.</summary>
    public int Acts { get; private set; }

    /// <summary>Plays the whole story.</summary>
    public Task PlayAsync(CancellationToken cancellation) => PlayAsync(StoryFiles.Play(stage.Cast), cancellation);

    /// <summary>Plays some lines.</summary>
    public async Task PlayAsync(IReadOnlyList<PlayLine> lines, CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            switch (line)
            {
                case PlayLine.Scene scene:
                    narrator.Scene(scene.Title);
                    break;
                case PlayLine.Tale tale:
                    narrator.Tale(tale.Words);
                    break;
                case PlayLine.Command command:
                    await DoAsync(command, cancellation).ConfigureAwait(false);
                    break;
                case PlayLine.Direction direction:
                    await DirectAsync(direction.Words, cancellation).ConfigureAwait(false);
                    break;
                default:
                    throw new UnreachableException(line.GetType().Name);
            }
        }
    }

    private async Task DoAsync(PlayLine.Command command, CancellationToken cancellation)
    {
        var words = command.Words.Select(Fill).ToList();
        if (command.Delegate is { } person)
        {
            words.AddRange(["--as", person]);
        }

        var waited = Stopwatch.StartNew();
        var answer = await stage.Nodes[command.Who].DoAsync(words, cancellation).ConfigureAwait(false);
        while (answer.Exit == ExitCode.Waiting && command.Exit == ExitCode.Done && waited.Elapsed < SignaturePatience)
        {
            // A signature waits until every party's node has cosigned the text: the nodes go on in step meanwhile.
            await StepAsync(cancellation).ConfigureAwait(false);
            answer = await stage.Nodes[command.Who].DoAsync(command.Words[0] == "establish-silence" ? words : ["send", "--as", command.Delegate!], cancellation).ConfigureAwait(false);
        }

        if (answer.Exit != command.Exit)
        {
            throw new CommandFailure(ExitCode.Internal, $"{stage.RoleOf(command.Who).Code} {string.Join(' ', words)} ended with code {answer.Exit}, not {command.Exit}: {answer.Error.Trim()} {answer.Output.Trim()}",
                $"everything up to here is in {stage.Folder}");
        }

        if (command.Words[0] == "propose-silence")
        {
            _silence = Stopwatch.StartNew();
        }

        Acts += answer.Output.Split('\n').Count(line => line.StartsWith("entry ", StringComparison.Ordinal));
        narrator.Did(stage.RoleOf(command.Who), command.Delegate, [.. command.Words.Select(word => Fill(word).Replace(stage.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))], answer);
    }

    private async Task DirectAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        switch (words[0])
        {
            case "venue-init":
                await stage.InitializeVenueAsync(cancellation).ConfigureAwait(false);
                break;
            case "venue-run":
                await stage.Venue!.StartAsync(Path.Combine(stage.Folder, "convocation.cbor"), cancellation).ConfigureAwait(false);
                narrator.Note($"The venue runs at {stage.Venue.Address} in process {stage.Venue.ProcessId}; nodes run in processes {string.Join(", ", stage.Nodes.Values.Select(node => $"{node.ProcessId} ({node.Code})"))}.");
                await LearnFingerprintAsync("convocation.cbor", "FINGERPRINT", cancellation).ConfigureAwait(false);
                break;
            case "learn-fingerprint":
                await LearnFingerprintAsync(words[1], words[2], cancellation).ConfigureAwait(false);
                break;
            case "sync":
                await StepAsync(cancellation).ConfigureAwait(false);
                break;
            case "fork":
                Fork.Take(stage);
                break;
            case "wait-silence":
                await WaitForSilenceAsync(cancellation).ConfigureAwait(false);
                break;
            case "show":
                await ShowAsync(words, words[2].Split('.'), cancellation).ConfigureAwait(false);
                break;
            default:
                throw new UnreachableException(words[0]);
        }
    }

    private async Task ShowAsync(IReadOnlyList<string> words, string[] reader, CancellationToken cancellation)
    {
        var node = stage.Nodes[reader[0]];
        await node.MustAsync(["sync", "--as", reader[1]], cancellation).ConfigureAwait(false);
        narrator.Show(words, stage.RoleOf(reader[0]), await node.MustAsync([words[1], .. words.Skip(3), "--as", reader[1]], cancellation).ConfigureAwait(false));
    }

    /// <summary>Until the deadline of the last silence procedure has passed; much of it has, while the play went on.</summary>
    private async Task WaitForSilenceAsync(CancellationToken cancellation)
    {
        var left = TimeSpan.FromSeconds(SilenceSeconds + 1) - _silence.Elapsed;
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation).ConfigureAwait(false);
    }

    /// <summary>Every node fetches, verifies, cosigns and does what falls to it in the rooms.</summary>
    private async Task StepAsync(CancellationToken cancellation)
    {
        foreach (var (letter, person) in ((string, string)[])[("A", "adviser"), ("B", "adviser"), ("H", "secretary"), ("A", "adviser")])
        {
            await stage.Nodes[letter].DoAsync(["sync", "--as", person], cancellation).ConfigureAwait(false);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation).ConfigureAwait(false);
    }

    private const int SilenceSeconds = 8;

    /// <summary>What people read out to each other: here the stage takes it from the host's node.</summary>
    private async Task LearnFingerprintAsync(string file, string name, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(stage.Folder, file), cancellation).ConfigureAwait(false);
        _names[name] = new Procedure.Convening.Fingerprint(Record.Hash.Of(bytes)).Words;
    }

    private string Fill(string word)
    {
        var filled = word.Replace("{DIR}", stage.Folder, StringComparison.Ordinal).Replace("{TEXTS}", stage.Texts, StringComparison.Ordinal)
            .Replace("{VENUE}", stage.VenueFolder, StringComparison.Ordinal).Replace("{NODE-A}", stage.NodeFolder("A"), StringComparison.Ordinal)
            .Replace("{NODE-B}", stage.NodeFolder("B"), StringComparison.Ordinal).Replace("{SILENCE}", $"{SilenceSeconds}s", StringComparison.Ordinal);
        if (stage.Venue is { } venue)
        {
            filled = filled.Replace("{URL}", venue.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("{CERTIFICATE}", venue.Certificate, StringComparison.Ordinal);
        }

        return _names.Aggregate(filled, static (text, pair) => text.Replace("{" + pair.Key + "}", pair.Value, StringComparison.Ordinal));
    }
}
