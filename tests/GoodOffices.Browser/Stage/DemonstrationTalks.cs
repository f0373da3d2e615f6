namespace GoodOffices.Browser.Stage;

/// <summary>The talks of the demonstration, played to their end.</summary>
public sealed class DemonstrationTalks() : Sites(PreparedTalks.Demonstration);
