namespace GoodOffices.Browser.Stage;

/// <summary>Talks that have something on every page (<c>standing.play</c>).</summary>
public sealed class TalksOnEveryPage() : Sites("standing");
