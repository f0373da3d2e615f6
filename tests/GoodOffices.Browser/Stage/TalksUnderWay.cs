namespace GoodOffices.Browser.Stage;

/// <summary>Talks in which two delegations have an agreement of six articles on the table (<c>talks.play</c>).</summary>
public sealed class TalksUnderWay() : Sites("talks");
