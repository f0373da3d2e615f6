using GoodOffices.Record.Entries;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

public sealed partial class Sequencer
{
    private Round? _unresolved;
    private bool _superseded;

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

    private async Task CommitAsync(Round round)
    {
        try
        {
            await _store.AppendAsync(_fence, round.ToBatch(_range), CancellationToken.None);
        }
        catch (FencedException failure)
        {
            Supersede(round, failure, Failures.Superseded);
            return;
        }
        catch (StoreException failure) when (!failure.IsUncertain)
        {
            RollBack(round, failure, Failures.Of(failure));
            return;
        }
        catch (Exception failure)
        {
            // Anything else says nothing about what is on the disk, so nothing is concluded from it.
            _options.OnFailure?.Invoke(failure);
            _unresolved = round;
            await ResolveAsync();
            return;
        }

        Publish(round);
    }

    /// <summary>Asks the store what became of a batch that it could not answer for, first making sure that no late answer can come.</summary>
    private async Task ResolveAsync()
    {
        if (_unresolved is not { } round) return;
        try
        {
            _fence = await _store.RenewFenceAsync(_fence, CancellationToken.None);
            var size = await _store.SizeAsync(CancellationToken.None);
            if (size == round.FirstIndex) RollBack(round, null, Failures.StoreFailed);
            else if (size == round.NextIndex && await HoldsAsync(round)) Publish(round);
            else Supersede(round, null, Failures.Uncertain);
        }
        catch (FencedException failure)
        {
            Supersede(round, failure, Failures.Uncertain);
        }
        catch (StoreException failure)
        {
            _options.OnFailure?.Invoke(failure);
            round.AnswerAll(Failures.Uncertain);
        }
    }

    private async ValueTask<bool> HoldsAsync(Round round)
    {
        var outlines = await _store.ReadOutlinesAsync(round.FirstIndex, round.Entries.Count, CancellationToken.None);
        return outlines.Select(outline => outline.Leaf).SequenceEqual(round.Entries.Select(entry => entry.Leaf));
    }

    private void Publish(Round round)
    {
        _unresolved = null;
        foreach (var entry in round.Entries) Integrate(entry.Leaf, entry.Submission, entry.TimeMilliseconds);
        _batchSizes.Add(_range.Size);
        // The owner first: who sees the new checkpoint finds the owner's state at its size.
        _admission.Committed();
        Volatile.Write(ref _latest, _signer.Sign(_range.Size, _range.Root()));
        round.AnswerTaken(TakenAt);
        Interlocked.Exchange(ref _grown, NewSignal()).TrySetResult();
    }

    private void RollBack(Round round, StoreException? failure, AppendResult answer)
    {
        _unresolved = null;
        if (failure is not null) _options.OnFailure?.Invoke(failure);
        _admission.RolledBack();
        round.AnswerAll(answer);
    }

    private void Supersede(Round round, FencedException? failure, AppendResult answer)
    {
        (_unresolved, _superseded) = (null, true);
        if (failure is not null) _options.OnFailure?.Invoke(failure);
        _admission.RolledBack();
        round.AnswerAll(answer);
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
