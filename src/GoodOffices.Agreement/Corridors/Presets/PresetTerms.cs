namespace GoodOffices.Agreement.Corridors;

/// <summary>What a preset leaves open.</summary>
public sealed record PresetTerms
{
    /// <summary>The permits and the quota of a year.</summary>
    public int QuotaPerYear { get; init; } = 1_000;

    /// <summary>The year of the permits.</summary>
    public int PermitYear { get; init; } = 2025;

    /// <summary>On whose soil both sides control; null for that of the crossing's first side.</summary>
    public PartyId? Host { get; init; }

    /// <summary>The opening date, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How alike the sides have to be.</summary>
    public ReciprocityStandard Standard { get; init; } = ReciprocityStandard.Identical;
}
