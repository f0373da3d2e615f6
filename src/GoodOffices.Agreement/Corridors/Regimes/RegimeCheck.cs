using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>What came of checking entries: a regime, or why they are none.</summary>
/// <param name="Regime">The regime, or null where there is a fault.</param>
/// <param name="Faults">The faults, in the order of the entries.</param>
public sealed record RegimeCheck(Regime? Regime, ValueList<RegimeFault> Faults)
{
    /// <summary>True where there is no fault.</summary>
    [MemberNotNullWhen(true, nameof(Regime))]
    public bool Stands => Regime is not null;
}
