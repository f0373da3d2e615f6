using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Simulation.Nodes;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Talks;

/// <summary>What each delegation does, read off the record at every turn: so that it goes on after any crash without a memory of its own.</summary>
internal sealed class Script(int actsOfEach)
{
    private const int Provisions = 6;
    private const int OfSecond = 6;
    private static readonly InstrumentId _agreement = new("I");
    private static readonly Modalities _modalities = new()
    {
        DraftingLanguage = Words.English,
        AuthenticLanguages = [Words.English],
        Seating = Words.Of("alphabetical"),
    };

    private int _wanted = actsOfEach;
    private readonly Dictionary<string, int> _composed = new(StringComparer.Ordinal);

    /// <summary>Phrases by which each composed act is known, with who composed it.</summary>
    public List<(string Node, string Phrase)> Phrases { get; } = [];

    /// <summary>Whether a delegation has composed all that it wanted to say.</summary>
    public bool HasSaidAll(SimulatedNode at) => at.Name == "HST" || _composed.GetValueOrDefault(at.Name) >= (at.IsSecond ? OfSecond : _wanted)
        || at.Running?.Proceedings.Of(at.Device.PublicKey).IsRevoked == true;

    /// <summary>Whether the first party's delegate is given a second device, which is revoked later on.</summary>
    public bool HasSecondDevice { get; init; }

    /// <summary>Every delegation has some more to say.</summary>
    public void SayMore(int acts) => _wanted += acts;

    public async Task TurnAsync(SimulatedNode at, Node node)
    {
        if (await SettleInAsync(at, node)) return;
        if (at.Name == "HST")
        {
            await node.UpkeepAsync(CancellationToken.None);
            return;
        }

        if (node.Proceedings.IsOpen && !HasSaidAll(at) && node.Outbox.Count < 3) await ComposeAsync(at, node);
        foreach (var sending in await node.SendAsync(CancellationToken.None)) await HearAsync(at, node, sending);
    }

