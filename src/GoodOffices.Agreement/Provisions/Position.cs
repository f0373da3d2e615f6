namespace GoodOffices.Agreement;

/// <summary>The one position of a party on a provision.</summary>
/// <param name="Act">The act that set it, which a next position names as replaced.</param>
/// <param name="Stance">Where the party stands.</param>
public sealed record Position(ActId Act, Stance Stance)
{
    /// <summary>The proposal that it is about, or null.</summary>
    public ProposalId? Proposal { get; init; }

    /// <summary>The digest of what is proposed or accepted, or null.</summary>
    public Digest? Content { get; init; }

    /// <summary>How far an acceptance goes. Tabling counts as definitive: it can be taken back until all agree.</summary>
    public AcceptanceLevel Level { get; init; } = AcceptanceLevel.Definitive;

    /// <summary>The provisions that must be agreed for the acceptance to count.</summary>
    public ValueList<ProvisionId> Conditions { get; init; } = [];

    /// <summary>Other proposals that the party could accept.</summary>
    public ValueList<ProposalId> CouldAccept { get; init; } = [];

    /// <summary>What kind of text reservation it is.</summary>
    public ReservationKind? Reservation { get; init; }

    /// <summary>The reason given for a reservation or a reopening; else empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the text rested on when it was accepted.</summary>
    public ValueList<Ground> Grounds { get; init; } = [];

    /// <summary>Why the position lapsed, or null where it stands.</summary>
    public Lapse? Lapsed { get; init; }

    /// <summary>True where it accepts a text and has not lapsed.</summary>
    public bool AcceptsText => Lapsed is null && Stance is (Stance.Proposes or Stance.Accepts or Stance.AcceptsBySilence);

    /// <summary>True where it wants no such provision and has not lapsed.</summary>
    public bool WantsDeletion => Lapsed is null && Stance == Stance.AsksDeletion;

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"{Act}: {Stance}";
}
