using GoodOffices.Record.Entries;
using GoodOffices.Record.Receipts;

namespace GoodOffices.Record.Sequencing;

public sealed partial class Sequencer
{
    private async Task RunAsync()
    {
        var gathered = new List<Pending>(_options.BatchEntries);
        try
        {
            while (await _queue.Reader.WaitToReadAsync())
            {
                while (gathered.Count < _options.BatchEntries && _queue.Reader.TryRead(out var pending)) gathered.Add(pending);
                await FlushAsync(gathered);
                gathered.Clear();
            }
        }
        catch (Exception bug)
        {
            // A fault between the commit and the answers: what was committed stays, and opening the log anew makes it whole.
            _options.OnFailure?.Invoke(bug);
            foreach (var pending in gathered) pending.Fault(bug);
        }
        finally
        {
            // Nobody must wait for ever, however the loop ends.
            _queue.Writer.TryComplete();
            while (_queue.Reader.TryRead(out var pending)) pending.Answer(Failures.Stopping);
        }
    }

    private async Task FlushAsync(List<Pending> gathered)
    {
        await ResolveAsync();
        if (_superseded || _unresolved is not null)
        {
            foreach (var pending in gathered) pending.Answer(WhileBlocked(pending));
            return;
        }

        var round = new Round(_range.Size);
        try
        {
            foreach (var pending in gathered) Examine(round, pending);
        }
        catch (Exception bug)
        {
            // A fault in the owner's checks ends these requests; the log goes on without them.
            _admission.RolledBack();
            foreach (var pending in gathered) pending.Fault(bug);
            return;
        }

        if (round.Entries.Count > 0) await CommitAsync(round);
    }

    private void Examine(Round round, Pending pending)
    {
        if (_indexes.TryGetValue(pending.Digest, out var recorded))
        {
            pending.Answer(TakenAt(recorded));
        }
        else if (round.Contains(pending.Digest))
        {
            round.Join(pending);
        }
        else
        {
            var time = NextTime(round);
            if (_admission.Examine(pending.Submission, round.NextIndex, time) is { } refusal) round.Refuse(pending, refusal);
            else round.Take(pending, time);
        }
    }

    // The clock may be set back; the record's time never goes back.
    private long NextTime(Round round)
    {
        var previous = round.Entries.Count > 0 ? round.Entries[^1].TimeMilliseconds : _times.Count > 0 ? _times[^1] : 0;
        return Math.Max(previous, Math.Min(_time.GetUtcNow().ToUnixTimeMilliseconds(), Entry.MaximumTime));
    }

    private AppendResult WhileBlocked(Pending pending)
    {
        if (_indexes.TryGetValue(pending.Digest, out var recorded)) return TakenAt(recorded);
        if (_superseded) return Failures.Superseded;
        return _unresolved!.Contains(pending.Digest) ? Failures.Uncertain : Failures.StoreFailed;
    }

    // Always under the checkpoint of the entry's own batch, which is signed again where need be: Ed25519 gives the same bytes.
    private AppendResult.Taken TakenAt(long index)
    {
        var at = _batchSizes.BinarySearch(index + 1);
        var size = _batchSizes[at >= 0 ? at : ~at];
        var checkpoint = size == Latest.Size ? Latest : _signer.Sign(size, _hashes.RootAt(size));
        return new AppendResult.Taken(Receipt.Issue(_hashes, index, checkpoint), index, _times[(int)index]);
    }
}
