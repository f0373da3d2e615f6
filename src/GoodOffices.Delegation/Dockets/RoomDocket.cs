using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Dockets;

/// <summary>One room as this device sees it: its sealed entries, opened, joined with the powers of their authors, and folded to a table.</summary>
public sealed class RoomDocket
{
    private readonly List<SealedEntry> _entries = [];
    private readonly List<SealedEntry> _unopened = [];

    // Entries that changed who negotiates or by which rules, each with how many sealed entries of the room stood before it.
    private readonly List<(int Before, LoggedEntry Entry)> _turns = [];
    private RoomFold _fold = RoomFold.Empty;
    private readonly DocketParts _parts;
    private readonly Digest _context;

    internal RoomDocket(RoomId id, DocketParts parts) => (Id, _parts, _context) = (id, parts, parts.Context(id));

    /// <summary>Which room.</summary>
    public RoomId Id { get; }

    /// <summary>Every sealed entry of the room, in the order of the record.</summary>
    public IReadOnlyList<SealedEntry> Entries => _entries;

    /// <summary>Counted entries that this device could not open yet: a secret or an enclosure is missing.</summary>
    public IReadOnlyList<SealedEntry> Unopened => _unopened;

    /// <summary>Whether every counted entry was opened. Otherwise the state is provisional, and the node refuses to accept, close, initial or sign on it.</summary>
    public bool IsComplete => _unopened.Count == 0;

    /// <summary>The table; null while nothing was sealed to the room.</summary>
    public Table? Table => _fold.Table;

    /// <summary>In a caucus, the instructions in force; elsewhere empty.</summary>
    public CaucusState Caucus => _fold.Caucus;

    /// <summary>The table, or an empty one under the rules that would hold now.</summary>
    public Table TableOrEmpty(Proceedings judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        return Table ?? Agreement.Table.Begin(RulesOfRoom.At(judge, judge.Room(Id) ?? throw new ArgumentException("There is no such room.", nameof(judge)), _context));
    }

    /// <summary>Takes the next sealed entry of the room.</summary>
    internal void Take(SealedEntry entry)
    {
        entry.Before = _fold;
        if (entry.Entry.Ruling is Ruling.Void(var why)) Settle(entry, Reasons.Of(why));
        else _parts.TryOpen(entry);
        _entries.Add(entry);
        if (!entry.IsSettled) _unopened.Add(entry);
        _fold = Evolve(_fold, entry);
    }

    /// <summary>Takes an entry with which the convocation or the modalities changed: the table goes on under the rules that hold from there.</summary>
    internal void Turn(LoggedEntry entry)
    {
        _turns.Add((_entries.Count, entry));
        _fold = Turn(_fold, entry);
    }

    /// <summary>Tries what was not opened again, and folds again from the first entry that opens now.</summary>
    internal void Retry()
    {
        var first = -1;
        foreach (var entry in _unopened)
        {
            if (_parts.TryOpen(entry) && first < 0) first = _entries.IndexOf(entry);
        }

        if (first < 0) return;
        _unopened.RemoveAll(entry => entry.IsSettled);
        _fold = _entries[first].Before;
        for (var place = first; place < _entries.Count; place++)
        {
            _entries[place].Before = _fold;
            _fold = Evolve(_fold, _entries[place]);
            foreach (var (_, turn) in _turns.Where(turn => turn.Before == place + 1)) _fold = Turn(_fold, turn);
        }
    }

    private static void Settle(SealedEntry entry, Reason? why) => (entry.IsSettled, entry.Void) = (true, why);

    private RoomFold Evolve(RoomFold fold, SealedEntry entry)
    {
        if (!entry.IsSettled || entry.Author.Party is not { } party || entry.Entry.Judge.Room(Id) is not { } room || !room.Participants.Contains(party)) return fold;
        // A table begins with the first entry that counts: only then its rules are settled for everyone.
        if (fold.Table is null && entry.Entry.Ruling is Ruling.Void) return fold;
        if (entry.CaucusAct is { } instruction) return EvolveCaucus(fold, entry, instruction);
        var table = fold.Table ?? Agreement.Table.Begin(RulesOfRoom.At(entry.Entry.Judge, room, _context));
        var voided = entry.Void ?? (entry.Act is { } act ? _parts.Evidence(act, entry) : null);
        entry.Lacking = voided is null ? Lacking(table, entry) : null;
        var envelope = new Envelope(entry.Index, Reasons.Party(party), entry.Author.Delegate?.Value ?? "", entry.Act, voided, entry.Lacking);
        return fold with { Table = table.Evolve(envelope) };
    }

    private RoomFold Turn(RoomFold fold, LoggedEntry entry) => fold.Table is { } table && entry.Judge.Room(Id) is { IsClosed: false } room
        ? fold with { Table = table.Under(RulesOfRoom.At(entry.Judge, room, _context), new ActId(entry.Index)) } : fold;

    private static RoomFold EvolveCaucus(RoomFold fold, SealedEntry entry, CaucusAct instruction)
    {
        // Who may accept in the caucus log speaks there for the capital.
        var judge = entry.Entry.Judge;
        var person = entry.Author.Delegate?.Value ?? "";
        entry.Lacking = judge.Lacks(entry.Device, fold.Caucus.Requires(instruction, person)) is { } lacking ? Reasons.Of(lacking) : null;
        var by = new CaucusAuthor(new ActId(entry.Index), person, judge.Lacks(entry.Device, Power.Accept) is null);
        return entry.Lacking is null ? fold with { Caucus = fold.Caucus.Evolve(instruction, by) } : fold;
    }

    private static Reason? Lacking(Table table, SealedEntry entry)
    {
        if (entry.Act is null) return null;
        var needed = entry.Act.Requires(table);
        return entry.Entry.Judge.Lacks(entry.Device, Reasons.Power(needed.Authority), Reasons.Instrument(needed.Instrument)) is { } lacking ? Reasons.Of(lacking) : null;
    }
}
