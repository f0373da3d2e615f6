using System.Collections.Immutable;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A list of options over which the parties learn in rounds which ones all of them would accept.</summary>
/// <param name="Id">The list.</param>
/// <param name="Options">The options; their order is that of the ballots.</param>
/// <param name="Terms">What the parties chose beforehand.</param>
/// <param name="Note">What it is for, in words.</param>
/// <param name="ProposedBy">The act that proposed it.</param>
/// <param name="Parties">Between whom, in the order of the seats then.</param>
/// <param name="AgreedBy">By which act each of them agreed, in that order; the proposer by proposing; null where it has not.</param>
public sealed record OverlapList(
    OverlapId Id, ValueList<OverlapOption> Options, OverlapTerms Terms, string Note, ActId ProposedBy, ValueList<PartyId> Parties, ImmutableArray<ActId?> AgreedBy)
{
    /// <summary>What became of it.</summary>
    public OverlapState State { get; internal init; }

    /// <summary>The entry by which it was declined, withdrawn or lapsed; or null.</summary>
    public ActId? FellBy { get; internal init; }

    /// <summary>The reason given where it was declined or withdrawn; may be empty.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The rounds so far, in their order; the abandoned ones included.</summary>
    public ImmutableList<OverlapRound> Rounds { get; internal init; } = [];

    /// <summary>The round that is running, or null.</summary>
    public OverlapRound? Running => Rounds is [.., { State: OverlapRoundState.Running } last] ? last : null;

    /// <summary>How many rounds are left.</summary>
    public int RoundsLeft => State == OverlapState.Agreed ? Terms.Rounds - Rounds.Count : 0;

    /// <summary>What an agreement is bound to: every option by its content, and the terms.</summary>
    public Digest Digest => DigestOf(Options, Terms);

    /// <summary>Whose move it is: who has not agreed, or whose step is awaited in the round that is running. Nobody's in particular between rounds.</summary>
    public ValueList<PartyId> WhoseMove => State switch
    {
        OverlapState.Proposed => ValueList.From(Parties.Where((_, seat) => AgreedBy[seat] is null)),
        OverlapState.Agreed when Running is { } round => AwaitedIn(round),
        _ => [],
    };

    /// <summary>The place of a party among those of the list, or -1.</summary>
    public int Seat(PartyId party) => Parties.Items.IndexOf(party);

    internal ValueList<PartyId> AwaitedIn(OverlapRound round) => ValueList.From(round.Transcript.Awaited.Select(seat => Parties[seat]));

    internal OverlapList With(OverlapRound round) => this with
    {
        Rounds = round.Number > Rounds.Count ? Rounds.Add(round) : Rounds.SetItem(round.Number - 1, round),
    };

    internal static Digest DigestOf(ValueList<OverlapOption> options, OverlapTerms terms)
    {
        var writer = new CanonicalWriter().Array(2).List(options, static (to, option) => option.Write(to));
        terms.Write(writer);
        return writer.End().ToDigest();
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
