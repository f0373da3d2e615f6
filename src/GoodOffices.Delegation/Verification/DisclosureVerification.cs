using GoodOffices.Agreement;
using GoodOffices.Delegation.Disclosing;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation.Verification;

/// <summary>Verifies a disclosure file, offline and by itself.</summary>
internal sealed class DisclosureVerification
{
    private readonly DisclosureFile _file;
    private readonly Findings _findings;
    private readonly ShownCredentials _credentials;
    private readonly List<(long Index, ClearAct Act, PublicKey Signer)> _clear = [];
    private readonly Convocation _convocation;
    private SignedCheckpoint _checkpoint = null!;

    private DisclosureVerification(DisclosureFile file, Convocation convocation, Findings findings)
    {
        (_file, _convocation, _findings) = (file, convocation, findings);
        _credentials = new ShownCredentials(convocation);
    }

    public static async Task<VerificationReport> VerifyAsync(string path, VerificationOptions options, CancellationToken ct)
    {
        if (new FileInfo(path).Length > DisclosureFile.MaximumLength) throw new NodeException("too-large", $"{path} is longer than any disclosure file.", "Name a disclosure file.");
        return Verify(path, await File.ReadAllBytesAsync(path, ct), options);
    }

    public static VerificationReport Verify(string path, ReadOnlyMemory<byte> bytes, VerificationOptions options)
    {
        var findings = new Findings();
        if (!DisclosureFile.TryDecode(bytes, out var file, out var error)) findings.Fail(new VerificationFault("file", null, $"the file is a disclosure, {error}", "It was changed, cut, or is something else."));
        else if (!Convocation.TryDecode(file.Convocation, out var convocation, out error)) findings.Fail(new VerificationFault("convocation", null, $"the convocation is signed by the host, {error}", "It was changed."));
        else if (options.TalksId is { } expected && expected != convocation.TalksId) findings.Fail(new VerificationFault("convocation", null, "the fingerprint is the one that was given", "This is a disclosure of other talks."));
        else new DisclosureVerification(file, convocation, findings).Verify(options.TalksId is not null);
        return findings.ToReport($"disclosure {path}");
    }

    private void Verify(bool compared)
    {
        _findings.Hold($"convocation: signed by the host's key; fingerprint {_convocation.TalksId}");
        if (!compared) _findings.Note("the fingerprint was not given: compare it with the one that the host has published");
        if (!SignedCheckpoint.TryOpen(_file.Checkpoint.Span, _convocation.LogKey(), out var checkpoint, out var why))
        {
            _findings.Fail(new VerificationFault("checkpoint", null, $"the checkpoint is signed by the venue's key ({why})", "The record that this rests on is not the venue's."));
            return;
        }

        _checkpoint = checkpoint;
        _findings.Hold($"checkpoint: the venue signed a record of {checkpoint.Size} entries");
        if (!Clear() || !Disclosed() || !Text() || !Cosignatures()) return;
        _findings.Note("a file shows what it holds: that no later entry revoked a device or power before an act, only the whole record shows");
    }

    private bool Clear()
    {
        foreach (var proven in _file.Clear)
        {
            if (Proven(proven) is not { } submission) return false;
            var body = proven.BodyOf(submission);
            if (submission.Preamble.IsSealed || !submission.IsBody(body.Span) || !ClearAct.TryDecode(body, out var act, out _))
                return Fail(proven.Index, "the entry is a clear act with the body that was signed", "It was changed.");
            if (_credentials.Take(act, submission) is { } fault) return Fail(proven.Index, fault, "It does not count.");
            _clear.Add((proven.Index, act, submission.Preamble.Signer));
        }

        if (_file.Clear.Length > 0) _findings.Hold($"{_file.Clear.Length} clear entries: in the record, each signed by who it is of");
        return true;
    }

    private bool Disclosed()
    {
        foreach (var proven in _file.Disclosed)
        {
            if (Proven(proven) is not { } submission) return false;
            if (_credentials.Of(submission.Preamble.Signer) is not { } author) return Fail(proven.Index, "its author's device was enrolled by its party's key", "It is not shown whose act it is.");
            if (Open(proven, submission) is not { } act) return Fail(proven.Index, "the act opens by the key that is disclosed", "The act or its key was changed.");
            var needed = act.Requires(Table.Begin(new TableRules([new PartyId(author.Party.Value)])));
            _findings.Hold($"entry {proven.Index}: {act.Kind} in the room {submission.Preamble.Room}, by {author.Delegate} of {author.Party}; needs the power {needed.Authority}, "
                + (_credentials.Holds(author, Dockets.Reasons.Power(needed.Authority), Dockets.Reasons.Instrument(needed.Instrument)) ? "which its credentials or full powers give" : "which the file does not show"));
            if (act is TableAct.StatementMade statement) foreach (var (language, text) in statement.Words) _findings.Note($"statement ({language}): {text}");
        }

        return true;
    }

