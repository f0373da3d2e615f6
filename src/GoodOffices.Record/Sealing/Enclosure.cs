using GoodOffices.Record.Entries;

namespace GoodOffices.Record.Sealing;

/// <summary>A body that is too long for its submission: one value beside the record, addressed by its SHA-256, durable before its entry is appended.</summary>
/// <remarks>For a sealed act the address is that of the ciphertext: who stores an enclosure learns its length and nothing else.</remarks>
public static class Enclosure
{
    /// <summary>The shortest enclosure in bytes: one more than what stands in a submission.</summary>
    public const int MinimumLength = Submission.MaximumInlineBody + 1;

    /// <summary>The longest enclosure in bytes (64 MiB).</summary>
    public const int MaximumLength = Preamble.MaximumBodyLength;

    /// <summary>Whether a body of that length is an enclosure.</summary>
    public static bool Is(long bodyLength) => bodyLength is >= MinimumLength and <= MaximumLength;

    /// <summary>Where an enclosure is stored: the SHA-256 of its bytes.</summary>
    public static Hash AddressOf(ReadOnlySpan<byte> body) => Hash.Of(body);
}
