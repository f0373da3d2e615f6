using GoodOffices.Record.Merkle;
using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

/// <summary>One turn of the loop: the batch that it puts together, and who waits for it.</summary>
internal sealed class Round(long firstIndex)
{
    private readonly List<LogEntry> _entries = [];
    private readonly Dictionary<Hash, long> _indexes = [];
    private readonly List<(Pending Pending, long Index, Refusal? Refusal)> _waiting = [];

    public long FirstIndex => firstIndex;

    public long NextIndex => firstIndex + _entries.Count;

    public IReadOnlyList<LogEntry> Entries => _entries;

    public bool Contains(Hash submission) => _indexes.ContainsKey(submission);

    public void Take(Pending pending, long timeMilliseconds)
    {
        _waiting.Add((pending, NextIndex, null));
        _indexes.Add(pending.Digest, NextIndex);
        _entries.Add(pending.At(timeMilliseconds));
    }

    /// <summary>Lets one who submitted the same bytes within this round wait for the same answer.</summary>
    public void Join(Pending pending) => _waiting.Add((pending, _indexes[pending.Digest], null));

    /// <summary>A refusal that may rest on entries of this round is said only when they are durable.</summary>
    public void Refuse(Pending pending, Refusal refusal)
    {
        if (_entries.Count == 0) pending.Answer(new AppendResult.Refused(refusal));
        else _waiting.Add((pending, -1, refusal));
    }

    public LogBatch ToBatch(CompactRange before)
    {
        var range = before.Clone();
        foreach (var entry in _entries) range.Append(entry.Leaf);
        return new LogBatch(firstIndex, _entries, range.Root());
    }

    public void AnswerTaken(Func<long, AppendResult> taken)
    {
        foreach (var (pending, index, refusal) in _waiting)
            pending.Answer(refusal is null ? taken(index) : new AppendResult.Refused(refusal));
    }

    public void AnswerAll(AppendResult failure)
    {
        foreach (var (pending, _, _) in _waiting) pending.Answer(failure);
    }
}
