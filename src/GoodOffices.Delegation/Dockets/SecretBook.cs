using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation.Dockets;

/// <summary>The secrets of one log's rooms that a device holds: unwrapped, handed on from epoch to epoch, kept sealed.</summary>
internal sealed class SecretBook(DeviceKeys device, Hash talks, string log, Entropy entropy) : IDisposable
{
    private readonly Dictionary<(RoomId Room, long Epoch), EpochSecret> _secrets = [];
    private readonly Dictionary<RoomId, SortedDictionary<long, RoomEpoch>> _epochs = [];
    private readonly List<(RoomId Room, long Epoch)> _unsaved = [];

    /// <summary>Rooms and epochs whose wrap for this device did not open: it has to say so.</summary>
    public HashSet<(RoomId Room, long Epoch)> Failed { get; } = [];

    public EpochSecret? Find(RoomId room, long epoch) => _secrets.GetValueOrDefault((room, epoch));

    public EpochScope Scope(RoomId room, long epoch) => new(talks, log, room.Value, epoch);

    /// <summary>Takes up the secrets that were kept before.</summary>
    public async Task LoadAsync(INodeStore store, CancellationToken ct)
    {
        var prefix = Prefix();
        foreach (var row in await store.ListAsync(StoreTable.Secret, prefix, int.MaxValue, ct))
        {
            if (!row.Row.HasPrefix(prefix)) break;
            var room = RoomId.Parse(System.Text.Encoding.UTF8.GetString(row.Row.Span[prefix.Length..^(sizeof(long) + 1)]));
            if (!SealedValue.TryOpen(device.Storage, StoreTable.Secret, row.Row.Span, row.Value.Span, out var bytes)) continue;
            _secrets[(room, RowKey.Number(row.Row))] = EpochSecret.FromBytes(bytes);
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>An epoch has begun: its secret, and by it those of the epochs before.</summary>
    /// <returns>Whether a secret became known.</returns>
    public bool Begin(long index, ClearAct.EpochBegun act)
    {
        if (!_epochs.TryGetValue(act.Room, out var epochs)) _epochs.Add(act.Room, epochs = []);
        epochs[act.Number] = new RoomEpoch(index, act);
        var wrap = act.Wraps.FirstOrDefault(one => one.Device == device.PublicKey);
        return Unwrap(act.Room, act.Number, act.Commitment, wrap);
    }

    /// <summary>A device was admitted to an epoch.</summary>
    /// <returns>Whether a secret became known.</returns>
    public bool Admit(ClearAct.DeviceAdmitted act) =>
        act.Wrap.Device == device.PublicKey && _epochs.TryGetValue(act.Room, out var epochs) && epochs.TryGetValue(act.Epoch, out var epoch)
        && Unwrap(act.Room, act.Epoch, epoch.Act.Commitment, act.Wrap);

    /// <summary>The rows that keep what became known since the last call.</summary>
    public IReadOnlyList<StoreChange> Unsaved()
    {
        var changes = new List<StoreChange>();
        Span<byte> bytes = stackalloc byte[EpochSecret.Size];
        foreach (var (room, epoch) in _unsaved)
        {
            var row = RowKey.Of(Prefix(), RowKey.Of(room.Value, epoch));
            _secrets[(room, epoch)].CopyTo(bytes);
            changes.Add(new(StoreTable.Secret, row, SealedValue.Seal(device.Storage, StoreTable.Secret, row, bytes, entropy)));
        }

        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        _unsaved.Clear();
        return changes;
    }

    public void Dispose()
    {
        foreach (var secret in _secrets.Values) secret.Dispose();
    }

    private byte[] Prefix() => [.. device.PublicKey.ToArray(), .. RowKey.Of(log, [])];

    private bool Unwrap(RoomId room, long number, Hash commitment, DeviceWrap? wrap)
    {
        if (wrap is null || Holds(room, number, commitment)) return wrap is not null && Climb(room, number);
        if (!EpochWrap.TryOpen(wrap.Bytes.AsSpan(), Scope(room, number), device.PublicKey, device.Kem, commitment, out var secret))
        {
            Failed.Add((room, number));
            return false;
        }

        Keep(room, number, secret);
        Climb(room, number);
        return true;
    }

    private bool Holds(RoomId room, long number, Hash commitment) => Find(room, number)?.Commitment == commitment;

    /// <summary>Opens the predecessors' secrets, back to the first that is known or does not open.</summary>
    private bool Climb(RoomId room, long number)
    {
        var epochs = _epochs[room];
        var found = false;
        while (number > 1 && epochs.TryGetValue(number, out var epoch) && epochs.TryGetValue(number - 1, out var previous) && !epoch.Act.Predecessor.IsEmpty
            && !Holds(room, number - 1, previous.Act.Commitment)
            && PredecessorSeal.TryOpen(epoch.Act.Predecessor.AsSpan(), Find(room, number)!, Scope(room, number), previous.Act.Commitment, out var secret))
        {
            Keep(room, --number, secret);
            found = true;
        }

        return found;
    }

    private void Keep(RoomId room, long number, EpochSecret secret)
    {
        if (_secrets.Remove((room, number), out var old)) old.Dispose();
        _secrets.Add((room, number), secret);
        _unsaved.Add((room, number));
    }
}
