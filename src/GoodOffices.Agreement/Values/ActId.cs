using System.Globalization;

namespace GoodOffices.Agreement;

/// <summary>An act by the index of its entry in the log; printed <c>#12</c>. The default value is entry 0, the
/// convocation, which is no act of the table.</summary>
/// <param name="Index">The entry's index, from 0.</param>
public readonly record struct ActId(long Index) : IComparable<ActId>
{
    /// <summary>Orders by index.</summary>
    public int CompareTo(ActId other) => Index.CompareTo(other.Index);

    /// <summary>The printed form, <c>#12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Index}");

    /// <summary>Orders by index.</summary>
    public static bool operator <(ActId left, ActId right) => left.Index < right.Index;

    /// <summary>Orders by index.</summary>
    public static bool operator >(ActId left, ActId right) => left.Index > right.Index;

    /// <summary>Orders by index.</summary>
    public static bool operator <=(ActId left, ActId right) => left.Index <= right.Index;

    /// <summary>Orders by index.</summary>
    public static bool operator >=(ActId left, ActId right) => left.Index >= right.Index;
}
