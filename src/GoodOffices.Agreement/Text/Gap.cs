namespace GoodOffices.Agreement.Text;

/// <summary>A shared stretch and the difference after it, for each group; positions in the group's own tokens.</summary>
/// <param name="SharedFrom">Where the shared stretch begins.</param>
/// <param name="From">Where it ends and the difference begins.</param>
/// <param name="To">Where the difference ends.</param>
internal sealed record Gap(int[] SharedFrom, int[] From, int[] To);
