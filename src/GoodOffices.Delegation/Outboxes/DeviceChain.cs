using System.Formats.Cbor;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What a device remembers of its own chain in one log: how far the record confirmed it, and what it signed since.</summary>
/// <remarks>
/// Written before a signed act leaves the node. An act of this device in the record that it does not remember was signed by a copy of it:
/// the node was restored from a backup, or runs twice. Then the device is retired.
/// </remarks>
internal sealed class DeviceChain(INodeStore store, DeviceKeys device, string log, Entropy entropy)
{
    private readonly byte[] _row = RowKey.Of(log, device.PublicKey.ToArray());
    private readonly HashSet<Hash> _attempts = [];
    private long _confirmed;
    private int _examined;
    private bool _changed;

    public bool IsRetired { get; private set; }

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await store.ReadAsync(StoreTable.Chain, _row, ct) is not { } value) return;
        if (!SealedValue.TryOpen(device.Node.Storage, StoreTable.Chain, _row, value.Span, out var bytes))
            throw new NodeException("chain-damaged", "What this device remembers of its own acts does not open.", "The store was altered. Revoke this device and enrol a new one.");
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        reader.ReadStartArray();
        _confirmed = reader.ReadInt64();
        IsRetired = reader.ReadBoolean();
        for (var left = reader.ReadStartArray() ?? 0; left > 0; left--) _attempts.Add(Hash.FromBytes(reader.ReadByteString()));
    }

    /// <summary>Remembers an act that is about to leave; part of the transaction that keeps it.</summary>
    public StoreChange Remember(Hash actHash)
    {
        _attempts.Add(actHash);
        return Row();
    }

    /// <summary>Compares the record's acts of this device with what it remembers.</summary>
    public async Task ExamineAsync(LogReplica replica, CancellationToken ct)
    {
        for (; _examined < replica.Entries.Count && !IsRetired; _examined++)
        {
            if (replica.Entries[_examined].Submission is { } submission && submission.Preamble.Signer == device.PublicKey) Examine(submission, replica.Founding.TalksId);
        }

        if (_changed) await store.CommitAsync([Row()], ct);
        _changed = false;
        if (IsRetired)
        {
            replica.Note(new Concern(ConcernKind.DeviceRetired, "The record holds acts of this device that it does not remember: the node was restored from a backup, or a copy of it is at work.",
                "Nothing more is signed with this device. Revoke it with the party key and enrol a new one."));
        }
    }

    private void Examine(Submission submission, Hash talks)
    {
        var preamble = submission.Preamble;
        if (preamble.Number != _confirmed + 1 || preamble.Log != log || preamble.Talks != talks) return;
        var isKnown = _attempts.Contains(submission.ActHash);
        // What merely names this device was put there by somebody else: otherwise a venue could retire any device.
        if (!isKnown && !submission.VerifySignature()) return;
        _changed = true;
        if (!isKnown)
        {
            IsRetired = true;
            return;
        }

        _confirmed = preamble.Number;
        _attempts.Clear();
    }

    private StoreChange Row()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(3);
        writer.WriteInt64(_confirmed);
        writer.WriteBoolean(IsRetired);
        writer.WriteStartArray(_attempts.Count);
        foreach (var attempt in _attempts.Order()) writer.WriteByteString(attempt.ToArray());
        writer.WriteEndArray();
        writer.WriteEndArray();
        return new(StoreTable.Chain, _row, SealedValue.Seal(device.Node.Storage, StoreTable.Chain, _row, writer.Encode(), entropy));
    }
}
