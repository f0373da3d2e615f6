namespace GoodOffices.Agreement.Text;

/// <summary>A stretch of a comparison.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The stretch as it stands.</param>
/// <param name="Move">Of a moved stretch, the number that both its ends share, from 1; else 0.</param>
public sealed record Change(ChangeKind Kind, string Text, int Move = 0);
