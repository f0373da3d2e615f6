using GoodOffices.Agreement;

namespace GoodOffices.Desk.Text;

/// <summary>Which provisions are shown.</summary>
/// <param name="Status">Only those of this status; null for all.</param>
/// <param name="Move">Only those on which it is this party's move; null for all.</param>
/// <param name="Alternative">Only those with a bracket in which this party has an alternative; null for all.</param>
public sealed record TextFilter(ProvisionStatus? Status, string? Move, string? Alternative)
{
    /// <summary>Every provision.</summary>
    public static TextFilter None { get; } = new(null, null, null);

    /// <summary>Whether something may be left out.</summary>
    public bool IsNone => Status is null && Move is null && Alternative is null;

    /// <summary>Whether a provision is shown.</summary>
    public bool Shows(TextRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Status is null || row.Standing.Status == Status) && (Move is null || row.Standing.WhoseMove.Any(party => party.ToString() == Move))
            && (Alternative is null || row.Rolling.Text.Parties.Contains(Alternative));
    }
}
