using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure;

/// <summary>The fold over the clear fields of one log: who is who, what opened the talks, rooms, sessions, publications.</summary>
/// <remarks>
/// Immutable and pure: same record, same proceedings, on every computer. The venue folds as a courtesy, before it takes an
/// entry; every node folds to judge. A log is the talks' own, or one party's caucus, where only that party's keys count.
/// Lookups and a fold step are O(log n); epochs and removals are linear in the devices of the talks.
/// </remarks>
public sealed partial record Proceedings
{
    private Proceedings(Convocation convocation, string log, PartyCode? caucus)
    {
        Founding = convocation;
        Convocation = convocation;
        Log = log;
        Caucus = caucus;
    }

    /// <summary>The convocation of entry 0; its digest is the talks id for as long as the log lasts.</summary>
    public Convocation Founding { get; }

    /// <summary>The convocation in effect: the founding one, or the last amended one that every party accepted.</summary>
    public Convocation Convocation { get; private init; }

    /// <summary>Which convocation first named each party that ever was one: with it the caucus log of that party begins. Of a caucus log, its own alone.</summary>
    public ImmutableSortedDictionary<PartyCode, Convocation> NamedBy { get; private init; } = ImmutableSortedDictionary<PartyCode, Convocation>.Empty;

    /// <summary>Which log: empty for the talks' own, else the party's code.</summary>
    public string Log { get; }

    /// <summary>Whose caucus log it is; null for the talks' own.</summary>
    public PartyCode? Caucus { get; }

    /// <summary>
    /// The talks id: SHA-256 of entry 0. In the caucus log of a party that came in by an amended convocation that one's, which leads to the
    /// talks by what it amends.
    /// </summary>
    public Hash TalksId => Founding.TalksId;

    /// <summary>How many entries were folded, the convocation included: the index of the next one.</summary>
    public long Size { get; private init; } = 1;

    /// <summary>The venue's time of the last entry folded, Unix milliseconds; 0 at the beginning. For display: it decides nothing.</summary>
    public long LastTimeMilliseconds { get; private init; }

    /// <summary>The host and the parties now, by code; in a caucus log the one party.</summary>
    public ImmutableSortedDictionary<PartyCode, ParticipantState> Participants { get; private init; } =
        ImmutableSortedDictionary<PartyCode, ParticipantState>.Empty;

    /// <summary>Every key that was ever somebody's in this log, revoked ones included.</summary>
    public ImmutableSortedDictionary<PublicKey, Standing> Signers { get; private init; } = ImmutableSortedDictionary<PublicKey, Standing>.Empty;

    /// <summary>Every delegate that holds or held credentials or full powers, by party and identifier.</summary>
    public ImmutableSortedDictionary<(PartyCode Party, DelegateId Delegate), DelegateState> Delegates { get; private init; } =
        ImmutableSortedDictionary<(PartyCode Party, DelegateId Delegate), DelegateState>.Empty;

    /// <summary>Every room, the preset ones included.</summary>
    public ImmutableSortedDictionary<RoomId, RoomState> Rooms { get; private init; } = ImmutableSortedDictionary<RoomId, RoomState>.Empty;

    /// <summary>Every text on its way to the public, by salted digest.</summary>
    public ImmutableSortedDictionary<Hash, PublicationState> Publications { get; private init; } = ImmutableSortedDictionary<Hash, PublicationState>.Empty;

    /// <summary>Every proposal of modalities, by digest.</summary>
    public ImmutableSortedDictionary<Hash, ModalitiesProposal> ModalitiesProposals { get; private init; } = ImmutableSortedDictionary<Hash, ModalitiesProposal>.Empty;

    /// <summary>The modalities that every party accepted last; null before.</summary>
    public Modalities? Modalities { get; private init; }

    /// <summary>The entry with which the talks opened; null before. Of a caucus log 0.</summary>
    public long? OpenedAt { get; private init; }

    /// <summary>Whether the talks are open: every party accepted the convocation and the same modalities. A caucus is open at once.</summary>
    public bool IsOpen => OpenedAt is not null;

    /// <summary>Amended convocations that lie before the parties, by digest.</summary>
    public ImmutableSortedDictionary<Hash, AmendmentState> Amendments { get; private init; } = ImmutableSortedDictionary<Hash, AmendmentState>.Empty;

    /// <summary>All sessions, by room and number.</summary>
    public IEnumerable<SessionState> Sessions => Rooms.Values.SelectMany(room => room.Sessions.Values);

    /// <summary>The parties now, without the host, ascending by code.</summary>
    public IEnumerable<ParticipantState> Parties => Participants.Values.Where(participant => !participant.IsHost);

