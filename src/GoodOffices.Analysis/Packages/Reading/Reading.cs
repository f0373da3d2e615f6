using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Analysis.Packages;

/// <summary>What was read from a file, or why it was not.</summary>
/// <param name="Value">What was read; null where there is a fault.</param>
/// <param name="Fault">The first thing that is wrong; null where nothing is.</param>
/// <param name="Notes">What was read as it stands and is unusual: weights that do not sum to one, a discount that is not applied.</param>
public sealed record Reading<T>(T? Value, ReadingFault? Fault, ImmutableArray<ReadingFault> Notes)
    where T : class
{
    /// <summary>Whether it was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRead => Value is not null;

    /// <summary>Whether it was read, and nothing of what.</summary>
    public override string ToString() => IsRead ? "read" : Fault.ToString();
}
