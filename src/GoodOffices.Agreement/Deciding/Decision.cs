namespace GoodOffices.Agreement;

/// <summary>The answer to a command: the acts that carry it out, or why it is refused.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Closes the hierarchy: a private constructor does not, since a record can be copied.</summary>
    private protected abstract bool HasActs { get; }

    /// <summary>The command can be carried out.</summary>
    /// <param name="Acts">The acts, in order; at least one.</param>
    public sealed record Accepted(ValueList<TableAct> Acts) : Decision
    {
        private protected override bool HasActs => true;
    }

    /// <summary>The command is refused.</summary>
    /// <param name="Code">Stable, for programs.</param>
    /// <param name="Why">For people.</param>
    /// <param name="WhatWouldBeAllowed">What would be allowed instead; empty where there is nothing to name.</param>
    public sealed record Refused(string Code, string Why, string WhatWouldBeAllowed) : Decision
    {
        private protected override bool HasActs => false;
    }

    internal static Decision Of(params ReadOnlySpan<TableAct> acts) => new Accepted(ValueList.Create(acts));

    internal static Decision Of(Reason reason) => new Refused(reason.Code, reason.Why, reason.Allowed ?? "");
}
