using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;

namespace GoodOffices.Procedure;

/// <content>One entry: header, chain, budget, then the act or the room.</content>
public sealed partial record Proceedings
{
    /// <summary>Folds the next entry.</summary>
    /// <param name="index">Its index; the entry after the last one folded.</param>
    /// <param name="timeMilliseconds">The venue's time, Unix milliseconds. For display: it decides nothing here.</param>
    /// <param name="submission">What the signer sent.</param>
    /// <param name="body">
    /// The enclosure of a clear entry that has one, which the caller fetched by its hash. Otherwise not looked at: it may be
    /// empty.
    /// </param>
    /// <param name="signatureVerified">True where the caller verified the signature of this very submission.</param>
    /// <returns>
    /// The proceedings after the entry and what it is. A void entry of a known signer that continues its chain still takes its
    /// number, so that nobody can bring it again later; a venue that refuses it instead keeps the old proceedings.
    /// </returns>
    /// <exception cref="ArgumentException">The entry is not the next one, or an enclosure was handed in that is not the one named.</exception>
    public (Proceedings Next, Ruling Ruling) Fold(
        long index, long timeMilliseconds, Submission submission, ReadOnlyMemory<byte> body, bool signatureVerified = false)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (index != Size) throw new ArgumentException($"The next entry is {Size}, not {index}.", nameof(index));
        var passed = this with { Size = index + 1, LastTimeMilliseconds = timeMilliseconds };
        if (HeaderFault(submission, index, signatureVerified) is { } fault) return (passed, new Ruling.Void(fault));
        var author = new Author(index, submission.ActHash, submission.Preamble.Signer, Of(submission.Preamble.Signer));
        var chained = passed with { Chains = Chains.SetItem(author.Key, new ChainEnd(submission.Preamble.Number, author.ActHash)) };
        return submission.Preamble.IsSealed ? chained.FoldSealed(author, submission) : chained.FoldClear(author, submission, body);
    }

    /// <summary>Passes over an entry that is no submission at all: void for everyone, and nobody's chain moves.</summary>
    /// <param name="index">Its index; the entry after the last one folded.</param>
    /// <exception cref="ArgumentException">The entry is not the next one.</exception>
    public Proceedings Pass(long index) => index == Size ? this with { Size = index + 1 }
        : throw new ArgumentException($"The next entry is {Size}, not {index}.", nameof(index));

    private (Proceedings Next, Ruling Ruling) FoldClear(Author author, Submission submission, ReadOnlyMemory<byte> body)
    {
        if (!TryReadAct(submission, body, out var act, out var why)) return (Charge(author.Party, submission), new Ruling.Void(why));
        var (charged, overdrawn) = act.IsExemptFromBudget ? (this, null) : ChargeWithin(author.Party, submission);
        if (overdrawn is not null) return (charged, new Ruling.Void(overdrawn));
        var outcome = charged.Apply(act, author);
        return outcome.Next is { } next ? (next, new Ruling.Counts(act)) : (charged, new Ruling.Void(outcome.Why!));
    }

    private (Proceedings Next, Ruling Ruling) FoldSealed(Author author, Submission submission)
    {
        var (charged, overdrawn) = ChargeWithin(author.Party, submission);
        var why = overdrawn ?? SealFault(author, submission.Preamble);
        return (charged, why is null ? new Ruling.Counts(null) : new Ruling.Void(why));
    }

    private static bool TryReadAct(Submission submission, ReadOnlyMemory<byte> body, out ClearAct act, out Refusal why)
    {
        act = null!;
        why = null!;
        if (submission.Preamble.BodyLength > ClearAct.MaxEpochLength)
        {
            why = new Refusal("body-too-large", "A clear act has at most 4 MiB.", "Say it with less.");
            return false;
        }

        if (!submission.IsEnclosed) body = submission.InlineBody;
        else if (!submission.IsBody(body.Span)) throw new ArgumentException("The enclosure handed in is not the one that the entry names.", nameof(body));
        if (!ClearAct.TryDecode(body, out var decoded, out var error))
        {
            why = new Refusal("body-malformed", $"The body is not a clear act of these rules, {error}.", "A newer act needs a newer version of this software.");
            return false;
        }

        act = decoded;
        if (body.Length <= act.LengthLimit) return true;
        why = new Refusal("body-too-large", $"An act of the kind {act.Kind} has at most {act.LengthLimit} bytes.", "Say it with less.");
        return false;
    }

    private Outcome Apply(ClearAct act, Author author)
    {
        if (RoleFault(act, author) is { } fault) return fault;
        return act switch
        {
            ClearAct.ConvocationAccepted accepted => Accept(accepted, author),
            ClearAct.ModalitiesProposed proposed => Propose(proposed, author),
            ClearAct.ModalitiesAccepted accepted => Accept(accepted, author),
            ClearAct.ConvocationAmended amended => Amend(amended, author),
            ClearAct.AmendmentAccepted accepted => Accept(accepted, author),
            ClearAct.DeviceEnrolled enrolled => Enrol(enrolled, author),
            ClearAct.DeviceRevoked revoked => Revoke(revoked, author),
            ClearAct.CredentialsIssued issued => Issue(issued, author),
            ClearAct.FullPowersIssued issued => Issue(issued, author),
            ClearAct.PowersRevoked revoked => Revoke(revoked, author),
            ClearAct.KeyReplaced replaced => Replace(replaced, author),
            ClearAct.RoomProposed proposed => Propose(proposed, author),
            ClearAct.RoomJoined joined => Join(joined, author),
            ClearAct.EpochBegun begun => Begin(begun, author),
            ClearAct.DeviceAdmitted admitted => Admit(admitted, author),
            ClearAct.WrapFailed failed => Fail(failed, author),
            ClearAct.SessionConvened convened => Convene(convened, author),
            ClearAct.SessionOpened opened => Open(opened, author),
            ClearAct.SessionClosed closed => Close(closed, author),
            ClearAct.ReleaseConsented consented => Consent(consented, author),
            ClearAct.Released released => Release(released, author),
            _ => throw new System.Diagnostics.UnreachableException(act.GetType().Name),
        };
    }
}
