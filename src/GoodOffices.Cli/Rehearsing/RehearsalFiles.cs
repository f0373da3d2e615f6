using System.Globalization;
using System.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Writes what people read of a rehearsal: the rolling text, the questions, what is in the folder.</summary>
internal sealed class RehearsalFiles(RehearsalFolder folder, RehearsalDrafts drafts, RehearsalOutcome outcome)
{
    private const string Mark = "Illustrative: not a position of any state.";

    /// <summary>Writes <c>rolling.md</c>: the text alone, so that it resolves to each party's draft byte for byte.</summary>
    /// <returns>The bytes that are in the file.</returns>
    public async Task<byte[]> WriteRollingAsync(CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(folder.Rolling, outcome.Rolling.Print(), Terminal.Utf8, cancellation).ConfigureAwait(false);
        return await File.ReadAllBytesAsync(folder.Rolling, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes <c>questions.md</c> and <c>README.md</c>.</summary>
    public async Task WriteNotesAsync(string words, CancellationToken cancellation)
    {
        var checkpoint = await File.ReadAllLinesAsync(Path.Combine(folder.Record, "checkpoint"), cancellation).ConfigureAwait(false);
        var line = $"Record: {checkpoint[0]}, {checkpoint[1]} entries, root {checkpoint[2]}.";
        await File.WriteAllTextAsync(folder.Questions, Questions(line), Terminal.Utf8, cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(folder.Guide, Guide(line, words), Terminal.Utf8, cancellation).ConfigureAwait(false);
    }

    private string Questions(string checkpoint)
    {
        var agreed = outcome.Provisions.Count - outcome.Questions.Count;
        var text = new StringBuilder("# Unresolved questions\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Mark}\n{checkpoint}\nState of the table: {outcome.StateDigest}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{outcome.Provisions.Count} provisions: {agreed} the same in every draft, {outcome.Questions.Count} open.\n");
        if (outcome.Questions.Count > 0)
        {
            text.Append("\n| provision | begins | status | whose move | brackets |\n| --- | --- | --- | --- | --- |\n");
        }

        foreach (var question in outcome.Questions)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {question.Provision} | {Cell(question.Heading)} | {question.Status.Replace('-', ' ')} | {string.Join(", ", question.WhoseMove)} | {string.Join(" ", question.Brackets)} |\n");
        }

        return text.ToString();
    }

    private string Guide(string checkpoint, string words) => $"""
        # A rehearsal: {string.Join(", ", drafts.Parties)}, convened by {drafts.Host}

        {Mark}
        {checkpoint}
        Fingerprint of the talks: {words}

        | what | where |
        | --- | --- |
        | the rolling text, with nothing added | rolling.md |
        | the unresolved questions, and whose move it is | questions.md |
        | the record as static files, with the log's key in `vkey` | record/ |
        | the nodes, which alone can read the table | {string.Join(", ", drafts.Parties.Prepend(drafts.Host).Select(code => $"node-{code}/"))} |
        | the venue's data and its log, in which no word of the table stands | venue/, venue.log |
        | the nodes' passphrases: whoever has them reads the table | passphrases/ |

        From the directory above this folder, named {Path.GetFileName(folder.Root)} here:

            good-offices text resolve --party {drafts.Parties.First()} {Path.GetFileName(folder.Root)}/rolling.md
            good-offices verify {Path.GetFileName(folder.Root)}
            good-offices delegation questions --node {Path.GetFileName(folder.Root)}/node-{drafts.Parties.First()} --passphrase-file {Path.GetFileName(folder.Root)}/passphrases/{drafts.Parties.First()}.txt

        """.ReplaceLineEndings("\n");

    private static string Cell(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
