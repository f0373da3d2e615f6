using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;

namespace GoodOffices.Desk.Desks;

/// <content>In step with the venue: what the other side does appears as soon as the venue says that there is more.</content>
public sealed partial class OpenDesk
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private Task FollowAsync() => Task.Run(() => Task.WhenAll([.. _node.Logs.ToList().Select(FollowAsync), TickAsync()]));

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

    private async Task StepAsync()
    {
        await WithNodeAsync(async (node, ct) =>
        {
            if (!node.IsConfirmed || node.Device is not { } device || !node.Proceedings.Of(device).IsCurrentDevice) await node.SynchroniseAsync(ct);
            else if (node.Outbox.Count > 0) await node.SendAsync(ct);
            else await node.UpkeepAsync(ct);
            return true;
        }, _ended.Token);
        Unreached = null;
        Publish();
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
