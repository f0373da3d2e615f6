using System.Collections.Immutable;
using System.Formats.Cbor;
using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>An act that was decided and is on its way. Kept sealed until it is in the record.</summary>
public sealed record OutboxItem
{
    private const int Fields = 10;

    /// <summary>Its number in this device's outbox; acts go out in this order.</summary>
    public required long Number { get; init; }

    /// <summary>Which log it is for: empty for the talks', else the party's code.</summary>
    public required string Log { get; init; }

    /// <summary>Which room it is sealed to; null for a clear act.</summary>
    public RoomId? Room { get; init; }

    /// <summary>The act's canonical bytes: a <see cref="TableAct"/>, a <see cref="Instructing.CaucusAct"/> or a <see cref="ClearAct"/>.</summary>
    public required ReadOnlyMemory<byte> Act { get; init; }

    /// <summary>When it was composed, by this node's clock.</summary>
    public required DateTimeOffset ComposedAt { get; init; }

    /// <summary>Whether its author knows that the power for it is lacking and sends it nevertheless, to be confirmed (VCLT art. 8).</summary>
    public bool BeyondPowers { get; init; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>Why it waits or was refused; null where it does neither.</summary>
    public Refusal? Why { get; init; }

    /// <summary>The act hashes under which it was handed to the venue, so that one that arrives late is recognised.</summary>
    public ImmutableArray<Hash> Attempts { get; init; } = [];

    /// <summary>The act of the table; null where it is another.</summary>
    public TableAct? TableAct => Room is not null && TableAct.TryDecode(Act, out var act, out _) ? act : null;

    /// <summary>The act of the caucus; null where it is another.</summary>
    public CaucusAct? CaucusAct => Room is not null && CaucusAct.TryDecode(Act, out var act) ? act : null;

    /// <summary>The clear act; null where it is another.</summary>
    public ClearAct? ClearAct => Room is null && ClearAct.TryDecode(Act, out var act, out _) ? act : null;

    /// <summary>The kind of act.</summary>
    public string Kind => TableAct?.Kind ?? CaucusAct?.Kind ?? ClearAct?.Kind ?? "";

    /// <summary>The digest by which the capital releases it.</summary>
    public Digest Digest => Digest.Of(Act.Span);

    /// <summary>The number and the kind, and nothing of what it says.</summary>
    public override string ToString() => $"{Number} {Kind}";

    internal byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(Fields);
        writer.WriteTextString(Log);
        writer.WriteTextString(Room?.Value ?? "");
        writer.WriteByteString(Act.Span);
        writer.WriteInt64(ComposedAt.ToUnixTimeMilliseconds());
        writer.WriteBoolean(BeyondPowers);
        writer.WriteInt32((int)State);
        writer.WriteTextString(Why?.Code ?? "");
        writer.WriteTextString(Why?.Why ?? "");
        writer.WriteTextString(Why?.Hint ?? "");
        writer.WriteStartArray(Attempts.Length);
        foreach (var attempt in Attempts) writer.WriteByteString(attempt.ToArray());
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads what this software wrote and sealed itself.</summary>
    internal static OutboxItem Decode(long number, byte[] bytes)
    {
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        reader.ReadStartArray();
        var item = new OutboxItem
        {
            Number = number,
            Log = reader.ReadTextString(),
            Room = RoomId.TryParse(reader.ReadTextString(), out var room) ? room : null,
            Act = reader.ReadByteString(),
            ComposedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()),
            BeyondPowers = reader.ReadBoolean(),
            State = (OutboxState)reader.ReadInt32(),
        };
        var (code, why, hint) = (reader.ReadTextString(), reader.ReadTextString(), reader.ReadTextString());
        var attempts = ImmutableArray.CreateBuilder<Hash>();
        for (var left = reader.ReadStartArray() ?? 0; left > 0; left--) attempts.Add(Hash.FromBytes(reader.ReadByteString()));
        return item with { Why = code.Length == 0 ? null : new Refusal(code, why, hint.Length == 0 ? null : hint), Attempts = attempts.ToImmutable() };
    }
}
