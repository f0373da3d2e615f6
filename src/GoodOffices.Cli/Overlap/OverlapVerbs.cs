using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Overlap;

/// <summary><c>good-offices overlap ...</c>: what all could accept, from files on one machine, and transcripts verified; no talks needed.</summary>
internal static class OverlapVerbs
{
    private const string Group = "Verbs";
    private const int MostBytes = 64 << 20;

    public static Verb Build(Terminal terminal) =>
        new Verb("overlap", "Find which options of a list all parties said yes to, from files; verify the transcript of a round. No talks needed.", "Drafts in files", "overlap run options.json arm.json aze.json")
            .With(Run(terminal)).With(Verify(terminal));

    private static Verb Run(Terminal terminal)
    {
        var list = new Argument<string>("options") { HelpName = "OPTIONS", Description = "The list of options (JSON)." };
        var marks = new Argument<string[]>("marks") { HelpName = "MARKS", Arity = new ArgumentArity(0, OverlapStatement.MostParties), Description = "For each party the options that it says yes to (JSON)." };
        var target = new Option<string?>("--transcript") { Description = "A new file for the transcript, which anyone can verify.", HelpName = "FILE" };
        return new Verb("run", "Play a round between files on this machine, and print what all said yes to.", Group, "overlap run options.json arm.json aze.json --transcript round.json")
        {
            Notes =
            [
                "Whoever runs this can read every file: it is for a machine that all parties trust, and for trying out. In talks each party marks on its own node, with 'delegation overlap', and nobody sees another's marks.",
                "The round is the one of talks, proofs included. The transcript shows which options all said yes to, and nothing else of what was marked. The formats are described in docs/spec/overlap.md, the limits in docs/guide/overlap.md.",
            ],
        }.With(list, marks, target).Does(async (parsed, cancellation) =>
        {
            var transcript = parsed.GetValue(target);
            if (transcript is not null && File.Exists(transcript)) throw CommandFailure.Storage($"'{transcript}' exists", "name another file; nothing is overwritten");
            var (options, parties) = await ReadAsync(parsed.GetValue(list)!, parsed.GetValue(marks)!, cancellation).ConfigureAwait(false);
            var file = await terminal.WithProgressAsync("Playing the round", report => Task.Run(() => Played(options, parties, report, cancellation), cancellation)).ConfigureAwait(false);
            if (transcript is not null) await NewFile.WriteAsync(transcript, Terminal.Utf8.GetBytes(OverlapJson.Write(file)), cancellation).ConfigureAwait(false);
            OverlapOutput.Write(terminal, file);
        });
    }

    private static Verb Verify(Terminal terminal)
    {
        var source = new Argument<string>("transcript") { HelpName = "TRANSCRIPT", Description = "The transcript of a round (JSON)." };
        return new Verb("verify", "Verify every message of a transcript, and print what it verifies to.", Group, "overlap verify round.json")
            .With(source).Does(async (parsed, cancellation) =>
            {
                var path = parsed.GetValue(source)!;
                var file = Value(OverlapJson.ReadTranscript(await BytesAsync(path, cancellation).ConfigureAwait(false), path));
                OverlapOutput.Write(terminal, file);
                if (file.Refused is { } refused)
                {
                    throw new CommandFailure(ExitCode.DoesNotHold, refused.ToString(), "the transcript was altered, or that party departed from the protocol; what came before holds");
                }
            });
    }

    private static async Task<(OverlapOptions Options, ImmutableArray<OverlapMarks> Parties)> ReadAsync(string list, string[] marks, CancellationToken cancellation)
    {
        if (marks.Length < 2)
        {
            throw CommandFailure.Usage(marks.Length == 0 ? "no marks are named" : "one party's marks are named: a round is between two parties or more", "for example: good-offices overlap run options.json arm.json aze.json");
        }

        var options = Value(OverlapJson.ReadOptions(await BytesAsync(list, cancellation).ConfigureAwait(false), list));
        var parties = ImmutableArray.CreateBuilder<OverlapMarks>();
        foreach (var path in marks)
        {
            var one = Value(OverlapJson.ReadMarks(await BytesAsync(path, cancellation).ConfigureAwait(false), path, options));
            if (parties.Any(other => other.Party == one.Party)) throw CommandFailure.BadInput($"{path}: the marks are of '{one.Party}', whose marks another file has", "one file for each party");
            parties.Add(one);
        }

        return (options, parties.ToImmutable());
    }

    private static OverlapFile Played(OverlapOptions options, ImmutableArray<OverlapMarks> parties, Action<double> report, CancellationToken cancellation)
    {
        using var random = RandomNumberGenerator.Create();
        // A round over files has no talks to be bound to: what tells it from any other is drawn.
        var context = new byte[OverlapStatement.DigestSize];
        random.GetBytes(context);
        var transcript = OverlapTranscript.Begin(new OverlapStatement(context, parties.Length, options.Digests, options.MarkLimit));
        var secrets = parties.Select(_ => OverlapSecret.Draw(random)).ToList();
        var steps = parties.Length * (3 + transcript.Statement.Blocks);
        while (transcript.Phase != OverlapPhase.Complete)
        {
            cancellation.ThrowIfCancellationRequested();
            report((double)transcript.Messages.Count / steps);
            var party = transcript.Awaited[0];
            var message = transcript.Phase switch
            {
                OverlapPhase.Keys => OverlapMoves.Key(transcript, party, secrets[party], random),
                OverlapPhase.Ballots => OverlapMoves.Ballots(transcript, party, secrets[party], parties[party].Yes.AsSpan(), random),
                OverlapPhase.Blinding => OverlapMoves.Blinding(transcript, party, secrets[party], random),
                _ => OverlapMoves.Opening(transcript, party, secrets[party], random),
            };
            var taken = transcript.Take(party, message);
            transcript = taken.Next ?? throw new InvalidOperationException($"A message of the program's own was refused: {taken.Fault}");
        }

        return new OverlapFile([.. parties.Select(static one => one.Party)], options.Names, transcript);
    }

    private static T Value<T>(Reading<T> reading)
        where T : class => reading.Value ?? throw CommandFailure.BadInput(reading.Fault!.ToString(), reading.Fault.Hint);

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) throw CommandFailure.Storage($"'{path}' is a folder, not a file", "name the file in it");
        return new FileInfo(path) is { Exists: true, Length: > MostBytes } large
            ? throw CommandFailure.BadInput($"{path}: the file has {large.Length} bytes; at most {MostBytes} are read")
            : await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
    }
}