    private static TableAct? Open(ProvenEntry proven, Submission submission) =>
        proven.TryOpen(submission, out var bytes) && TableAct.TryDecode(bytes, out var act, out _) ? act : null;

    /// <summary>That every party concerned consented, in the clear, to exactly this text.</summary>
    private bool Text()
    {
        if (_file.SaltedDigest is not { } digest) return true;
        var consents = _clear.Where(one => one.Act is ClearAct.ReleaseConsented consented && consented.SaltedDigest == digest).ToList();
        if (consents.Count == 0) return FailText("somebody consented to the release of this text", "The text or its salt was changed, or nobody consented.");
        var consent = (ClearAct.ReleaseConsented)consents[0].Act;
        if (!_clear.Any(one => one.Act is ClearAct.Released released && released.SaltedDigest == digest)) return FailText("the text was released", "It has not left the room.");
        var by = consents.Select(one => _credentials.Of(one.Signer)?.Party).ToHashSet();
        var missing = Concerned(consent, by).Where(party => !by.Contains(party)).ToList();
        if (missing.Count > 0) return FailText($"every party concerned consented; {string.Join(", ", missing)} did not", "The text may not be called released by all.");
        _findings.Hold($"text: consented to in the clear by {string.Join(", ", by)} and released; SHA-256 over salt and text is {digest}");
        foreach (var line in ReleasedText.Lines(_file.Text)) _findings.Note($"text: {line}");
        return true;
    }

    private IEnumerable<PartyCode> Concerned(ClearAct.ReleaseConsented consent, IEnumerable<PartyCode?> by)
    {
        if (consent.Scope == ReleaseScope.OwnWords) return by.OfType<PartyCode>();
        var terms = _credentials.InEffect.Terms;
        if (_clear.Select(one => one.Act).OfType<ClearAct.RoomProposed>().FirstOrDefault(room => room.Room == consent.Room) is { } proposed) return proposed.Parties.Where(party => terms.Parties.Any(one => one.Code == party));
        var parties = terms.Parties.Select(party => party.Code).ToList();
        return parties.FirstOrDefault(party => RoomId.Bilateral(party) == consent.Room) is { } one ? [one, terms.Host.Code] : parties;
    }

    private bool Cosignatures()
    {
        var cosigned = new SortedSet<PartyCode>();
        var last = _file.Clear.Concat(_file.Disclosed).Select(entry => entry.Index).DefaultIfEmpty(0).Max();
        foreach (var one in _file.Cosignatures)
        {
            if (!one.TryOpen(_convocation.LogKey(), _checkpoint, out var note, out var why)) return FailCosignature(why);
            foreach (var participant in _credentials.InEffect.Terms.Participants)
            {
                if (note.Size > last && Cosignature.TryFind(note, participant.Cosigner, out _, out _)) cosigned.Add(participant.Code);
            }
        }

        if (cosigned.Count > 0) _findings.Hold($"cosigned: {string.Join(", ", cosigned)} verified the record up to and beyond these entries");
        else _findings.Note("no participant's cosignature covers all of these entries yet");
        return true;
    }

    private Submission? Proven(ProvenEntry proven)
    {
        if (!proven.IsIn(_checkpoint))
        {
            Fail(proven.Index, "the entry is in the record that the venue signed", "It was changed, or never recorded.");
            return null;
        }

        if (proven.TryRead(_convocation.TalksId, out _, out var submission)) return submission;
        Fail(proven.Index, "the entry is an act of these talks, signed by its author", "It was forged.");
        return null;
    }

    private bool Fail(long index, string rule, string means) => _findings.Fail(new VerificationFault("disclosure", index, rule, means));

    private bool FailText(string rule, string means) => _findings.Fail(new VerificationFault("text", null, rule, means));

    private bool FailCosignature(string rule) => _findings.Fail(new VerificationFault("cosignatures", null, rule, "It was changed, or is of another record."));
}
