namespace GoodOffices.Agreement;

/// <summary>Why an acceptance lapsed.</summary>
public enum LapseCause
{
    /// <summary>A provision that the text rests on is no longer what it was.</summary>
    ProvisionChanged,

    /// <summary>A term that the text rests on is defined otherwise.</summary>
    TermChanged,

    /// <summary>The proposal was withdrawn, and nobody took it over.</summary>
    ProposalWithdrawn,
}
