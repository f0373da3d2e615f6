using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Simulation.Nodes;

namespace GoodOffices.Simulation.Talks;

/// <summary>A binding list over two provisions: its first round is declared abandoned half-way by the first party, another one is held to its end.</summary>
/// <param name="marks">What each party would accept, by its name: for each option.</param>
internal sealed class Overlaps(Func<string, bool[]> marks)
{
    private const int Rounds = 6;
    private static readonly ProvisionId _first = new(Negotiation.Agreement, "V");
    private static readonly ProvisionId _second = new(Negotiation.Agreement, "W");

    public static bool IsDone(Table table) => List(table) is { State: OverlapState.Agreed } list && (list.RoundsLeft == 0 || list.Rounds.Any(static round => round.State == OverlapRoundState.Complete)) && list.Running is null;

    /// <summary>What the party does next about it.</summary>
    /// <returns>Whether it did something.</returns>
    public async Task<bool> NextAsync(SimulatedNode at, Node node, Table table, bool leads)
    {
        if (Conclusion.Drafting(table, _first, leads, out var one) is { } draft) return await DoAsync(at, node, draft);
        if (Conclusion.Drafting(table, _second, leads, out var other) is { } further) return await DoAsync(at, node, further);
        if (one is null || other is null || IsDone(table)) return false;
        var me = new PartyId(at.Name);
        return List(table) switch
        {
            null => at.Name == "PBB" && await DoAsync(at, node, new Command.ProposeOverlap([Option(one), Option(other), new OverlapOption.OnProvision(_second, null, null)], new OverlapTerms(true, 2, Rounds), "Which ones?")),
            { State: OverlapState.Proposed } list => list.WhoseMove.Contains(me) && await DoAsync(at, node, new Command.AgreeOverlap(list.Id)),
            { State: OverlapState.Agreed } list => await PlayAsync(at, node, list, me, leads),
            _ => false,
        };
    }

    private async Task<bool> PlayAsync(SimulatedNode at, Node node, OverlapList list, PartyId me, bool leads)
    {
        if (list.Running is not { } round) return await TakeAsync(at, node, list, await node.BeginOverlapAsync(RoomId.Table, list.Id, CancellationToken.None));
        if (leads && round.Number == 1 && round.Phase == OverlapPhase.Blinding) return await AbandonAsync(at, node, list, round, "A pause.");
        if (!list.WhoseMove.Contains(me)) return false;
        return await TakeAsync(at, node, list, round.Phase switch
        {
            OverlapPhase.Keys => await node.BeginOverlapAsync(RoomId.Table, list.Id, CancellationToken.None),
            OverlapPhase.Ballots => await node.MarkOverlapAsync(RoomId.Table, list.Id, Yes(at.Name), CancellationToken.None),
            _ => await node.ProceedOverlapAsync(RoomId.Table, list.Id, CancellationToken.None),
        });
    }

    private int[] Yes(string party) => [.. marks(party).Index().Where(static mark => mark.Item).Select(static mark => mark.Index + 1)];

    private static async Task<bool> TakeAsync(SimulatedNode at, Node node, OverlapList list, Composition composition)
    {
        if (composition is not Composition.Refused refused) return true;
        at.Note($"not-yet {refused.Why.Code}");
        return refused.Why.Code == "overlap-secret-missing" && list.Running is { } round && await AbandonAsync(at, node, list, round, "The secret is gone.");
    }

    private static Task<bool> AbandonAsync(SimulatedNode at, Node node, OverlapList list, OverlapRound round, string reason) =>
        DoAsync(at, node, new Command.Do(new TableAct.OverlapAbandoned(list.Id, round.Number, reason)));

    private static async Task<bool> DoAsync(SimulatedNode at, Node node, Command command)
    {
        var composition = await node.ComposeAsync(RoomId.Table, command, null, CancellationToken.None);
        if (composition is Composition.Refused refused) at.Note($"not-yet {refused.Why.Code}");
        return composition is Composition.Composed;
    }

    private static OverlapOption.OnProvision Option(Proposal proposal) => new(proposal.Provision, proposal.Id, proposal.Content.Digest);

    private static OverlapList? List(Table table) => table.Overlaps.Values.MinBy(static list => list.ProposedBy);
}
