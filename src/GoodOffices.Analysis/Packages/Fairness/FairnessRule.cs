namespace GoodOffices.Analysis.Packages;

/// <summary>Rules by which a package is fair. Gains count from the disagreement point, losses from each party's best package.</summary>
public enum FairnessRule
{
    /// <summary>The largest product of gains (Nash 1950).</summary>
    Nash,

    /// <summary>The largest smallest share of the gains that each party could at best have (Kalai, Smorodinsky 1975; its max-min form where packages are finite).</summary>
    KalaiSmorodinsky,

    /// <summary>The largest smallest gain; of those the largest second smallest, and so on (Kalai 1977; leximin).</summary>
    Egalitarian,

    /// <summary>The largest sum of worths.</summary>
    Utilitarian,

    /// <summary>The smallest largest loss against each party's best (Chun 1988).</summary>
    EqualLoss,
}
