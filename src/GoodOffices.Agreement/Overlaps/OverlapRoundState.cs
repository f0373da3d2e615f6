namespace GoodOffices.Agreement;

/// <summary>How a round of an overlap stands.</summary>
public enum OverlapRoundState
{
    /// <summary>Steps are awaited.</summary>
    Running,

    /// <summary>Every option is open.</summary>
    Complete,

    /// <summary>It was declared abandoned.</summary>
    Abandoned,
}
