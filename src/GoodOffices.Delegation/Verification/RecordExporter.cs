using GoodOffices.Record.Entries;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Delegation.Verification;

/// <summary>Writes the talks' record, as it was verified, as static files for a foreign checker (c2sp.org/tlog-tiles), with the enclosures that the source has.</summary>
internal static class RecordExporter
{
    /// <summary>Writes the files.</summary>
    /// <param name="source">The talks' log.</param>
    /// <param name="verifier">It was verified whole.</param>
    /// <param name="directory">Made where it does not exist.</param>
    /// <param name="findings">Told what was written.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">The source keeps no signed checkpoint.</exception>
    public static async Task WriteAsync(LogSource source, LogVerifier verifier, string directory, Findings findings, CancellationToken ct)
    {
        if (verifier.Checkpoint is not { } checkpoint)
            throw new NodeException("no-checkpoint", "The source keeps no signed checkpoint, so no static record can be made of it.", "Export from a node's directory, from static files, or from the venue's URL.");
        ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Read(long first, int count, CancellationToken _) => new([.. source.Entries.Skip((int)first).Take(count)]);
        await StaticRecord.ExportAsync(directory, checkpoint, verifier.Tree, Read, Cosignatures(source, verifier, checkpoint.Size), ct);
        var (written, missing) = await EnclosuresAsync(source, directory, ct);
        findings.Hold($"static files in {directory}: {checkpoint.Size} entries, {written} enclosures");
        if (missing > 0) findings.Note($"{missing} enclosures are not in this source and were not exported; a node of their room has them, and the venue");
    }

    private static IEnumerable<Cosignature> Cosignatures(LogSource source, LogVerifier verifier, long size)
    {
        foreach (var note in source.Cosigned)
        {
            if (!SignedCheckpoint.TryOpen(note.Span, verifier.Checkpoint!.Log, out var cosigned, out _) || cosigned.Size > size) continue;
            foreach (var key in verifier.Proceedings!.Cosigners.Values)
            {
                if (Cosignature.TryFind(cosigned, key, out var cosignature, out _)) yield return cosignature;
            }
        }
    }

    private static async Task<(int Written, int Missing)> EnclosuresAsync(LogSource source, string directory, CancellationToken ct)
    {
        var (written, missing) = (new HashSet<Record.Hash>(), new HashSet<Record.Hash>());
        foreach (var bytes in source.Entries)
        {
            if (!Entry.TryParse(bytes, out var entry, out _) || !Submission.TryParse(entry.Content, out var submission, out _) || !submission.IsEnclosed || written.Contains(submission.BodyHash)) continue;
            if (source.Enclosure(submission.BodyHash) is not { } body || !submission.IsBody(body.Span))
            {
                missing.Add(submission.BodyHash);
                continue;
            }

            var folder = Directory.CreateDirectory(Path.Combine(directory, "enclosures")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, submission.BodyHash.ToHex()), body, ct);
            written.Add(submission.BodyHash);
        }

        return (written.Count, missing.Count);
    }
}
