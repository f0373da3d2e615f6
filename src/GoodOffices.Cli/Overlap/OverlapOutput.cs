using GoodOffices.Analysis.Overlap;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Overlap;

/// <summary>Prints what a round verifies to.</summary>
internal static class OverlapOutput
{
    public static void Write(Terminal terminal, OverlapFile file) => terminal.Print(Json(file), output => Plain(output, file));

    private static object Json(OverlapFile file) => new
    {
        parties = file.Parties,
        options = file.Options.Zip(file.Transcript.Outcome, static (name, all) => new { name, all }),
        overlap = file.Overlap,
        limit = file.Transcript.Statement.MarkLimit,
        phase = NameOf(file.Transcript.Phase),
        complete = file.Transcript.Phase == OverlapPhase.Complete,
        awaited = file.Awaited,
        messages = file.Transcript.Messages.Count,
        refused = file.Refused?.ToString(),
    };

    private static void Plain(TextWriter output, OverlapFile file)
    {
        var transcript = file.Transcript;
        var (open, all) = (transcript.Outcome.Count(static one => one is not null), file.Overlap.ToList());
        output.WriteLine($"{string.Join(", ", file.Parties)}: {transcript.Outcome.Length} options{(transcript.Statement.MarkLimit is { } limit ? $", at most {limit} of them marked by each party" : "")}; {transcript.Messages.Count} messages {(file.Refused is null ? "verified" : "verified, and then one that does not verify")}");
        if (transcript.Phase != OverlapPhase.Complete)
        {
            output.WriteLine($"The round is not complete: it is at the {NameOf(transcript.Phase)}, and {string.Join(", ", file.Awaited)} did not go on from there. Open so far: {open} of {transcript.Outcome.Length}.");
        }

        output.WriteLine();
        output.WriteLine(all.Count == 0 ? $"There is no option{(open < transcript.Outcome.Length ? " so far" : "")} that all said yes to." : "All said yes to:");
        foreach (var name in all) output.WriteLine($"  {name}");
    }

    private static string NameOf(OverlapPhase phase) => phase switch
    {
        OverlapPhase.Keys => "keys",
        OverlapPhase.Ballots => "ballots",
        OverlapPhase.Blinding => "blinding",
        OverlapPhase.Opening => "opening",
        _ => "end",
    };
}
