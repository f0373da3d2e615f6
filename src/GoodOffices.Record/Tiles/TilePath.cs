using System.Globalization;

namespace GoodOffices.Record.Tiles;

/// <summary>Names a tile of hashes or a bundle of entries: level, index, width (c2sp.org/tlog-tiles, tiles of height 8).</summary>
/// <remarks>Printed as <c>tile/0/x001/x234/067</c> or <c>tile/entries/000.p/88</c>. The default value names nothing: its width is 0.</remarks>
public readonly record struct TilePath
{
    /// <summary>How many hashes or entries a full tile has.</summary>
    public const int FullWidth = 256;

    /// <summary>The highest level: hashes of subtrees of 2^56 leaves, sizes being below 2^63.</summary>
    public const int MaximumLevel = 7;

    private const int EntriesLevel = -1;
    private const int MaximumText = 64;
    private readonly int _level;

    private TilePath(int level, long index, int width) => (_level, Index, Width) = (level, index, width);

    /// <summary>Whether it names a bundle of entries.</summary>
    public bool IsEntries => _level == EntriesLevel;

    /// <summary>0 to 7: each hash is that of a subtree of 256^level leaves. Of a bundle, 0.</summary>
    public int Level => Math.Max(0, _level);

    /// <summary>Which tile of its level, from zero.</summary>
    public long Index { get; }

    /// <summary>How many hashes or entries: 1 to 256.</summary>
    public int Width { get; }

    /// <summary>Whether it is full, so that it never changes.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The index of its first hash within the level, or of its first entry.</summary>
    public long First => Index * FullWidth;

    /// <summary>Names a tile of hashes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A level not from 0 to 7, an index below 0 or beyond what a size can reach, a width not from 1 to 256.</exception>
    public static TilePath Hashes(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaximumLevel);
        return Checked(level, index, width);
    }

    /// <summary>Names a bundle of entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index below 0 or beyond what a size can reach, a width not from 1 to 256.</exception>
    public static TilePath Entries(long index, int width) => Checked(EntriesLevel, index, width);

    /// <summary>All tiles of hashes and bundles of entries that a log of a size has: full ones, and the partial one at the end of each level.</summary>
    public static IEnumerable<TilePath> Of(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        foreach (var (index, width) in Row(size)) yield return Entries(index, width);
        for (var (level, count) = (0, size); count > 0; level++, count /= FullWidth)
            foreach (var (index, width) in Row(count)) yield return Hashes(level, index, width);
    }

    /// <summary>Reads a path as it is printed, and in no other way.</summary>
    /// <param name="text">At most 64 characters.</param>
    /// <param name="path">What it names.</param>
    /// <returns>False for anything else.</returns>
    public static bool TryParse(string? text, out TilePath path)
    {
        path = default;
        if (text is null || text.Length > MaximumText) return false;
        var parts = text.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || !TryLevel(parts[1], out var level)) return false;
        var width = FullWidth;
        var last = parts.Length - 1;
        if (parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryDecimal(parts[^1], out width) || width is < 1 or >= FullWidth) return false;
            parts[^2] = parts[^2][..^2];
            last--;
        }

        if (last < 2 || !TryIndex(parts.AsSpan(2, last - 1), out var index) || !IsReachable(level, index)) return false;
        path = new TilePath(level, index, width);
        return path.ToString() == text;
    }

    /// <summary>The same tile when it is full; a partial tile may be read from it.</summary>
    public TilePath Full() => new(_level, Index, FullWidth);

    /// <summary>Whether a log of a size has it: every width up to the size's counts, since it was signed or could have been.</summary>
    /// <param name="size">Of the log.</param>
    public bool IsWithin(long size) => Width > 0 && First <= (size >> (8 * Level)) - Width;

    /// <summary>The path, with <c>/</c> on every system.</summary>
    public override string ToString()
    {
        var groups = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
            groups = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{groups}");
        var level = IsEntries ? "entries" : _level.ToString(CultureInfo.InvariantCulture);
        return IsFull ? $"tile/{level}/{groups}" : string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{groups}.p/{Width}");
    }

    private static IEnumerable<(long Index, int Width)> Row(long count)
    {
        for (var index = 0L; index < count / FullWidth; index++) yield return (index, FullWidth);
        if (count % FullWidth > 0) yield return (count / FullWidth, (int)(count % FullWidth));
    }

    private static TilePath Checked(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (!IsReachable(level, index)) throw new ArgumentOutOfRangeException(nameof(index));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        return new TilePath(level, index, width);
    }

    // The tile that holds the last hash that a log of 2^63-1 entries has at the level.
    private static bool IsReachable(int level, long index) => index <= ((long.MaxValue >> (8 * Math.Max(0, level))) - 1) / FullWidth;

    private static bool TryLevel(string text, out int level)
    {
        level = EntriesLevel;
        return text == "entries" || (TryDecimal(text, out level) && level is >= 0 and <= MaximumLevel);
    }

    private static bool TryIndex(ReadOnlySpan<string> groups, out long index)
    {
        index = 0;
        if (groups.Length > 6) return false;
        foreach (var group in groups)
        {
            if (!TryDecimal(group.TrimStart('x'), out var three)) return false;
            index = index * 1000 + three;
        }

        return true;
    }

    private static bool TryDecimal(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 1000;
}
