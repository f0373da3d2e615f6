namespace GoodOffices.Browser.Stage;

/// <summary>Talks in which a short instrument is agreed and ready to be adopted (<c>closing.play</c>).</summary>
public sealed class TextReadyToClose() : Sites("closing");
