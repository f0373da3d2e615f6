namespace GoodOffices.Agreement.Text;

/// <summary>A bracket sign without its partner, in a document from elsewhere. It is kept as a literal sign.</summary>
/// <param name="Sign"><c>[</c> or <c>]</c>.</param>
/// <param name="Offset">In UTF-16 units from the beginning.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record Stray(char Sign, int Offset, int Line, int Column);
