namespace GoodOffices.Agreement;

/// <summary>Where a party stands on a provision.</summary>
public enum Stance
{
    /// <summary>It tabled or took over the proposal and stands by it.</summary>
    Proposes,

    /// <summary>It accepted the proposal.</summary>
    Accepts,

    /// <summary>It did not object in a silence procedure that was established.</summary>
    AcceptsBySilence,

    /// <summary>It holds the text by a text reservation.</summary>
    Reserves,

    /// <summary>It awaits instructions.</summary>
    AwaitsInstructions,

    /// <summary>It wants no such provision.</summary>
    AsksDeletion,

    /// <summary>It went back on what it had accepted.</summary>
    Reopened,

    /// <summary>It said only what it could accept.</summary>
    Undecided,
}
