using System.Diagnostics.CodeAnalysis;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Publications;

/// <summary>What a publication file proves of the release of its text, by the steps of docs/spec/disclosure.md: what does not prove itself is neither taken nor shown.</summary>
internal sealed class PublicationProof
{
    private readonly DisclosureFile _file;
    private readonly OpenLog _talks;
    private readonly ShownCredentials _credentials;
    private readonly List<(ClearAct Act, ProvenAct By)> _acts = [];

    private PublicationProof(DisclosureFile file, OpenLog talks, Convocation convocation) => (_file, _talks, _credentials) = (file, talks, new ShownCredentials(convocation));

    /// <summary>SHA-256 over salt and text: the release that it proves, whatever else the file holds.</summary>
    public Hash SaltedDigest { get; private init; }

    /// <summary>Each party's consent, ascending by code.</summary>
    public IReadOnlyList<ProvenAct> Consents { get; private set; } = [];

    /// <summary>Verifies a file against the venue's own record.</summary>
    /// <param name="bytes">Foreign bytes.</param>
    /// <param name="talks">The talks' log.</param>
    /// <param name="proof">What it proves, where true is returned.</param>
    /// <param name="why">The rule that it breaks, where false is returned.</param>
    public static bool TryVerify(ReadOnlyMemory<byte> bytes, OpenLog talks, [NotNullWhen(true)] out PublicationProof? proof, [NotNullWhen(false)] out string? why)
    {
        proof = null;
        if (!DisclosureFile.TryDecode(bytes, out var file, out var error))
        {
            why = error.ToString();
        }
        else if (file.SaltedDigest is not { } digest)
        {
            why = "a publication holds a text";
        }
        else if (!Convocation.TryDecode(file.Convocation, out var convocation, out _) || convocation.TalksId != talks.TalksId)
        {
            why = "the convocation is that of these talks";
        }
        else
        {
            var read = new PublicationProof(file, talks, convocation) { SaltedDigest = digest };
            why = read.Fault();
            proof = why is null ? read : null;
        }

        return proof is not null;
    }

    private string? Fault()
    {
        if (!SignedCheckpoint.TryOpen(_file.Checkpoint.Span, _talks.Key, out var checkpoint, out _) || !IsOurs(checkpoint))
        {
            return "the checkpoint is the venue's";
        }

        return _file.Clear.Select(one => Clear(one, checkpoint)).FirstOrDefault(static fault => fault is not null)
            ?? _file.Disclosed.Select(one => Disclosed(one, checkpoint)).FirstOrDefault(static fault => fault is not null)
            ?? _file.Cosignatures.Select(one => one.TryOpen(_talks.Key, checkpoint, out _, out var fault) ? null : fault).FirstOrDefault(static fault => fault is not null)
            ?? Released();
    }

    private bool IsOurs(SignedCheckpoint checkpoint) => checkpoint.Size <= _talks.Latest.Size && _talks.RootAt(checkpoint.Size) == checkpoint.Root;

    private string? Clear(ProvenEntry proven, SignedCheckpoint checkpoint)
    {
        if (!proven.IsIn(checkpoint) || !proven.TryRead(_talks.TalksId, out var time, out var submission))
        {
            return $"entry {proven.Index} is in the record";
        }

        var body = proven.BodyOf(submission);
        if (submission.Preamble.IsSealed || !submission.IsBody(body.Span) || !ClearAct.TryDecode(body, out var act, out _))
        {
            return $"entry {proven.Index} is a clear act";
        }

        if (_credentials.Take(act, submission) is { } fault)
        {
            return $"entry {proven.Index}: {fault}";
        }

        if (_credentials.Of(submission.Preamble.Signer)?.Party is { } party)
        {
            _acts.Add((act, new ProvenAct(party, proven.Index, DateTimeOffset.FromUnixTimeMilliseconds(time), Convert.ToHexStringLower(submission.Signature))));
        }

        return null;
    }

    private string? Disclosed(ProvenEntry proven, SignedCheckpoint checkpoint)
    {
        if (!proven.IsIn(checkpoint) || !proven.TryRead(_talks.TalksId, out _, out var submission) || _credentials.Of(submission.Preamble.Signer) is null)
        {
            return $"entry {proven.Index} is in the record, of a device that the file enrols";
        }

        return proven.TryOpen(submission, out _) ? null : $"entry {proven.Index} is a sealed act that opens by the key that is disclosed";
    }

    /// <summary>Every consent that the record counts is shown, and the entry that released the text.</summary>
    private string? Released()
    {
        if (!_talks.Proceedings.Publications.TryGetValue(SaltedDigest, out var publication) || publication.ReleasedAt is not { } at)
        {
            return "the record holds a release of this text with this salt";
        }

        Consents = [.. _acts.Where(one => one.Act is ClearAct.ReleaseConsented consent && consent.SaltedDigest == SaltedDigest && consent.Room == publication.Room)
            .Select(static one => one.By).DistinctBy(static one => one.Party).OrderBy(static one => one.Party)];
        var missing = publication.ConsentedBy.Except(Consents.Select(static one => one.Party)).ToList();
        return missing.Count > 0 ? $"the consent of {string.Join(", ", missing)} is shown"
            : _acts.Any(one => one.Act is ClearAct.Released released && released.SaltedDigest == SaltedDigest && one.By.Index == at) ? null : $"entry {at}, which released the text, is shown";
    }
}
