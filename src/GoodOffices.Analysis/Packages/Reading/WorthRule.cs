namespace GoodOffices.Analysis.Packages;

/// <summary>How the scores of a GENIUS profile become worths.</summary>
public enum WorthRule
{
    /// <summary>The GENIUS rule: weight times a discrete score divided by the question's highest; boxes divided by the largest worth that the profile names.</summary>
    Genius,

    /// <summary>Scores as they stand: weight times score; boxes undivided.</summary>
    Raw,
}
