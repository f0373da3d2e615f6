namespace GoodOffices.Agreement;

/// <summary>How one instrument stands.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Title">Its title by language.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Provisions">Its provisions in their order.</param>
/// <param name="Tally">How many provisions have which status.</param>
public sealed record InstrumentStanding(
    InstrumentId Id, Texts Title, LifeStage Stage, ValueList<ProvisionStanding> Provisions, Tally Tally);
