using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Desks;

/// <content>In step with the venue: what the other side does appears as soon as the venue says that there is more.</content>
public sealed partial class OpenDesk
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PresencePause = TimeSpan.FromSeconds(4);
    private IReadOnlySet<PartyCode>? _presence;

    private Task FollowAsync() => Task.Run(() => Task.WhenAll([.. _node.Logs.ToList().Select(FollowAsync), TickAsync(), AttendAsync()]));

    /// <summary>Waits on one log's stream of checkpoints; where the stream breaks, says so and connects again.</summary>
    private async Task FollowAsync(string log)
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await StepAsync();
                var connection = await WithNodeAsync((node, _) => Task.FromResult(node.Connect(log)), _ended.Token);
                await using (connection)
                {
                    await foreach (var _ in connection.CheckpointsAsync(View.SizeOf(log), _ended.Token)) await StepAsync();
                }
            }
            catch (Exception failure) when (failure is VenueException or NodeException or NodeStoreException)
            {
                Lose(failure.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await PauseAsync(Pause);
        }
    }

    /// <summary>What is due by the clock: a cosignature, and what waits in the outbox.</summary>
    private async Task TickAsync()
    {
        while (await PauseAsync(Tick))
        {
            try
            {
                if (View.IsDue(_time.GetUtcNow())) await StepAsync();
            }
            catch (Exception failure) when (failure is VenueException or NodeException or NodeStoreException)
            {
                Lose(failure.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Asks who is there. What cannot be learned is not known: the streams say whether the venue is reached.</summary>
    private async Task AttendAsync()
    {
        if (!View.IsJoined) return;
        try
        {
            var connection = await WithNodeAsync((node, _) => Task.FromResult(node.Connect("")), _ended.Token);
            await using (connection)
            {
                while (!_ended.IsCancellationRequested)
                {
                    await AttendAsync(await PresentAsync(connection));
                    await PauseAsync(PresencePause);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The desk has ended.
        }
    }

    private async Task AttendAsync(IReadOnlySet<PartyCode>? present)
    {
        if (present is null ? _presence is null : _presence?.SetEquals(present) == true) return;
        await WithNodeAsync((_, _) =>
        {
            _presence = present;
            TakePicture();
            return Task.FromResult(true);
        }, _ended.Token);
        Changed?.Invoke();
    }

    private async Task<IReadOnlySet<PartyCode>?> PresentAsync(IVenueConnection connection)
    {
        try
        {
            return await connection.PresenceAsync(_ended.Token);
        }
        catch (VenueException)
        {
            return null;
        }
    }

    private async Task StepAsync()
    {
        await WithNodeAsync(async (node, ct) =>
        {
            if (!node.IsConfirmed || node.Device is not { } device || !node.Proceedings.Of(device).IsCurrentDevice) await node.SynchroniseAsync(ct);
            else if (node.Outbox.Count > 0) await node.SendAsync(ct);
            else await node.UpkeepAsync(ct);
            Unreached = null;
            TakePicture();
            return true;
        }, _ended.Token);
        Changed?.Invoke();
    }

    private void Lose(string why)
    {
        Unreached = why;
        Changed?.Invoke();
    }

    /// <returns>False where the desk has ended.</returns>
    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, _time, _ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
