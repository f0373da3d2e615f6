using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Sequencing;
using GoodOffices.Venue.Enclosures;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Logs;

/// <summary>What the venue checks before it takes a submission: the same fold of the clear fields by which every node
/// judges the entry afterwards. It is a courtesy; what counts is what the nodes find.</summary>
/// <remarks>Examined by the sequencer alone, one at a time; the committed state is read by any thread.</remarks>
internal sealed class ProceedingsAdmission : IAdmission
{
    private readonly EnclosureStore _enclosures;
    private readonly HashSet<Hash> _named = [];
    private Proceedings _committed;
    private Proceedings _provisional;

    /// <param name="begun">The proceedings after entry 0.</param>
    /// <param name="enclosures">Of the same log.</param>
    public ProceedingsAdmission(Proceedings begun, EnclosureStore enclosures)
    {
        (_committed, _provisional) = (begun, begun);
        _enclosures = enclosures;
    }

    /// <summary>The proceedings at the log's durable size.</summary>
    public Proceedings Current => Volatile.Read(ref _committed);

    /// <summary>The enclosures that entries of the log name, as far as they were replayed.</summary>
    public IReadOnlySet<Hash> Named => _named;

    /// <summary>Folds an entry that is in the log already, whether it counts or not.</summary>
    /// <param name="index">1 or more.</param>
    /// <param name="entry">The entry's bytes.</param>
    public void Replay(long index, ReadOnlyMemory<byte> entry)
    {
        if (!Entry.TryParse(entry, out var parsed, out var error) || !Submission.TryParse(parsed.Content, out var submission, out error))
        {
            throw Damaged($"Entry {index} of the record is not a submission {error}.");
        }

        if (submission.IsEnclosed)
        {
            _named.Add(submission.BodyHash);
        }

        var body = BodyOf(submission) ?? (submission.Preamble.IsSealed ? ReadOnlyMemory<byte>.Empty
            : throw Damaged($"The enclosure {submission.BodyHash}, which entry {index} names, is missing."));

        // The venue has verified the signature before it took the entry, or a checkpoint of its own stands over it.
        _provisional = _provisional.Fold(index, parsed.Time, submission, body, signatureVerified: true).Next;
        Volatile.Write(ref _committed, _provisional);
    }

    /// <remarks>The signature was verified by the route, before the submission queued.</remarks>
    public Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds)
    {
        if (!Submission.TryParse(submission, out var parsed, out var error))
        {
            return new Refusal("malformed-submission", $"The submission is malformed {error}.");
        }

        var body = BodyOf(parsed);
        if (body is null)
        {
            return new Refusal("enclosure-missing", "The submission names an enclosure that is not here.",
                "Store the enclosure first, by PUT on the log's enclosures; then send the same submission again.");
        }

        var (next, ruling) = _provisional.Fold(index, timeMilliseconds, parsed, body.Value, signatureVerified: true);
        if (ruling is Ruling.Void(var why))
        {
            return why;
        }

        _provisional = next;
        return null;
    }

    public void Committed() => Volatile.Write(ref _committed, _provisional);

    public void RolledBack() => _provisional = _committed;

    private static VenueFailure Damaged(string what) => new(ExitCode.Record, what,
        "Put the whole data directory back from one backup and start with --restored; the nodes bring back what is missing.");

    /// <summary>The body as the fold needs it; null where it is an enclosure that is not here whole.</summary>
    /// <remarks>Of a sealed enclosure the fold reads nothing, so that it is not brought into memory.</remarks>
    private ReadOnlyMemory<byte>? BodyOf(Submission submission)
    {
        if (!submission.IsEnclosed)
        {
            return submission.InlineBody;
        }

        if (_enclosures.Length(submission.BodyHash) != submission.Preamble.BodyLength)
        {
            return null;
        }

        // What is too long for a clear act is refused by its length alone.
        return submission.Preamble.IsSealed || submission.Preamble.BodyLength > ClearAct.MaxEpochLength
            ? ReadOnlyMemory<byte>.Empty
            : _enclosures.Read(submission.BodyHash);
    }
}
