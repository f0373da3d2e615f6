using System.Collections.Immutable;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Overview;

/// <summary>A question that is not resolved, with what a head of delegation asks of it first.</summary>
/// <param name="Room">In which room.</param>
/// <param name="Instrument">In which instrument.</param>
/// <param name="Question">The question.</param>
/// <param name="Text">The text as it stands.</param>
/// <param name="Since">When somebody last moved on it, by the venue's time.</param>
/// <param name="Address">Where the text page shows it.</param>
public sealed record OpenQuestion(RoomView Room, InstrumentStanding Instrument, UnresolvedQuestion Question, RollingProvision Text, DateTimeOffset Since, string Address)
{
    private const int Around = 34;

    /// <summary>The codes of those whose move it is, in the order of the seats.</summary>
    public IReadOnlyList<string> Moves { get; } = [.. Question.WhoseMove.Select(static party => party.ToString())];

    /// <summary>Its first bracket with a little around it.</summary>
    public RollingText Glance => Text.Text.Excerpt(Around);

    /// <summary>Whether there are brackets and every one differs in form only. What they are called does not matter here, so their history is not asked for.</summary>
    public bool IsForm => Text.Text.Places(Question.Provision.Key) is { Count: > 0 } places && places.All(static place => place.DiffersInFormOnly);

    /// <summary>Whether it could close today: the texts differ in form only; or there is one by which each party stands, or of which it said
    /// that it could accept it, or which for this party its capital's instruction names.</summary>
    /// <param name="party">This party.</param>
    /// <param name="instructions">The instructions of its caucus.</param>
    public bool IsClosable(PartyCode party, CaucusState instructions)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(instructions);
        var given = instructions.Instructions.GetValueOrDefault((Room.Id.Value, Question.Provision));
        if (given is { Highest: HighestLevel.None }) return false;
        if (IsForm) return true;
        var allowed = given?.Allowed ?? [];
        return Room.Play[Question.Provision]!.Compilation.Any(entry => Room.Table.Rules.Parties.All(one =>
            entry.Proponents.Contains(one) || entry.Supporters.Contains(one) || entry.CouldAccept.Contains(one)
            || (one.ToString() == party.Value && entry.Content is { } content && allowed.Contains(content.Digest)))
            && Allows(allowed, party, entry));
    }

    /// <summary>Whether the capital's instruction lets this party stand by a text, or it does already.</summary>
    private static bool Allows(ImmutableArray<Digest> allowed, PartyCode party, CompiledProposal entry) =>
        allowed.IsEmpty || (entry.Content is { } content && allowed.Contains(content.Digest)) || entry.Proponents.Concat(entry.Supporters).Any(one => one.ToString() == party.Value);

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Question.Provision.ToString();
}
