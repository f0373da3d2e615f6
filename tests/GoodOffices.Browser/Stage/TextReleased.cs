namespace GoodOffices.Browser.Stage;

/// <summary>Talks at which a joint statement was released (<c>released.play</c>); <c>joint.html</c> and <c>joint.publication</c> lie in their folder.</summary>
public sealed class TextReleased() : Sites("released");
