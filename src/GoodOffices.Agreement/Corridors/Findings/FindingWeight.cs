namespace GoodOffices.Agreement.Corridors;

/// <summary>What a finding weighs. The numbers are stable.</summary>
public enum FindingWeight
{
    /// <summary>It departs from a principle: only a derogation by name lets it stand.</summary>
    Binding,

    /// <summary>It differs, on a ground that both sides know.</summary>
    Justified,

    /// <summary>It is an arrangement that the sovereign can take back: listed, no departure.</summary>
    Noted,
}
