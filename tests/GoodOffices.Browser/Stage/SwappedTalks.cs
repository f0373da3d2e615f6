namespace GoodOffices.Browser.Stage;

/// <summary>The talks of <see cref="TalksOnEveryPage"/> in which the parties have changed places.</summary>
public sealed class SwappedTalks() : Sites("standing", isSwapped: true);
