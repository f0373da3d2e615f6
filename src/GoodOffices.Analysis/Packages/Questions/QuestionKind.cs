namespace GoodOffices.Analysis.Packages;

/// <summary>What the options of a question are.</summary>
public enum QuestionKind
{
    /// <summary>Named options in no order.</summary>
    Discrete,

    /// <summary>Whole numbers of a range.</summary>
    WholeNumber,

    /// <summary>Numbers of a range, one step apart.</summary>
    RealNumber,
}
