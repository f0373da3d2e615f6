using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

public sealed partial class Sequencer
{
    private Round? _unresolved;
    private bool _superseded;

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
}
