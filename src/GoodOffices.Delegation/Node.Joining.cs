using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation;

/// <content>Joining talks: the convocation, and the fingerprint that a person confirms.</content>
public sealed partial class Node
{
    private static readonly byte[] ConvocationRow = RowKey.Of("convocation");
    private static readonly byte[] AddressRow = RowKey.Of("venue");
    private static readonly byte[] InvitationRow = RowKey.Of("invitation");
    private static readonly byte[] ConfirmedRow = RowKey.Of("confirmed");

    /// <summary>Takes up a convocation, after checking that this node's own keys are in it. Nothing is signed by that.</summary>
    /// <param name="convocation">The host's file: the first convocation, or the amended one that invites this party.</param>
    /// <param name="address">Where the venue is; null where it is passed in.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="first">With an amended one: the convocation that the talks began with; null to take it from the venue. The amended one, which people compare, leads to it by what it amends.</param>
    /// <returns>The convocation, whose fingerprint people compare now.</returns>
    /// <exception cref="NodeException">It cannot be read, is of a newer format, does not name this node's keys, or other talks were joined.</exception>
    /// <exception cref="VenueException">The first convocation was to be fetched and the venue was not reached.</exception>
    public async Task<Convocation> JoinAsync(ReadOnlyMemory<byte> convocation, VenueAddress? address, CancellationToken ct, ReadOnlyMemory<byte>? first = null)
    {
        var decoded = Read(convocation);
        var founding = decoded.Terms.Amends is null ? decoded : await FoundingAsync(decoded, first, address, ct);
        if (Convocation is { } joined && joined.TalksId != founding.TalksId)
            throw new NodeException("other-talks", "This node has joined other talks.", "Make a node of its own for each talks.");
        CheckOwnKeys(decoded);
        List<StoreChange> changes = [new(StoreTable.Talks, ConvocationRow, founding.Bytes)];
        if (decoded != founding) changes.Add(new(StoreTable.Talks, InvitationRow, decoded.Bytes));
        if (address is not null) changes.Add(new(StoreTable.Talks, AddressRow, address.Encode()));
        await _options.Store.CommitAsync(changes, ct);
        Address = address ?? Address;
        _venue = _options.Venue;
        Invitation = decoded == founding ? Invitation : decoded;
        if (Convocation is null) await BeginAsync(founding, ct);
        return decoded;
    }

    /// <summary>A person confirms the fingerprint: typed or read out, not copied from this node.</summary>
    /// <param name="fingerprint">As compared with the host and the other parties.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">It is another one: somebody may stand in between.</exception>
    public async Task ConfirmAsync(Fingerprint fingerprint, CancellationToken ct)
    {
        if ((Invitation ?? Convocation) is not { } convocation) throw new NodeException("not-joined", "This node has joined no talks.", "Join with the host's convocation first.");
        if (fingerprint.Value != convocation.TalksId)
        {
            throw new NodeException("fingerprint", "The fingerprint is not that of the convocation on this node. Nothing was confirmed.",
                "If the words were heard right, this node was given another convocation than the other parties: do not go on, speak to the host by another channel.");
        }

        await _options.Store.CommitAsync([new(StoreTable.Talks, ConfirmedRow, convocation.TalksId.ToArray())], ct);
        IsConfirmed = true;
    }

    private void CheckOwnKeys(Convocation convocation)
    {
        var named = convocation.Terms.Participants.FirstOrDefault(participant => participant.Code == Party.Code);
        // A party key that was replaced since is another than the convocation's: then the record says so.
        if (named is not null && (Party.Matches(named) || (Convocation is not null && named.RecoveryKey == Party.RecoveryKey))) return;
        throw new NodeException("not-invited", named is null ? $"The convocation does not name {Party.Code}." : $"The convocation names other keys for {Party.Code} than this node's.",
            "Give the host this node's party.json and ask for a convocation that has exactly these keys. Do not accept this one.");
    }

    private static Convocation Read(ReadOnlyMemory<byte> bytes) => Procedure.Convening.Convocation.TryDecode(bytes, out var decoded, out var error) ? decoded
        : throw new NodeException("convocation", $"The file is not a convocation that this software can read, {error}.", "Ask the host for the file again; a newer format needs a newer version of this software.");

