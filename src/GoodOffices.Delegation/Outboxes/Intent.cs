using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What an act wants, so that it can be decided again in a later state of the table. Content and digests stay as its author confirmed them; only its number and the position that it replaces are looked up anew.</summary>
internal static class Intent
{
    public static Command Of(TableAct act) => act switch
    {
        TableAct.Tabled tabled => new Command.Table(tabled.Provision, tabled.Content)
        {
            Amends = tabled.Amends,
            RestsOn = tabled.RestsOn,
            RestsOnTerms = tabled.RestsOnTerms,
            Defines = tabled.Defines,
        },
        TableAct.TakenOver taken => new Command.TakeOver(taken.Proposal),
        TableAct.Accepted accepted => new Command.Accept(accepted.Proposal, accepted.Level) { Conditions = accepted.Conditions },
        TableAct.CouldAccept could => new Command.CouldAccept(could.Provision, could.Proposals),
        TableAct.Reserved reserved => new Command.Reserve(reserved.Provision, reserved.Reservation, reserved.Note, reserved.Proposal),
        TableAct.InstructionsAwaited awaited => new Command.AwaitInstructions(awaited.Provision),
        TableAct.DeletionAsked asked => new Command.AskDeletion(asked.Provision),
        TableAct.Reopened reopened => new Command.Reopen(reopened.Provision, reopened.Reason),
        TableAct.PackageTabled package => new Command.TablePackage(
            [.. package.Items.Where(item => item.Proposal is not null).Select(item => item.Proposal!.Value)],
            [.. package.Items.Where(item => item.Proposal is null).Select(item => item.Provision)], package.Note),
        TableAct.OverlapProposed overlap => new Command.ProposeOverlap(overlap.Options, overlap.Terms, overlap.Note),
        _ => new Command.Do(act),
    };

    /// <summary>The position that an act replaces, and on which provision; null for acts that take no position.</summary>
    public static (ProvisionId Provision, ActId? Replaces)? Replaced(TableAct act) => act switch
    {
        TableAct.Tabled one => (one.Provision, one.Replaces),
        TableAct.TakenOver one => (one.Provision, one.Replaces),
        TableAct.Accepted one => (one.Provision, one.Replaces),
        TableAct.CouldAccept one => (one.Provision, one.Replaces),
        TableAct.Reserved one => (one.Provision, one.Replaces),
        TableAct.InstructionsAwaited one => (one.Provision, one.Replaces),
        TableAct.DeletionAsked one => (one.Provision, one.Replaces),
        TableAct.Reopened one => (one.Provision, one.Replaces),
        _ => null,
    };
}
