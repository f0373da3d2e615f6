namespace GoodOffices.Agreement;

/// <summary>What an item of a session's agenda is about.</summary>
/// <param name="Act">The act that linked it.</param>
/// <param name="Session">The session.</param>
/// <param name="Item">The number of the item.</param>
/// <param name="Provisions">The provisions.</param>
public sealed record AgendaLink(ActId Act, string Session, int Item, ValueList<ProvisionId> Provisions);
