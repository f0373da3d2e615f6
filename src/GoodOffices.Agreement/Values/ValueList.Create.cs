using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Makes a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>A list of these elements in this order.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list of these elements in this order.</summary>
    public static ValueList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
