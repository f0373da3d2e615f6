namespace GoodOffices.Browser.Stage;

/// <summary>Talks whose convocation everybody has accepted and for which nobody has proposed modalities; an amended convocation lies before the parties (<c>opening.play</c>).</summary>
public sealed class TalksToBeOpened() : Sites("opening");
