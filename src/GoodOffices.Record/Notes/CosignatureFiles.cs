using System.Globalization;

namespace GoodOffices.Record.Notes;

/// <summary>Cosignatures on disk, one to a file, named by the cosigner's key id in eight hexadecimal digits.</summary>
/// <remarks>Each file is a note by itself. One that is lost in a crash is no harm: the cosigner's next one takes its place.</remarks>
public static class CosignatureFiles
{
    /// <summary>Writes one cosignature, in the place of the cosigner's earlier one; a reader sees the old file or the new one, never a part.</summary>
    /// <param name="directory">Made where it does not exist.</param>
    /// <param name="cosignature">Verified.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string directory, Cosignature cosignature, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(cosignature);
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, cosignature.Cosigner.Id.ToString("x8", CultureInfo.InvariantCulture));
        await File.WriteAllBytesAsync(file + ".new", cosignature.ToNote(), ct);
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Whether a file holds a signature of the key that it is named by; the signature itself is not verified.</summary>
    /// <param name="name">The file's name, as <see cref="ReadAsync"/> gives it.</param>
    /// <param name="note">What is in it.</param>
    public static bool IsOfItsName(string name, ReadOnlySpan<byte> note) =>
        uint.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
        && SignedNote.TryParse(note, out var parsed, out _) && parsed.Signatures.Any(line => line.KeyId == id);

    /// <summary>Reads the notes in a directory.</summary>
    /// <param name="directory">Need not exist.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>By file name. The notes are not verified: <see cref="Cosignature.TryFind"/> does that.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(string directory, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var notes = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(directory)) return notes;
        foreach (var file in Directory.EnumerateFiles(directory))
        {
            var name = Path.GetFileName(file);
            // Nothing longer can be a note, so nothing longer is read.
            if (name.EndsWith(".new", StringComparison.Ordinal) || new FileInfo(file).Length > SignedNote.MaximumLength) continue;
            notes.Add(name, await File.ReadAllBytesAsync(file, ct));
        }

        return notes;
    }
}
