using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Sequencing;

namespace GoodOffices.Simulation.Venues;

/// <summary>The proceedings as admission: the same fold by which the nodes judge. Signatures were verified before a submission queued.</summary>
internal sealed class FoldAdmission(Proceedings begun, IReadOnlyDictionary<Hash, byte[]> enclosures) : IAdmission
{
    private Proceedings _committed = begun;
    private Proceedings _provisional = begun;

    public Proceedings Current => _committed;

    public Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds)
    {
        if (index == 0) return null;
        if (!Submission.TryParse(submission, out var parsed, out var error)) return new Refusal("malformed-submission", error.ToString());
        if (BodyOf(parsed) is not { } body) return new Refusal("enclosure-missing", "The enclosure is not here.");
        var (next, ruling) = _provisional.Fold(index, timeMilliseconds, parsed, body, signatureVerified: true);
        if (ruling is Ruling.Void(var why)) return why;
        _provisional = next;
        return null;
    }

    public void Committed() => _committed = _provisional;

    public void RolledBack() => _provisional = _committed;

    public void Replay(long index, ReadOnlyMemory<byte> bytes)
    {
        if (index == 0) return;
        if (!Entry.TryParse(bytes, out var entry, out _) || !Submission.TryParse(entry.Content, out var submission, out _)) throw new InvalidOperationException($"Entry {index} is no submission.");
        _committed = _provisional = _provisional.Fold(index, entry.Time, submission, BodyOf(submission) ?? ReadOnlyMemory<byte>.Empty, signatureVerified: true).Next;
    }

    private ReadOnlyMemory<byte>? BodyOf(Submission submission)
    {
        if (!submission.IsEnclosed) return submission.InlineBody;
        return enclosures.TryGetValue(submission.BodyHash, out var body) ? body : null;
    }
}
