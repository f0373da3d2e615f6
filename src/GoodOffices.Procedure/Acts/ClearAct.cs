using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Acts;

/// <summary>A procedural act: signed, and open to the venue. What it may mean is decided by <see cref="Proceedings"/>.</summary>
/// <remarks>
/// The body of a clear entry is one CBOR array, the kind first (docs/spec/procedure.md). Equality of cases that hold lists is
/// by reference in those lists: compare <see cref="Encode"/>.
/// </remarks>
public abstract partial record ClearAct
{
    /// <summary>The longest body of a clear act, in bytes, other than an epoch or an amended convocation.</summary>
    public const int MaxLength = 49_152;

    /// <summary>The longest body of an epoch, in bytes: a wrap for each of some thousand devices.</summary>
    public const int MaxEpochLength = 4 * 1024 * 1024;

    private static readonly FrozenDictionary<string, Func<FieldReader, ClearAct>> Readers = new Dictionary<string, Func<FieldReader, ClearAct>>(StringComparer.Ordinal)
    {
        [ConvocationAccepted.KindName] = ConvocationAccepted.Read,
        [ModalitiesProposed.KindName] = ModalitiesProposed.Read,
        [ModalitiesAccepted.KindName] = ModalitiesAccepted.Read,
        [ConvocationAmended.KindName] = ConvocationAmended.Read,
        [AmendmentAccepted.KindName] = AmendmentAccepted.Read,
        [DeviceEnrolled.KindName] = DeviceEnrolled.Read,
        [DeviceRevoked.KindName] = DeviceRevoked.Read,
        [CredentialsIssued.KindName] = CredentialsIssued.Read,
        [FullPowersIssued.KindName] = FullPowersIssued.Read,
        [PowersRevoked.KindName] = PowersRevoked.Read,
        [KeyReplaced.KindName] = KeyReplaced.Read,
        [RoomProposed.KindName] = RoomProposed.Read,
        [RoomJoined.KindName] = RoomJoined.Read,
        [EpochBegun.KindName] = EpochBegun.Read,
        [DeviceAdmitted.KindName] = DeviceAdmitted.Read,
        [WrapFailed.KindName] = WrapFailed.Read,
        [SessionConvened.KindName] = SessionConvened.Read,
        [SessionOpened.KindName] = SessionOpened.Read,
        [SessionClosed.KindName] = SessionClosed.Read,
        [ReleaseConsented.KindName] = ReleaseConsented.Read,
        [Released.KindName] = Released.Read,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private protected ClearAct()
    {
    }

    /// <summary>The kind's name in the record, such as <c>device-enrolled</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the act is taken although its party's budget is used up: revocations, and what keeps rooms readable.</summary>
    public virtual bool IsExemptFromBudget => false;

    /// <summary>The longest body of this kind, in bytes.</summary>
    public virtual int LengthLimit => MaxLength;

    private protected abstract int FieldCount { get; }

    /// <summary>Reads the body of a clear entry.</summary>
    /// <param name="body">All bytes of the body; foreign, so anything.</param>
    /// <param name="act">The act, where true is returned.</param>
    /// <param name="error">The place and the rule, where false is returned. Never holds content.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out ClearAct? act, [NotNullWhen(false)] out ParseError? error)
    {
        act = null;
        if (body.Length > MaxEpochLength)
        {
            error = new ParseError(MaxEpochLength, "the body of a clear act has at most 4 MiB");
            return false;
        }

        return FieldReader.TryRead(body, ReadAct, out act, out error);
    }

    /// <summary>The body of a clear entry: deterministic CBOR (RFC 8949 §4.2).</summary>
    /// <exception cref="ArgumentException">A field is beyond its limits, so nobody could read the act; the message names the rule.</exception>
    public byte[] Encode()
    {
        var writer = new FieldWriter().Array(1 + FieldCount).Text(Kind);
        Write(writer);
        var body = writer.End().ToArray();
        return TryDecode(body, out _, out var error) ? body
            : throw new ArgumentException($"The act {Kind} cannot be written: {error.Rule}.");
    }

    private protected abstract void Write(FieldWriter writer);

    private static ClearAct ReadAct(FieldReader reader)
    {
        var fields = reader.Array(1, 16);
        var kind = reader.Text();
        if (!Readers.TryGetValue(kind, out var read)) throw reader.Fault("the kind is one that this version of the rules knows");
        var act = read(reader);
        if (fields != 1 + act.FieldCount) throw reader.Fault("the act has the fields of its kind and no other");
        reader.End();
        return act;
    }
}
