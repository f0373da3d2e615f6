namespace GoodOffices.Agreement.Corridors;

/// <summary>What a regime shows in the light of a principle.</summary>
public abstract record CorridorFinding
{
    private protected CorridorFinding()
    {
    }

    /// <summary>The name of the finding: the same as long as it is about the same entries in the same respect, whatever the figures.</summary>
    public abstract string Key { get; }

    /// <summary>Which principle it is about.</summary>
    public abstract PrincipleKind Nature { get; }

    /// <summary>What it weighs.</summary>
    public abstract FindingWeight Weight { get; }

    /// <summary>Where, in words.</summary>
    public required string Place { get; init; }

    /// <summary>Whose measure the first is, or whose the section is.</summary>
    public required PartyId First { get; init; }

    /// <summary>Whose measure the second is, whose traffic is treated worse, or whose law or body it is.</summary>
    public required PartyId Second { get; init; }

    /// <summary>Place and measure in words and figures, the same on every machine.</summary>
    public abstract string Measure { get; }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public sealed override string ToString() => Key;
}
