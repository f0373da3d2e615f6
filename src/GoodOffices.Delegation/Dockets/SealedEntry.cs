using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Dockets;

/// <summary>An entry that was sealed to a room, as far as this device could open it.</summary>
public sealed class SealedEntry
{
    internal SealedEntry(LoggedEntry entry, Submission submission, Standing author) => (Entry, Submission, Author) = (entry, submission, author);

    /// <summary>As it stands in the log.</summary>
    public LoggedEntry Entry { get; }

    /// <summary>Its header and body.</summary>
    public Submission Submission { get; }

    /// <summary>Who signed it, at this index.</summary>
    public Standing Author { get; }

    /// <summary>Its index in the log.</summary>
    public long Index => Entry.Index;

    /// <summary>Which device signed it.</summary>
    public PublicKey Device => Submission.Preamble.Signer;

    /// <summary>Whether it was opened, or is void for everyone whatever it holds.</summary>
    public bool IsSettled { get; internal set; }

    /// <summary>The act of the table; null where it is another, was not opened, or is void.</summary>
    public TableAct? Act { get; internal set; }

    /// <summary>The act of the caucus, such as an instruction; null where it is another.</summary>
    public CaucusAct? CaucusAct { get; internal set; }

    /// <summary>Why it is void whatever the table says: by the procedure, or because it does not open or cannot be read under the right key.</summary>
    public Reason? Void { get; internal set; }

    /// <summary>Which power its author lacked, so that it has no effect until confirmed (VCLT art. 8).</summary>
    public Reason? Lacking { get; internal set; }

    /// <summary>The table of the room before this entry: from here it is folded again if it opens late.</summary>
    internal RoomFold Before { get; set; } = null!;

    /// <summary>The table of the room before this entry, for who compares two moments; null while it had not begun.</summary>
    public Table? TableBefore => Before.Table;
}
