using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace GoodOffices.Analysis.Overlap;

/// <summary>A list of options as read from a file.</summary>
/// <param name="Title">What it is about; may be empty.</param>
/// <param name="Names">The options, each once.</param>
/// <param name="MarkLimit">How many a party may mark at most; null where as many as it likes.</param>
public sealed record OverlapOptions(string Title, ImmutableArray<string> Names, int? MarkLimit)
{
    /// <summary>What identifies the content of each option: SHA-256 of its text in UTF-8.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Digests => Names.Select(static name => (ReadOnlyMemory<byte>)SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Names.Length} options";
}
