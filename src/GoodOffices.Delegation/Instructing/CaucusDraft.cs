using System.Collections.Immutable;
using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>A draft of wording that a delegate shared in the caucus.</summary>
/// <param name="Id">The entry of the caucus log that shared it.</param>
/// <param name="Delegate">Who shared it.</param>
/// <param name="Shared">What was shared.</param>
/// <param name="Comments">What was said of it, the earliest first.</param>
public sealed record CaucusDraft(ActId Id, string Delegate, CaucusAct.DraftShared Shared, ImmutableList<CaucusComment> Comments)
{
    /// <summary>As which proposal the draft is on the table, word for word; null where it is not.</summary>
    /// <param name="table">The table of its room.</param>
    public ProposalId? TabledAs(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var digest = WordingContent.DigestOf(Shared.Language, Shared.Text);
        return table.Provisions.GetValueOrDefault(Shared.Provision)?.Proposals.Values.Where(proposal => !proposal.IsWithdrawn && proposal.Content.Digest == digest).Select(static proposal => (ProposalId?)proposal.Id).FirstOrDefault();
    }

    /// <summary>What tables the draft as it is; it amends the proposal of its own that the party stands by.</summary>
    /// <param name="table">The table of its room.</param>
    /// <param name="party">Whose draft.</param>
    public Command.Table ToCommand(Table table, PartyId party)
    {
        ArgumentNullException.ThrowIfNull(table);
        var own = table.PositionOf(party, Shared.Provision)?.Proposal;
        return new Command.Table(Shared.Provision, new WordingContent(Shared.Language, Shared.Text)) { Amends = own?.Party == party ? own : null };
    }

    /// <summary>Where it stands and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
