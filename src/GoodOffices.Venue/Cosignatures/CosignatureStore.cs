using GoodOffices.Procedure;
using GoodOffices.Record.Notes;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Cosignatures;

/// <summary>The latest cosignature of each party under one log's checkpoints: one file each, with the whole note.</summary>
internal sealed class CosignatureStore
{
    /// <summary>The longest note that is taken, in bytes.</summary>
    public const int MaximumNote = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly SortedDictionary<string, Held> _latest = new(StringComparer.Ordinal);

    public CosignatureStore(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        DurableFile.SweepTemporaries(folder);
        FileSync.Directory(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Reads the file of a party.</summary>
    /// <returns>The checkpoint under which it stands; null where there is none that verifies.</returns>
    public SignedCheckpoint? Load(PartyCode party, NoteKey log, NoteKey cosigner)
    {
        var path = PathOf(party);
        if (File.Exists(path) && SignedCheckpoint.TryOpen(File.ReadAllBytes(path), log, out var note, out _)
            && Cosignature.TryFind(note, cosigner, out var cosignature, out _))
        {
            _latest[party.Value] = new Held(note, cosignature);
            return note;
        }

        return null;
    }

    /// <summary>Stores a verified cosignature if it is later than the one held.</summary>
    /// <returns>False where one over a larger size, or a later one over the same, is held.</returns>
    public bool Store(PartyCode party, SignedCheckpoint note, Cosignature cosignature)
    {
        lock (_gate)
        {
            if (_latest.TryGetValue(party.Value, out var held) && held.IsBeyond(note, cosignature))
            {
                return false;
            }

            DurableFile.Write(PathOf(party), note.Note.Span);
            _latest[party.Value] = new Held(note, cosignature);
            return true;
        }
    }

    /// <summary>The notes as text, in the order of the parties' codes.</summary>
    public string[] Notes()
    {
        lock (_gate)
        {
            return [.. _latest.Values.Select(held => System.Text.Encoding.UTF8.GetString(held.Note.Note.Span))];
        }
    }

    private string PathOf(PartyCode party) => Path.Combine(_folder, party.Value);

    private sealed record Held(SignedCheckpoint Note, Cosignature Cosignature)
    {
        // The very same cosignature again is stored again: a client that lost the answer is told the same.
        public bool IsBeyond(SignedCheckpoint note, Cosignature cosignature) =>
            Note.Size > note.Size || (Note.Size == note.Size && Cosignature.TimeSeconds > cosignature.TimeSeconds);
    }
}
