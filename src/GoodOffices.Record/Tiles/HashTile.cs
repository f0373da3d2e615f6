using GoodOffices.Record.Merkle;

namespace GoodOffices.Record.Tiles;

/// <summary>The bytes of a tile of hashes: 32 for each, nothing else (c2sp.org/tlog-tiles).</summary>
public static class HashTile
{
    /// <summary>Writes a tile.</summary>
    /// <param name="hashes">Of the log.</param>
    /// <param name="path">Names a tile of hashes within the log.</param>
    /// <exception cref="ArgumentException">The path names a bundle of entries, or a tile that the log does not have.</exception>
    public static byte[] Write(IHashSource hashes, TilePath path)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        if (path.IsEntries || !path.IsWithin(hashes.Size)) throw new ArgumentException($"A log of {hashes.Size} entries has no tile of hashes at {path}.", nameof(path));
        var tile = new byte[path.Width * Hash.Size];
        for (var i = 0; i < path.Width; i++)
            hashes.Read(8 * path.Level, path.First + i).CopyTo(tile.AsSpan(i * Hash.Size));
        return tile;
    }

    /// <summary>Reads a tile.</summary>
    /// <param name="tile">Exactly 32 bytes for each hash.</param>
    /// <param name="width">How many hashes: 1 to 256.</param>
    /// <param name="hashes">In their order.</param>
    /// <returns>False where the length is another.</returns>
    public static bool TryParse(ReadOnlySpan<byte> tile, int width, out Hash[] hashes)
    {
        hashes = [];
        if (width is < 1 or > TilePath.FullWidth || tile.Length != width * Hash.Size) return false;
        hashes = new Hash[width];
        for (var i = 0; i < width; i++) hashes[i] = Hash.FromBytes(tile.Slice(i * Hash.Size, Hash.Size));
        return true;
    }
}
