namespace GoodOffices.Delegation.Outboxes;

/// <summary>How a command is to be taken.</summary>
public sealed record ComposeOptions
{
    /// <summary>True to send an act although its author lacks the power for it: it has no effect until the party confirms it (VCLT art. 8). False refuses it.</summary>
    public bool BeyondPowers { get; init; }
}
