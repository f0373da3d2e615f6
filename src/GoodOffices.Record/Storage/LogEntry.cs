using System.Buffers.Binary;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Record.Storage;

/// <summary>One entry and the two hashes of it that a log is opened from.</summary>
/// <param name="Bytes">The venue's time (8 bytes big-endian) and the submission; 8 to 65,535 bytes.</param>
/// <param name="Leaf">Its leaf hash, see <see cref="MerkleHash.Leaf"/>.</param>
/// <param name="Submission">SHA-256 of the submission, by which the same bytes are recognised when they come again.</param>
public sealed record LogEntry(ReadOnlyMemory<byte> Bytes, Hash Leaf, Hash Submission)
{
    /// <summary>The length of the time before the submission, in bytes.</summary>
    public const int TimeLength = sizeof(ulong);

    /// <summary>The longest submission in bytes.</summary>
    public const int MaximumSubmission = Entry.MaximumLength - TimeLength;

    /// <summary>The venue's time: milliseconds since 1970. For display: it decides nothing.</summary>
    public long TimeMilliseconds => BinaryPrimitives.ReadInt64BigEndian(Bytes.Span);

    /// <summary>Hashes an entry.</summary>
    /// <param name="bytes">8 to 65,535 bytes.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static LogEntry Of(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length is < TimeLength or > Entry.MaximumLength) throw new ArgumentException($"An entry is {TimeLength} to {Entry.MaximumLength} bytes long, not {bytes.Length}.", nameof(bytes));
        return new LogEntry(bytes, MerkleHash.Leaf(bytes.Span), Hash.Of(bytes.Span[TimeLength..]));
    }
}
