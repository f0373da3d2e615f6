using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Delegation.Verification;

/// <summary>Reads a record from static files, as exported for foreign checkers.</summary>
internal static class ExportSource
{
    public static bool IsOne(string path) => File.Exists(Path.Combine(path, "checkpoint"));

    /// <summary>Reads the files; every tile and bundle is verified against the others on the way.</summary>
    public static async Task<RecordSource?> ReadAsync(string path, Findings findings, IProgress<double>? progress, CancellationToken ct)
    {
        if (!StaticRecordReader.TryOpen(path, null, out var reader, out var fault))
        {
            findings.Fail(Told(fault));
            return null;
        }

        if (reader.Verify(null, ShareOfEntries.Of(progress, reader.Checkpoint.Size), ct) is { } broken)
        {
            findings.Fail(Told(broken));
            return null;
        }

        findings.Hold("static files: every tile of hashes and every bundle of entries holds together");
        var entries = await reader.ReadAsync(0, (int)reader.Checkpoint.Size, ct);
        if (entries.Count == 0 || !Entry.TryParse(entries[0], out var first, out _))
        {
            findings.Fail(new VerificationFault("static files", 0, "a record begins with the convocation", "There is nothing that the rest could be held against."));
            return null;
        }

        var cosigned = await reader.ReadCosignaturesAsync(ct);
        if (cosigned.FirstOrDefault(file => !CosignatureFiles.IsOfItsName(file.Key, file.Value)).Key is { } stray)
        {
            findings.Fail(new VerificationFault($"static files: cosignatures/{stray}", null, "the file is a note with a cosignature of the key that it is named by", "It was changed, or is of another record."));
            return null;
        }

        return new RecordSource($"static files {path}", first.Content,
        [
            new LogSource
            {
                Log = "",
                Entries = entries,
                Checkpoint = reader.Checkpoint.Note,
                Cosigned = [.. cosigned.Values.Select(note => new ReadOnlyMemory<byte>(note))],
                Enclosure = address => Files.Enclosure(Path.Combine(path, "enclosures"), address),
            },
        ]);
    }

    private static VerificationFault Told(RecordFault fault) => new($"static files: {fault.Where}", fault.Entry, fault.Why, "The record was changed after it was exported, or is not whole.");
}
