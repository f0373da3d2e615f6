using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>The worth of a party's worst or best package: what was reached, and what is proven; the same where the search was complete.</summary>
/// <param name="Reached">A package is worth this.</param>
/// <param name="Proven">No package is worth less, or more.</param>
internal readonly record struct Extreme<T>(T Reached, T Proven)
    where T : struct, IBinaryInteger<T>
{
    public static Extreme<T> operator +(Extreme<T> one, Extreme<T> other) => new(one.Reached + other.Reached, one.Proven + other.Proven);

    public static Extreme<T> operator -(Extreme<T> one) => new(-one.Reached, -one.Proven);

    public static implicit operator Extreme<T>(T known) => new(known, known);
}
