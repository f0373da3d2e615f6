using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Simulation.Nodes;

namespace GoodOffices.Simulation.Talks;

/// <summary>What each delegation does, read off the record at every turn: so that it goes on after any crash without a memory of its own.</summary>
/// <param name="actsOfEach">How many acts each delegation composes beside those of what is concluded.</param>
/// <param name="marks">What each party would accept of the list for an overlap.</param>
internal sealed partial class Script(int actsOfEach, Func<string, bool[]> marks)
{
    private const int OfSecond = 6;
    private static readonly DelegateId _minister = DelegateId.Parse("minister");
    private static readonly Modalities _modalities = new()
    {
        DraftingLanguage = Words.English,
        AuthenticLanguages = [Words.English],
        Seating = Words.Of("alphabetical"),
        Silence = new SilenceRule(10),
    };

    private readonly Overlaps _overlaps = new(marks);
    private int _wanted = actsOfEach;
    private readonly Dictionary<string, int> _composed = new(StringComparer.Ordinal);

    /// <summary>Phrases by which each composed act is known, with who composed it.</summary>
    public List<(string Node, string Phrase)> Phrases { get; } = [];

    /// <summary>Whether the first party's delegate is given a second device, which is revoked later on.</summary>
    public bool HasSecondDevice { get; init; }

    /// <summary>Whether the second party objects to what is put under silence.</summary>
    public bool BreaksSilence { get; init; }

    /// <summary>Whether a delegation has composed all that it wanted to say.</summary>
    public bool HasSaidAll(SimulatedNode at) => at.Name == "HST" || _composed.GetValueOrDefault(at.Name) >= (at.IsSecond ? OfSecond : _wanted)
        || at.Running?.Proceedings.Of(at.Device.PublicKey).IsRevoked == true;

    /// <summary>Every delegation has some more to say.</summary>
    public void SayMore(int acts) => _wanted += acts;

    public async Task TurnAsync(SimulatedNode at, Node node)
    {
        if (await SettleInAsync(at, node)) return;
        if (at.Name == "HST")
        {
            if (Concludes) await AmendAsync(at, node);
            if (!HasConcluded(at) && !Open(at, node).Any()) _concluded.Add(at.Name);
            await node.UpkeepAsync(CancellationToken.None);
            return;
        }

        if (node.Proceedings.IsOpen && !await ConcludeAsync(at, node) && !HasSaidAll(at) && node.Outbox.Count < 3) await ComposeAsync(at, node);
        foreach (var sending in await node.SendAsync(CancellationToken.None)) await HearAsync(at, node, sending);
    }

    /// <summary>Enrolment, credentials, full powers, acceptances: whatever the record does not show yet.</summary>
    private async Task<bool> SettleInAsync(SimulatedNode at, Node node)
    {
        var seat = at.Seat;
        if (at.IsSecond)
        {
            await node.SynchroniseAsync(CancellationToken.None);
            return !node.Proceedings.Of(seat.Second.PublicKey).IsCurrentDevice || !node.Replica(seat.Code.Value).Proceedings.Of(seat.Second.PublicKey).IsCurrentDevice;
        }

        var standing = node.Proceedings.Of(seat.Device.PublicKey);
        var inCaucus = node.IsHost || node.Replica(seat.Code.Value).Proceedings.Of(seat.Device.PublicKey).IsCurrentDevice;
        if (!standing.IsCurrentDevice || !inCaucus)
        {
            foreach (var outcome in await node.EnrolAsync(seat.Device, _minister, "first", seat.Key, CancellationToken.None)) Take(at, outcome);
            return true;
        }

        return await AccreditAsync(at, node) || await AcceptAsync(at, node) || (HasSecondDevice && seat.Code.Value == "PAA" && await MindSecondAsync(at, node));
    }

    private static async Task<bool> AccreditAsync(SimulatedNode at, Node node)
    {
        var (seat, caucus) = (at.Seat, node.IsHost ? null : node.Replica(at.Seat.Code.Value).Proceedings);
        var person = node.Proceedings.Delegates.GetValueOrDefault((seat.Code, _minister));
        if (person?.Credentials is null || (caucus is not null && !caucus.Delegates.ContainsKey((seat.Code, _minister))))
        {
            var credentials = new ClearAct.CredentialsIssued(_minister, Words.Of("A Person"), Words.Of("Minister"), PowerSet.OfCredentials);
            foreach (var outcome in await node.IssueAsync(credentials, seat.Key, CancellationToken.None)) Take(at, outcome);
            return true;
        }

        if (node.IsHost || !person.FullPowers.IsEmpty) return false;
        FullPowersBasis basis = seat.Code.Value == "PBB" ? new FullPowersBasis.ByOffice(Office.ForeignMinister) : new FullPowersBasis.Instruments([InstrumentCode.Parse(Concluded.ToString())]);
        Take(at, await node.SubmitClearAsync(new ClearAct.FullPowersIssued(_minister, basis, PowerSet.OfFullPowers, null, null), seat.Key, "", CancellationToken.None));
        return true;
    }

