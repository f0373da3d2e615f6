namespace GoodOffices.Agreement.Text;

/// <summary>A shared stretch and the difference after it, for each group; positions in the group's own tokens.</summary>
/// <param name="SharedFrom">Where the shared stretch begins.</param>
/// <param name="From">Where it ends and the difference begins.</param>
/// <param name="To">Where the difference ends.</param>
internal sealed record Gap(int[] SharedFrom, int[] From, int[] To)
{
    /// <summary>Whether nothing differs: only the last of a text is so.</summary>
    public bool IsEmpty => From.AsSpan().SequenceEqual(To);

    /// <summary>How long the shared stretch is.</summary>
    public int SharedCount => From[0] - SharedFrom[0];

    /// <summary>Whether a group has something here.</summary>
    public bool Has(int group) => To[group] > From[group];

    public void Move(int by)
    {
        for (var group = 0; group < From.Length; group++)
        {
            From[group] += by;
            To[group] += by;
        }
    }
}
