namespace GoodOffices.Analysis.Packages;

/// <summary>What a combination is worth to a party beside its options: a pair that belongs together, a box of a nonlinear profile.</summary>
/// <param name="Worth">Added to a package that is in the combination; may be below zero.</param>
/// <param name="When">The combination.</param>
public sealed record ConditionalWorth(Rational Worth, Combination When)
{
    /// <summary>Says that it is one, and not how much it is worth.</summary>
    public override string ToString() => "worth of a combination";
}
