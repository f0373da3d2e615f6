using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Cosigning;

/// <summary>The evidence on which silence is established: for each party a cosignature dated after the deadline over a size that includes the proposal.</summary>
/// <remarks>
/// A node does not cosign past a deadline while its own objection is not in the record, so such a cosignature says that
/// the party was there, saw the proposal and let the deadline pass. Whether an objection is in the record is the table's to see.
/// </remarks>
/// <param name="Parties">One for each party, ascending by code.</param>
public sealed record SilenceEvidence(ImmutableArray<SilentParty> Parties)
{
    /// <summary>The canonical bytes: deterministic CBOR.</summary>
    /// <exception cref="ArgumentException">The parties are not ascending, or a field is beyond its limits.</exception>
    public byte[] Encode()
    {
        var bytes = new FieldWriter().List(Parties, static (to, party) => party.Write(to)).ToArray();
        return TryDecode(bytes, out _, out var error) ? bytes : throw new ArgumentException($"The evidence cannot be written: {error.Rule}.");
    }

    /// <summary>Reads evidence strictly. It proves nothing before <see cref="Verify"/>.</summary>
    /// <param name="bytes">Foreign bytes.</param>
    /// <param name="evidence">The evidence, where true is returned.</param>
    /// <param name="error">The place and the rule, where false is returned.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out SilenceEvidence? evidence, [NotNullWhen(false)] out ParseError? error) =>
        FieldReader.TryRead(bytes, static reader => new SilenceEvidence(reader.Ascending(1, 200, SilentParty.Read, static party => party.Party)), out evidence, out error);

    /// <summary>Why the evidence does not establish silence; null where it does.</summary>
    /// <param name="parties">Every party whose silence is needed.</param>
    /// <param name="proposalIndex">The entry of the proposal.</param>
    /// <param name="deadlineSeconds">The deadline, POSIX seconds; a cosignature of that very second is too early.</param>
    /// <param name="origin">The log's origin.</param>
    /// <param name="cosigners">The keys that the convocation in effect lists.</param>
    /// <param name="rootAt">The root of the record here at a size, or null where the record here does not reach it.</param>
    public Refusal? Verify(
        IEnumerable<PartyCode> parties, long proposalIndex, long deadlineSeconds, string origin,
        IReadOnlyDictionary<PartyCode, NoteKey> cosigners, Func<long, Hash?> rootAt)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(cosigners);
        ArgumentNullException.ThrowIfNull(rootAt);
        foreach (var party in parties)
        {
            var silent = Parties.FirstOrDefault(one => one.Party == party);
            if (silent is null) return new Refusal("silence-absent", $"There is no cosignature of {party} in the evidence.", "An absent party is absent, not silent.");
            if (silent.Size <= proposalIndex) return new Refusal("silence-unseen", $"What {party} cosigned does not include the proposal.", "Wait for a later cosignature.");
            if (silent.TimeSeconds <= deadlineSeconds) return new Refusal("silence-early", $"{party} cosigned before the deadline had passed.", "Wait for a cosignature after the deadline.");
            if (rootAt(silent.Size) != silent.Root) return new Refusal("silence-other-record", $"What {party} cosigned is not this record.", "Fetch the record up to that size; if it differs, the venue has shown two.");
            if (!cosigners.TryGetValue(party, out var key) || !key.Verify(new Checkpoint(origin, silent.Size, silent.Root).Encode(), silent.Signature.AsSpan()))
            {
                return new Refusal("silence-signature", $"The cosignature is not by the key that the convocation lists for {party}.", "Take it from the venue anew.");
            }
        }

        return null;
    }
}
