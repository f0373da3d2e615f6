namespace GoodOffices.Browser.Stage;

/// <summary>The talks of <see cref="TalksUnderWay"/> in which the parties have changed places.</summary>
public sealed class SwappedTalks() : Sites("talks", isSwapped: true);