    /// <summary>With which key each participant cosigns, the host included; the common size asks for the parties'.</summary>
    public ImmutableSortedDictionary<PartyCode, NoteKey> Cosigners =>
        Participants.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Terms.Cosigner);

    /// <summary>The key of this log's checkpoints.</summary>
    public NoteKey LogKey => Founding.LogKey(Caucus);

    private ImmutableSortedDictionary<PublicKey, ChainEnd> Chains { get; init; } = ImmutableSortedDictionary<PublicKey, ChainEnd>.Empty;

    private ImmutableSortedDictionary<PartyCode, BudgetUse> Budgets { get; init; } = ImmutableSortedDictionary<PartyCode, BudgetUse>.Empty;

    private ImmutableSortedDictionary<Hash, (PartyCode Party, DelegateId Delegate)> Grants { get; init; } =
        ImmutableSortedDictionary<Hash, (PartyCode Party, DelegateId Delegate)>.Empty;

    /// <summary>Begins the fold of a log from its entry 0.</summary>
    /// <param name="convocation">The convocation's bytes: entry 0 without its time.</param>
    /// <param name="log">Empty for the talks' log, else the code of the party whose caucus log it is.</param>
    /// <param name="proceedings">The proceedings after entry 0, where true is returned.</param>
    /// <param name="why">What is wrong with the convocation or the log's name, where false is returned.</param>
    public static bool TryBegin(
        ReadOnlyMemory<byte> convocation, string log, [NotNullWhen(true)] out Proceedings? proceedings, [NotNullWhen(false)] out Refusal? why)
    {
        ArgumentNullException.ThrowIfNull(log);
        proceedings = null;
        if (!Convocation.TryDecode(convocation, out var decoded, out var error))
        {
            why = new Refusal("convocation", $"Entry 0 is not a convocation that this software can read, {error}.",
                "Compare the fingerprint with the host's; a newer format needs a newer version of this software.");
            return false;
        }

        why = decoded.Terms.Amends is null || log.Length != 0 ? null
            : new Refusal("convocation-amends", "The talks' record begins with a first convocation; this one amends another.", "Begin with the convocation that it names.");
        if (why is null && log.Length != 0 && decoded.Terms.Parties.All(party => party.Code.Value != log))
        {
            why = new Refusal("log-unknown", $"'{log}' is not a party of these talks, so there is no such caucus log.", "Name the log of a party, or the talks' log.");
        }

        proceedings = why is null ? Begin(decoded, log) : null;
        return proceedings is not null;
    }

    /// <summary>Begins the fold of a log from a convocation already read.</summary>
    /// <param name="convocation">The one that <see cref="NamedBy"/> holds for a party's caucus; for the talks' log a first one.</param>
    /// <param name="caucus">Null for the talks' log, else the party whose caucus log it is.</param>
    /// <exception cref="ArgumentException">The convocation amends another and it is the talks' log, or the party is not in it.</exception>
    public static Proceedings Begin(Convocation convocation, PartyCode? caucus = null)
    {
        ArgumentNullException.ThrowIfNull(convocation);
        return TryBegin(convocation.Bytes, caucus?.Value ?? "", out var proceedings, out var why) ? proceedings
            : throw new ArgumentException(why.Why, nameof(convocation));
    }

    /// <summary>Who the key is.</summary>
    public Standing Of(PublicKey signer) => Signers.GetValueOrDefault(signer) ?? Invited(signer) ?? Standing.Nobody;

    /// <summary>Why the device lacks the power at this point of the record; null where it holds it.</summary>
    /// <param name="device">The device's signing key.</param>
    /// <param name="power">Which power.</param>
    /// <param name="instrument">The instrument, for powers that full powers give; null where none is concerned.</param>
    public Refusal? Lacks(PublicKey device, Power power, InstrumentCode? instrument = null)
    {
        var standing = Of(device);
        if (!standing.IsCurrentDevice) return new Refusal("not-a-device", "The key is not a device of a delegate here, or it was revoked.", "Enrol a device.");
        if (Delegates.TryGetValue((standing.Party, standing.Delegate), out var person) && person.Holds(power, instrument)) return null;
        var means = PowerSet.Of(power).IsWithin(PowerSet.OfCredentials) ? "credentials" : "full powers";
        var subject = instrument is null ? "" : $" for instrument {instrument}";
        return new Refusal("power-missing", $"{standing.Delegate} of {standing.Party} does not hold the power {power}{subject}.",
            $"{standing.Party} can issue {means} that give it, or another delegate can act.");
    }

    /// <summary>A room, or null where there is none of that name.</summary>
    public RoomState? Room(RoomId room) => Rooms.GetValueOrDefault(room);

    /// <summary>The end of a signer's chain: the next submission has the next number and names its act hash.</summary>
    public ChainEnd Chain(PublicKey signer) => Chains.GetValueOrDefault(signer);

    /// <summary>What a participant has used of its budget, which <see cref="Convening.ConvocationTerms.Budget"/> limits.</summary>
    public BudgetUse Budget(PartyCode participant) => Budgets.GetValueOrDefault(participant);

    /// <summary>The devices that belong into a room now, admitted or not, ascending: with these the next epoch begins.</summary>
    public ImmutableSortedSet<PublicKey> DevicesFor(RoomId room) => Rooms.TryGetValue(room, out var state) ? DevicesFor(state) : [];

    private static Proceedings Begin(Convocation convocation, string log)
    {
        var caucus = log.Length == 0 ? null : PartyCode.Parse(log);
        var empty = new Proceedings(convocation, log, caucus) { OpenedAt = caucus is null ? null : 0 };
        var terms = convocation.Terms;
        var present = caucus is null ? terms.Participants : terms.Parties.Where(party => party.Code == caucus);
        var seated = present.Aggregate(empty, (state, participant) => state.Seat(participant, participant.Code == terms.Host.Code, 0));
        return seated with { Rooms = seated.PresetRooms(), NamedBy = seated.Parties.ToImmutableSortedDictionary(party => party.Code, _ => convocation) };
    }

    private Proceedings Seat(Participant participant, bool isHost, long index) => this with
    {
        Participants = Participants.SetItem(participant.Code, new ParticipantState(participant, isHost, participant.Key, isHost ? 0 : null, null)),
        Signers = Signers
            .SetItem(participant.Key, Standing.OfKey(SignerRole.ParticipantKey, participant.Code, isHost, index))
            .SetItem(participant.RecoveryKey, Standing.OfKey(SignerRole.RecoveryKey, participant.Code, isHost, index)),
    };
}