    /// <summary>Enrolment, credentials, acceptances: whatever the record does not show yet.</summary>
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
            foreach (var outcome in await node.EnrolAsync(seat.Device, DelegateId.Parse("minister"), "first", seat.Key, CancellationToken.None)) Take(at, "", outcome);
            return true;
        }

        if (!node.Proceedings.Delegates.ContainsKey((seat.Code, DelegateId.Parse("minister"))))
        {
            var credentials = new ClearAct.CredentialsIssued(DelegateId.Parse("minister"), Words.Of("A Person"), Words.Of("Minister"), PowerSet.OfCredentials);
            foreach (var outcome in await node.IssueAsync(credentials, seat.Key, CancellationToken.None)) Take(at, "", outcome);
            return true;
        }

        return await AcceptAsync(at, node) || (HasSecondDevice && seat.Code.Value == "PAA" && await MindSecondAsync(at, node));
    }

    /// <summary>Enrols the second device, and revokes it when it has said some of what it had to say.</summary>
    private async Task<bool> MindSecondAsync(SimulatedNode at, Node node)
    {
        var (seat, key) = (at.Seat, at.Seat.Second.PublicKey);
        Proceedings[] logs = [node.Proceedings, node.Replica(seat.Code.Value).Proceedings];
        if (logs.Any(log => log.Of(key).Role == SignerRole.Unknown))
        {
            foreach (var outcome in await node.EnrolAsync(seat.Second, DelegateId.Parse("minister"), "second", seat.Key, CancellationToken.None)) Take(at, "", outcome);
            return true;
        }

        if (_composed.GetValueOrDefault("PAA-2") < OfSecond - 2 || logs.All(log => log.Of(key).IsRevoked)) return false;
        foreach (var outcome in await node.RevokeAsync(key, "lost", seat.Key, CancellationToken.None)) Take(at, "", outcome);
        return true;
    }

    private static async Task<bool> AcceptAsync(SimulatedNode at, Node node)
    {
        var state = node.Proceedings.Participants[at.Seat.Code];
        if (!state.IsHost && state.ConvocationAcceptedAt is null)
        {
            Take(at, "", await node.AcceptConvocationAsync(at.Seat.Key, CancellationToken.None));
            return true;
        }

        if (state.IsHost && node.Proceedings.ModalitiesProposals.IsEmpty)
        {
            Take(at, "", await node.SubmitClearAsync(new ClearAct.ModalitiesProposed(_modalities), CancellationToken.None));
            return true;
        }

        if (state.IsHost || state.Modalities is not null || node.Proceedings.ModalitiesProposals.IsEmpty) return false;
        Take(at, "", await node.SubmitClearAsync(new ClearAct.ModalitiesAccepted(_modalities.Digest), CancellationToken.None));
        return true;
    }

    private async Task ComposeAsync(SimulatedNode at, Node node)
    {
        var number = _composed.GetValueOrDefault(at.Name);
        var phrase = $"{at.Name} says in confidence {number}-{at.Dice.Next():x16}";
        var table = node.Room(RoomId.Table).Table;
        var command = Choose(at, table, phrase);
        if (await node.ComposeAsync(RoomId.Table, command, null, CancellationToken.None) is Composition.Composed composed)
        {
            _composed[at.Name] = number + 1;
            if (composed.Items.Any(item => System.Text.Encoding.UTF8.GetString(item.Act.Span).Contains(phrase, StringComparison.Ordinal))) Phrases.Add((at.Name, phrase));
        }
        else
        {
            at.Note("refused-by-own-node");
        }
    }

    private static Command Choose(SimulatedNode at, Table? table, string phrase)
    {
        var dice = at.Dice;
        if (table is null || !table.Instruments.ContainsKey(_agreement))
        {
            return new Command.Do(new TableAct.InstrumentOpened(_agreement, Words.Texts($"Agreement. {phrase}"), new InstrumentTerms(Words.Drafting, [Words.Drafting], FinalClauses.BySignature)));
        }

        var provision = new ProvisionId(_agreement, (1 + dice.Below(Provisions)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!table.Provisions.TryGetValue(provision, out var known)) return new Command.Do(new TableAct.ProvisionSet(provision, int.Parse(provision.Key, System.Globalization.CultureInfo.InvariantCulture), $"Article {provision.Key}", Words.Texts(phrase)));
        var live = known.Proposals.Values.Where(proposal => !proposal.IsWithdrawn).ToList();
        return dice.Below(10) switch
        {
            0 => new Command.Do(new TableAct.StatementMade(Words.Texts(phrase))),
            1 => new Command.Reserve(provision, ReservationKind.Scrutiny, phrase),
            2 => new Command.Do(new TableAct.NonPaperHanded(Words.Texts("Non-paper"), Words.Texts(phrase))),
            3 when live.Count > 0 => new Command.Withdraw(dice.Pick(live).Id),
            4 when live.Count > 0 => new Command.TakeOver(dice.Pick(live).Id),
            5 or 6 when live.Count > 0 => new Command.Accept(dice.Pick(live).Id, AcceptanceLevel.Definitive),
            7 => new Command.AskDeletion(provision),
            _ => new Command.Table(provision, new WordingContent(Words.Drafting, $"The Parties agree as follows. {phrase}{Annex(dice)}"))
            {
                RestsOn = dice.PerMille(200) ? [new ProvisionId(_agreement, "1")] : [],
            },
        };
    }

    /// <summary>Now and then a text that is too long for its entry, so that it goes as an enclosure.</summary>
    private static string Annex(Dice dice) => dice.PerMille(80) ? string.Concat(Enumerable.Repeat(" and so on", 6_000)) : "";

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

    private static void Take(SimulatedNode at, string log, Dispatched outcome)
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
                throw new System.Diagnostics.UnreachableException(log);
        }
    }

    private static void Acknowledge(SimulatedNode at, string log, long index, Submission submission) =>
        at.Seen.Acknowledged.Add(new(at.Name, log, index, submission.Id));
}
