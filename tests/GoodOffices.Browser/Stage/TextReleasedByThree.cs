namespace GoodOffices.Browser.Stage;

/// <summary>Talks that a third party joined, and at which all three released a text (<c>amended.play</c>); <c>joint.html</c> and <c>joint.publication</c> lie in their folder.</summary>
public sealed class TextReleasedByThree() : Sites("amended");