    /// <summary>The convocation that the talks began with, to which an amended one belongs. That the amendments between them lead from the one to the other, the record shows before anything is accepted.</summary>
    private async Task<Convocation> FoundingAsync(Convocation amended, ReadOnlyMemory<byte>? first, VenueAddress? address, CancellationToken ct)
    {
        var founding = first is { } given ? Read(given) : Convocation
            ?? (address is null ? throw new NodeException("first-convocation", "The convocation amends another, and the one that the talks began with was not given.", "Give it, too; the host has it.")
                : Read(await HttpVenue.ReadConvocationAsync(address, ct)));
        if (founding.Terms.Amends is null && founding.Terms.LogKey.Equals(amended.Terms.LogKey) && founding.Terms.Host.Code == amended.Terms.Host.Code) return founding;
        throw new NodeException("other-talks", "The amended convocation is not one of the talks at this venue.", "Ask the host for the venue's address and for the file again.");
    }

    private async Task LoadTalksAsync(CancellationToken ct)
    {
        if (await LoadConvocationAsync(ConvocationRow, ct) is not { } convocation) return;
        Invitation = await LoadConvocationAsync(InvitationRow, ct);
        if (await _options.Store.ReadAsync(StoreTable.Talks, AddressRow, ct) is { } address) Address = VenueAddress.Decode(address);
        IsConfirmed = await _options.Store.ReadAsync(StoreTable.Talks, ConfirmedRow, ct) is { } confirmed
            && (confirmed.Span.SequenceEqual(convocation.TalksId.ToArray()) || (Invitation is { } invitation && confirmed.Span.SequenceEqual(invitation.TalksId.ToArray())));
        await BeginAsync(convocation, ct);
    }

    private async Task<Convocation?> LoadConvocationAsync(byte[] row, CancellationToken ct)
    {
        if (await _options.Store.ReadAsync(StoreTable.Talks, row, ct) is not { } bytes) return null;
        return Procedure.Convening.Convocation.TryDecode(bytes, out var convocation, out var error) ? convocation
            : throw new NodeException("store-damaged", $"The convocation in the node's store cannot be read, {error}.", "Restore the store from a copy, or use the newer version of this software that wrote it.");
    }

    private async Task BeginAsync(Convocation convocation, CancellationToken ct)
    {
        Convocation = convocation;
        await BeginLogAsync(convocation, null, ct);
        await BeginCaucusAsync(ct);
    }

    /// <summary>The party's caucus log begins with the convocation that first named it: the talks' first, or an amended one that has taken effect.</summary>
    private async Task BeginCaucusAsync(CancellationToken ct)
    {
        if (!_logs.ContainsKey(Party.Code.Value) && Log("").Replica.Proceedings.NamedBy.TryGetValue(Party.Code, out var named)) await BeginLogAsync(named, Party.Code, ct);
    }

    private async Task BeginLogAsync(Convocation convocation, PartyCode? caucus, CancellationToken ct)
    {
        var log = caucus?.Value ?? "";
        var replica = await LogReplica.LoadAsync(_options.Store, convocation, caucus, await ReadSnapshotAsync(log, ct), ct);
        replica.Progress = _options.Progress;
        var docket = _device is null ? null : new Docket(replica, _device, _options.Entropy);
        var chain = _device is null ? null : new DeviceChain(_options.Store, _device, log, _options.Entropy);
        var state = new LogState(replica, docket, chain, new Cosigning(_options.Store, replica, Party.Code));
        await state.Cosigning.LoadAsync(ct);
        if (chain is not null) await chain.LoadAsync(ct);
        if (chain is not null) await chain.ExamineAsync(replica, ct);
        if (docket is not null) await docket.LoadAsync(_options.Store, ct);
        if (docket is not null) await docket.AdvanceAsync(_options.Store, null, ct);
        _logs[log] = state;
    }

    /// <summary>Up to which checkpoint this very node verified all signatures: a cache, sealed so that nobody else can write it.</summary>
    private async Task<Checkpoint?> ReadSnapshotAsync(string log, CancellationToken ct)
    {
        var row = RowKey.Of(log);
        return _device is not null && await _options.Store.ReadAsync(StoreTable.Snapshot, row, ct) is { } value
            && SealedValue.TryOpen(_device.Node.Storage, StoreTable.Snapshot, row, value.Span, out var bytes)
            && Checkpoint.TryParse(bytes, out var checkpoint, out _) ? checkpoint : null;
    }

    private async Task WriteSnapshotAsync(LogState log, CancellationToken ct)
    {
        if (_device is null || log.Replica.Highest is not { } highest || !log.Replica.IsFolded) return;
        var row = RowKey.Of(log.Replica.Log);
        await _options.Store.CommitAsync([new(StoreTable.Snapshot, row, SealedValue.Seal(_device.Node.Storage, StoreTable.Snapshot, row, highest.Checkpoint.Encode(), _options.Entropy))], ct);
        log.SnapshotSize = highest.Size;
    }
}
