using System.Collections.Immutable;
using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Instructing;

/// <summary>A party's instructions, and what its delegation works with, at a point of its caucus log. Immutable, a pure fold.</summary>
/// <param name="Instructions">The instruction in force on each provision of each room.</param>
/// <param name="Released">The acts that the capital released beyond its instructions.</param>
public sealed record CaucusState(
    ImmutableSortedDictionary<(string Room, ProvisionId Provision), CaucusAct.InstructionGiven> Instructions, ImmutableSortedSet<Digest> Released)
{
    /// <summary>Without instructions.</summary>
    public static CaucusState Empty { get; } = new(
        ImmutableSortedDictionary.Create<(string Room, ProvisionId Provision), CaucusAct.InstructionGiven>(ByRoom.Instance), []);

    /// <summary>The delegates who may table, in the order of their names; empty where none is named, so that whoever may negotiate tables.</summary>
    /// <remarks>It stands until the capital names anew, also where one of them was recalled: to recall the head opens the table to nobody.</remarks>
    public ImmutableSortedSet<string> Heads { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The acts that a head of delegation released for another delegate to table. What goes beyond the capital's instructions the capital alone releases.</summary>
    public ImmutableSortedSet<Digest> ReleasedByHead { get; init; } = [];

    /// <summary>The drafts that were shared and not taken back, in the order of the log.</summary>
    public ImmutableSortedDictionary<ActId, CaucusDraft> Drafts { get; init; } = ImmutableSortedDictionary<ActId, CaucusDraft>.Empty;

    /// <summary>Each delegate's note on each provision of each room.</summary>
    public ImmutableSortedDictionary<(string Room, ProvisionId Provision), ImmutableSortedDictionary<string, string>> Notes { get; init; } =
        ImmutableSortedDictionary.Create<(string Room, ProvisionId Provision), ImmutableSortedDictionary<string, string>>(ByRoom.Instance);

    /// <summary>The capital's red line on each provision of each room.</summary>
    public ImmutableSortedDictionary<(string Room, ProvisionId Provision), string> RedLines { get; init; } =
        ImmutableSortedDictionary.Create<(string Room, ProvisionId Provision), string>(ByRoom.Instance);

    /// <summary>The state after an act by somebody with the power for it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="by">Who took it.</param>
    public CaucusState Evolve(CaucusAct act, CaucusAuthor by) => act switch
    {
        CaucusAct.InstructionGiven given => this with { Instructions = Instructions.SetItem((given.Room, given.Provision), given) },
        CaucusAct.InstructionWithdrawn withdrawn => this with { Instructions = Instructions.Remove((withdrawn.Room, withdrawn.Provision)) },
        CaucusAct.ActReleased released when by.ForCapital => this with { Released = Released.Add(released.Act) },
        CaucusAct.ActReleased released => Heads.Contains(by.Delegate) ? this with { ReleasedByHead = ReleasedByHead.Add(released.Act) } : this,
        CaucusAct.HeadNamed named => this with { Heads = Heads.Clear().Union(named.Delegates.Select(static person => person.Value)) },
        CaucusAct.DraftShared shared => this with { Drafts = Drafts.SetItem(by.At, new CaucusDraft(by.At, by.Delegate, shared, [])) },
        CaucusAct.DraftWithdrawn { Draft: var id } => Drafts.TryGetValue(id, out var draft) && (by.ForCapital || draft.Delegate == by.Delegate) ? this with { Drafts = Drafts.Remove(id) } : this,
        CaucusAct.CommentMade comment => Drafts.TryGetValue(comment.Draft, out var draft)
            ? this with { Drafts = Drafts.SetItem(draft.Id, draft with { Comments = draft.Comments.Add(new CaucusComment(by.At, by.Delegate, comment.Words)) }) } : this,
        CaucusAct.NoteMade note => this with { Notes = Noted(note, by.Delegate) },
        CaucusAct.RedLineDrawn line => this with { RedLines = line.Words.Length == 0 ? RedLines.Remove((line.Room, line.Provision)) : RedLines.SetItem((line.Room, line.Provision), line.Words) },
        _ => throw new System.Diagnostics.UnreachableException(act?.GetType().Name),
    };

    /// <summary>What an act of the caucus needs of its author here: a head of delegation releases, too, what another would table.</summary>
    /// <param name="act">The act.</param>
    /// <param name="person">Who takes it.</param>
    public Power Requires(CaucusAct act, string person)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act is CaucusAct.ActReleased && Heads.Contains(person) ? Power.Speak : act.Requires;
    }

    /// <summary>Whether a delegate may table: is a head of delegation, or none is named.</summary>
    public bool MayTable(string person) => Heads.IsEmpty || Heads.Contains(person);

    /// <summary>Why an act waits: it is beyond the instructions, or only a head of delegation tables; null where neither, or where it was released.</summary>
    /// <param name="room">The room that it is for.</param>
    /// <param name="act">The act.</param>
    /// <param name="table">The room's table, in which packages are looked up.</param>
    /// <param name="person">The delegate whose act it is.</param>
    public Reason? Stops(string room, TableAct act, Table table, string person)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(table);
        var digest = Digest.Of(act.Encode());
        if (Released.Contains(digest)) return null;
        if (Stops(room, Commitment.Of(act, table)) is { } beyond) return beyond;
        return MayTable(person) || !Tabling.Is(act) || ReleasedByHead.Contains(digest) ? null
            : new Reason("head-tables", $"Only the head of delegation tables: {string.Join(", ", Heads)}.", "Share the draft in the caucus, and the head tables it. The head or the capital can release this one act.");
    }

    /// <summary>Why a yes to an option of a binding list goes beyond the instructions; null where it does not.</summary>
    internal Reason? Stops(string room, OverlapOption yes, Table table) => Stops(room, Commitment.Of(yes, table));

    private Reason? Stops(string room, IEnumerable<Commitment> commitments)
    {
        foreach (var commitment in commitments)
        {
            if (Instructions.TryGetValue((room, commitment.Provision), out var instruction) && Beyond(commitment, instruction) is { } reason) return reason;
        }

        return null;
    }

    /// <summary>Why an act would change nothing; null where it would.</summary>
    public Reason? Idle(CaucusAct act, CaucusAuthor by) => act switch
    {
        CaucusAct.DraftWithdrawn or CaucusAct.CommentMade when !Drafts.ContainsKey(act is CaucusAct.DraftWithdrawn withdrawn ? withdrawn.Draft : ((CaucusAct.CommentMade)act).Draft) =>
            new Reason("no-draft", "No draft of that entry is shared in the caucus, or it was taken back.", "`good-offices delegation caucus` lists them."),
        CaucusAct.DraftWithdrawn { Draft: var id } when !by.ForCapital && Drafts[id].Delegate != by.Delegate =>
            new Reason("draft-of-another", $"The draft is {Drafts[id].Delegate}'s.", "Who shared it takes it back, or who speaks for the capital."),
        _ => null,
    };

    /// <summary>Says nothing of what the caucus says.</summary>
    public override string ToString() => $"caucus of {Instructions.Count} instructions";

    private ImmutableSortedDictionary<(string Room, ProvisionId Provision), ImmutableSortedDictionary<string, string>> Noted(CaucusAct.NoteMade note, string person)
    {
        var of = Notes.GetValueOrDefault((note.Room, note.Provision)) ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        of = note.Words.Length == 0 ? of.Remove(person) : of.SetItem(person, note.Words);
        return of.IsEmpty ? Notes.Remove((note.Room, note.Provision)) : Notes.SetItem((note.Room, note.Provision), of);
    }

    private static Reason? Beyond(Commitment commitment, CaucusAct.InstructionGiven instruction)
    {
        const string Release = "The capital can release this one act in the caucus, or give another instruction.";
        if (commitment.Content is { } content && !instruction.Allowed.IsEmpty && !instruction.Allowed.Contains(content))
            return new Reason("beyond-instructions", $"The capital's instruction on {commitment.Provision} does not name this content.", Release);
        return commitment.Level <= instruction.Highest ? null
            : new Reason("beyond-instructions", $"The capital's instruction on {commitment.Provision} does not go as far as this act.", Release);
    }

    private sealed class ByRoom : IComparer<(string Room, ProvisionId Provision)>
    {
        public static ByRoom Instance { get; } = new();

        public int Compare((string Room, ProvisionId Provision) left, (string Room, ProvisionId Provision) right)
        {
            var room = string.CompareOrdinal(left.Room, right.Room);
            return room != 0 ? room : left.Provision.CompareTo(right.Provision);
        }
    }
}
