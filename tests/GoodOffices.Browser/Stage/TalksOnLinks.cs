namespace GoodOffices.Browser.Stage;

/// <summary>Talks in which two delegations have an annex of six links and four articles on the table (<c>annex.play</c>).</summary>
public sealed class TalksOnLinks() : Sites("annex");
