namespace GoodOffices.Agreement;

/// <summary>How statuses are named and coloured: data of the talks, since conferences differ in it.</summary>
/// <param name="Entries">One for each status that is shown otherwise than by its own name.</param>
public sealed record Legend(ValueList<LegendEntry> Entries)
{
    /// <summary>Green for agreed, yellow for ad referendum, red for bracketed, grey for untouched.</summary>
    public static Legend Default { get; } = new(
    [
        new(ProvisionStatus.Agreed, "agreed", "#2E7D32"),
        new(ProvisionStatus.AgreedAdReferendum, "agreed ad referendum", "#9E9D24"),
        new(ProvisionStatus.AgreedConditionally, "agreed subject to other provisions", "#00838F"),
        new(ProvisionStatus.AwaitingDerogation, "agreed, awaiting derogation", "#6A1B9A"),
        new(ProvisionStatus.Reserved, "reserved", "#EF6C00"),
        new(ProvisionStatus.Bracketed, "in brackets", "#C62828"),
        new(ProvisionStatus.Proposed, "proposed, not yet taken up by all", "#1565C0"),
        new(ProvisionStatus.Untouched, "untouched", "#757575"),
    ]);

    /// <summary>The entry of a status: the talks' own, else the default one.</summary>
    public LegendEntry Of(ProvisionStatus status) =>
        Entries.FirstOrDefault(entry => entry.Status == status)
        ?? Default.Entries.First(entry => entry.Status == status);
}
