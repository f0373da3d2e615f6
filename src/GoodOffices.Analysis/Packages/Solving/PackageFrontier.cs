using GoodOffices.Analysis.Packages.Solving;

namespace GoodOffices.Analysis.Packages;

/// <summary>The efficient frontier: packages that no other matches for every party, the best for the first party first. One package for each vector of worths.</summary>
public sealed class PackageFrontier
{
    private readonly double[][] _worths;
    private readonly bool[] _rational;
    private readonly PackageTrail _trail;

    internal PackageFrontier(double[][] worths, bool[] rational, PackageTrail trail) => (_worths, _rational, _trail) = (worths, rational, trail);

    /// <summary>How many points.</summary>
    public int Count => _rational.Length;

    /// <summary>How many parties.</summary>
    public int Parties => _worths.Length;

    /// <summary>What a point is worth to a party.</summary>
    public double Worth(int point, int party) => _worths[party][point];

    /// <summary>What a point is worth to each party.</summary>
    public double[] Worths(int point) => [.. _worths.Select(worths => worths[point])];

    /// <summary>Whether no party finds the point worse than its reservation value.</summary>
    public bool IsRational(int point) => _rational[point];

    /// <summary>The place of the option for each question.</summary>
    public int[] Package(int point) => _trail.Package(point);
}
