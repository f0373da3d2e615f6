namespace GoodOffices.Browser.Stage;

/// <summary>Talks whose convocation everybody has accepted and for which nobody has proposed modalities (<c>opening.play</c>).</summary>
public sealed class TalksToBeOpened() : Sites("opening");