    /// <summary>Enrols the second device, and revokes it when it has said some of what it had to say.</summary>
    private static async Task<bool> MindSecondAsync(SimulatedNode at, Node node)
    {
        var (seat, key) = (at.Seat, at.Seat.Second.PublicKey);
        Proceedings[] logs = [node.Proceedings, node.Replica(seat.Code.Value).Proceedings];
        if (logs.Any(log => log.Of(key).Role == SignerRole.Unknown))
        {
            foreach (var outcome in await node.EnrolAsync(seat.Second, _minister, "second", seat.Key, CancellationToken.None)) Take(at, outcome);
            return true;
        }

        if (at.Seen.Acknowledged.Count(given => given.Node == "PAA-2") < OfSecond / 2 || logs.All(log => log.Of(key).IsRevoked)) return false;
        foreach (var outcome in await node.RevokeAsync(key, "lost", seat.Key, CancellationToken.None)) Take(at, outcome);
        return true;
    }

    private static async Task<bool> AcceptAsync(SimulatedNode at, Node node)
    {
        var state = node.Proceedings.Participants[at.Seat.Code];
        if (!state.IsHost && state.ConvocationAcceptedAt is null)
        {
            Take(at, await node.AcceptConvocationAsync(at.Seat.Key, CancellationToken.None));
            return true;
        }

        if (state.IsHost && node.Proceedings.ModalitiesProposals.IsEmpty)
        {
            Take(at, await node.SubmitClearAsync(new ClearAct.ModalitiesProposed(_modalities), CancellationToken.None));
            return true;
        }

        if (!state.IsHost && node.Proceedings.Amendments.FirstOrDefault(amendment => !amendment.Value.AcceptedBy.Contains(at.Seat.Code)) is { Value: not null } open)
        {
            Take(at, await node.SubmitClearAsync(new ClearAct.AmendmentAccepted(open.Key), at.Seat.Key, "", CancellationToken.None));
            return true;
        }

        if (state.IsHost || state.Modalities is not null || node.Proceedings.ModalitiesProposals.IsEmpty) return false;
        Take(at, await node.SubmitClearAsync(new ClearAct.ModalitiesAccepted(_modalities.Digest), CancellationToken.None));
        return true;
    }

    /// <summary>The talks last a day longer than the host had thought: once, when they are under way.</summary>
    private static async Task AmendAsync(SimulatedNode at, Node node)
    {
        var proceedings = node.Proceedings;
        if (!proceedings.IsOpen || !proceedings.Amendments.IsEmpty || proceedings.Convocation.TalksId != node.Convocation!.TalksId || proceedings.Size < 40) return;
        var terms = proceedings.Convocation.Terms;
        var longer = Convocation.Sign(terms with { Amends = proceedings.Convocation.TalksId, LastDay = terms.LastDay!.Value.AddDays(1) }, at.Seat.Key);
        Take(at, await node.SubmitClearAsync(new ClearAct.ConvocationAmended(longer), CancellationToken.None));
    }

    private async Task ComposeAsync(SimulatedNode at, Node node)
    {
        var number = _composed.GetValueOrDefault(at.Name);
        var phrase = $"{at.Name} says in confidence {number}-{at.Dice.Next():x16}";
        var table = node.Room(RoomId.Table).Table;
        if (await node.ComposeAsync(RoomId.Table, Negotiation.Choose(at.Dice, table, phrase, atLength: Concludes), null, CancellationToken.None) is Composition.Composed composed)
        {
            _composed[at.Name] = number + 1;
            Know(at, phrase, composed);
        }
        else
        {
            at.Note("refused-by-own-node");
        }
    }

    private void Know(SimulatedNode at, string phrase, Composition.Composed composed)
    {
        if (composed.Items.Any(item => System.Text.Encoding.UTF8.GetString(item.Act.Span).Contains(phrase, StringComparison.Ordinal))) Phrases.Add((at.Name, phrase));
    }

    private static async Task HearAsync(SimulatedNode at, Node node, Sending sending)
    {
        switch (sending)
        {
            case Sending.Recorded recorded:
                at.Note(recorded.Void is null ? "recorded" : $"void-at-table {recorded.Void.Code}");
                var entry = node.Replica(recorded.Item.Log).Entries[(int)recorded.Index];
                Acknowledge(at, recorded.Item.Log, recorded.Index, entry.Submission!);
                break;
            case Sending.Kept { Item: { State: OutboxState.Refused } item }:
                // Decided again in a later state it is refused: the delegate takes it out and thinks again.
                at.Note($"refused {item.Why!.Code}");
                await node.DiscardAsync(item.Number, CancellationToken.None);
                break;
            case Sending.Kept kept:
                at.Note($"waits {kept.Item.Why?.Code}");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Take(SimulatedNode at, Dispatched outcome)
    {
        switch (outcome)
        {
            case Dispatched.Recorded recorded:
                Acknowledge(at, recorded.Entry.Submission!.Preamble.Log, recorded.Entry.Index, recorded.Entry.Submission!);
                break;
            case Dispatched.Refused refused:
                at.Note($"refused {refused.Why.Code}");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Acknowledge(SimulatedNode at, string log, long index, Submission submission) =>
        at.Seen.Acknowledged.Add(new(at.Name, log, index, submission.Id));
}
