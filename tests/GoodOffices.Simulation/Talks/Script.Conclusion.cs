using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Simulation.Nodes;

namespace GoodOffices.Simulation.Talks;

/// <content>What belongs to every talks beside the negotiation: instructions, silence, an instrument that is concluded, a text that is published.</content>
internal sealed partial class Script
{
    private readonly HashSet<string> _concluded = new(StringComparer.Ordinal);
    private bool _published;

    /// <summary>The instrument that lives its whole life.</summary>
    public static InstrumentId Concluded => Conclusion.Instrument;

    /// <summary>The provision that every capital but the first keeps to itself: each acceptance of it is released one by one.</summary>
    public static ProvisionId Instructed { get; } = new(Negotiation.Agreement, "C");

    /// <summary>Whether the delegations do more than negotiate.</summary>
    public bool Concludes { get; init; } = true;

    /// <summary>Whether a delegation has nothing more to do for what it concludes.</summary>
    public bool HasConcluded(SimulatedNode at) => !Concludes || at.IsSecond || _concluded.Contains(at.Name);

    /// <summary>What a delegation still has to do, for whoever reads a run that did not come to rest.</summary>
    public string Missing(SimulatedNode at) => HasConcluded(at) || at.Running is not { } node ? "" : string.Join(" and ", Open(at, node));

    private async Task<bool> ConcludeAsync(SimulatedNode at, Node node)
    {
        if (HasConcluded(at) || node.Room(RoomId.Table).Table is not { } table || !table.Instruments.ContainsKey(Negotiation.Agreement)) return false;
        if (!Open(at, node).Any()) _concluded.Add(at.Name);
        if (await ReleaseHeldAsync(node)) return true;
        if (node.Outbox.Count > 0 || (!HasSaidAll(at) && at.Dice.PerMille(500))) return false;
        var (me, leads) = (new PartyId(at.Name), at.Name == "PAA");
        return await DoAsync(at, node, Conclusion.Next(me, table, leads))
            || await DoAsync(at, node, Bargain.Next(me, table, leads, at.Name == "PBB"))
            || await DoAsync(at, node, Silences.Next(node, table, leads, BreaksSilence && at.Name == "PBB", at.NowSeconds))
            || await _overlaps.NextAsync(at, node, table, leads)
            || await InstructAsync(at, node, table, leads)
            || await PublishAsync(node, table, me, leads);
    }

    private IEnumerable<string> Open(SimulatedNode at, Node node)
    {
        if (node.Proceedings.Convocation.TalksId == node.Convocation!.TalksId) yield return "the amended convocation";
        if (node.IsHost) yield break;
        if (node.Room(RoomId.Table).Table is not { } table)
        {
            yield return "the table";
            yield break;
        }

        var me = new PartyId(at.Name);
        if (!Conclusion.IsDone(table)) yield return "the instrument";
        if (!Bargain.IsDone(table)) yield return "the bargain";
        if (!Silences.IsDone(table)) yield return "the silence";
        if (!Overlaps.IsDone(table)) yield return "the overlap";
        if (!HasAccepted(table, me) || InForce(node) is not null) yield return "the instruction";
        if (at.Name == "PAA" ? !_published : !node.Proceedings.Publications.Values.Any(publication => publication.IsReleased)) yield return "the publication";
    }

    private static async Task<bool> DoAsync(SimulatedNode at, Node node, Command? command)
    {
        if (command is null) return false;
        var composition = await node.ComposeAsync(RoomId.Table, command, null, CancellationToken.None);
        if (composition is Composition.Refused refused) at.Note($"not-yet {refused.Why.Code}");
        return composition is Composition.Composed;
    }

    /// <summary>The capital releases what its own instruction holds: by the digest of the act as the outbox shows it now.</summary>
    private static async Task<bool> ReleaseHeldAsync(Node node)
    {
        foreach (var held in node.Outbox.Where(item => item.State == OutboxState.AwaitsRelease))
        {
            if (Capital(node).Released.Contains(held.Digest) || node.Outbox.Any(item => item.CaucusAct is CaucusAct.ActReleased released && released.Act == held.Digest)) continue;
            return await node.ComposeAsync(new CaucusAct.ActReleased(held.Digest), CancellationToken.None) is Composition.Composed;
        }

        return false;
    }

    private async Task<bool> InstructAsync(SimulatedNode at, Node node, Table table, bool leads)
    {
        if (Conclusion.Drafting(table, Instructed, leads, out var proposal) is { } draft) return await DoAsync(at, node, draft);
        if (proposal is null || leads) return false;
        var accepted = HasAccepted(table, new PartyId(at.Name));
        if (InForce(node) is not null)
        {
            return accepted ? await node.ComposeAsync(new CaucusAct.InstructionWithdrawn(RoomId.Table.Value, Instructed), CancellationToken.None) is Composition.Composed
                : await DoAsync(at, node, new Command.Accept(proposal.Id, AcceptanceLevel.Definitive));
        }

        if (accepted) return false;
        var phrase = $"{at.Name} is told in confidence {at.Dice.Next():x16}";
        if (await node.ComposeAsync(new CaucusAct.InstructionGiven(RoomId.Table.Value, Instructed, [], HighestLevel.None, phrase), CancellationToken.None) is not Composition.Composed composed) return false;
        Know(at, phrase, composed);
        return true;
    }

    /// <summary>A joint statement leaves the room when the instrument is adopted: proposed, consented to by all, released, handed to the public.</summary>
    private async Task<bool> PublishAsync(Node node, Table table, PartyId me, bool leads)
    {
        if (table.Instruments.GetValueOrDefault(Concluded) is not { IsAdopted: true }) return false;
        if (table.Releases.FirstOrDefault() is not { } release)
            return leads && await node.ProposeReleaseAsync(RoomId.Table, ReleaseSubject.OfWords(Words.Texts("The parties met and agreed on working rules.")), CancellationToken.None) is Composition.Composed;
        var digest = Hash.FromBytes(release.Salted.ToArray());
        var publication = node.Proceedings.Publications.GetValueOrDefault(digest);
        if (publication?.ConsentedBy.Contains(PartyCode.Parse(me.ToString())) != true)
            return await node.ConsentToReleaseAsync(RoomId.Table, release.Salted, ReleaseScope.Room, CancellationToken.None) is Composition.Composed;
        if (!leads || publication.ConsentedBy.Count < table.Rules.Parties.Count || _published) return false;
        if (!publication.IsReleased) return await node.ComposeAsync(new ClearAct.Released(RoomId.Table, digest, "here"), "", CancellationToken.None) is Composition.Composed;
        await node.PublishAsync(await node.PublicationAsync(RoomId.Table, release.Salted, CancellationToken.None), CancellationToken.None);
        _published = true;
        return false;
    }

    private static bool HasAccepted(Table table, PartyId me) => table.PositionOf(me, Instructed) is { AcceptsText: true };

    private static CaucusState Capital(Node node) => node.Room(RoomId.Caucus).Caucus;

    private static CaucusAct.InstructionGiven? InForce(Node node) => Capital(node).Instructions.GetValueOrDefault((RoomId.Table.Value, Instructed));
}
