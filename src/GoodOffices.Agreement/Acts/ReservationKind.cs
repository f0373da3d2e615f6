namespace GoodOffices.Agreement;

/// <summary>What a text reservation is for.</summary>
public enum ReservationKind
{
    /// <summary>The text has to be examined first.</summary>
    Scrutiny,

    /// <summary>The party has an objection of substance.</summary>
    Substance,
}
