namespace GoodOffices.Record.Merkle;

/// <summary>The hashes of the complete subtrees of a record, from which proofs and tiles are built.</summary>
public interface IHashSource
{
    /// <summary>How many leaves there are.</summary>
    long Size { get; }

    /// <summary>The hash of the complete subtree over the leaves from <c>index * 2^level</c> up to but not including <c>(index + 1) * 2^level</c>.</summary>
    /// <param name="level">0 for the leaves themselves; 0 to 62.</param>
    /// <param name="index">From zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The subtree is not complete within <see cref="Size"/>.</exception>
    Hash Read(int level, long index);
}
