namespace GoodOffices.Procedure;

/// <summary>Where a session stands.</summary>
public enum SessionPhase
{
    /// <summary>Convened, not yet opened.</summary>
    Convened = 0,

    /// <summary>Open.</summary>
    Open = 1,

    /// <summary>Closed, or called off.</summary>
    Closed = 2,
}
