using GoodOffices.Record;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation.Verification;

/// <summary>Files beside a record.</summary>
internal static class Files
{
    /// <summary>An enclosure kept under its address; null where it is not there or longer than any can be.</summary>
    public static ReadOnlyMemory<byte>? Enclosure(string folder, Hash address)
    {
        var file = new FileInfo(Path.Combine(folder, address.ToHex()));
        return file.Exists && file.Length <= Record.Sealing.Enclosure.MaximumLength ? File.ReadAllBytes(file.FullName) : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>The notes in a folder, one to a file.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Notes(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Where(file => !Path.GetFileName(file).Contains('.', StringComparison.Ordinal) && new FileInfo(file).Length <= Record.Notes.SignedNote.MaximumLength)
            .Select(file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file)))];
}
