using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record;
using Microsoft.Extensions.Logging;

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
        do
        {
            await TryAsync(async () =>
            {
                await StepAsync();
                var connection = await WithNodeAsync((node, _) => Task.FromResult(node.Connect(log)), _ended.Token);
                await using (connection)
                {
                    await foreach (var _ in connection.CheckpointsAsync(View.SizeOf(log), _ended.Token)) await StepAsync();
                }
            });
        }
        while (await PauseAsync(Pause));
    }

    /// <summary>What is due by the clock: a cosignature, and what waits in the outbox.</summary>
    private async Task TickAsync()
    {
        while (await PauseAsync(Tick)) await TryAsync(() => View.IsDue(_time.GetUtcNow()) ? StepAsync() : Task.CompletedTask);
    }

    /// <summary>Asks who is there. What cannot be learned is not known: the streams say whether the venue is reached.</summary>
    private async Task AttendAsync()
    {
        if (!View.IsJoined) return;
        do
        {
            await TryAsync(async () =>
            {
                var connection = await WithNodeAsync((node, _) => Task.FromResult(node.Connect("")), _ended.Token);
                await using (connection)
                {
                    do await AttendAsync(await PresentAsync(connection));
                    while (await PauseAsync(PresencePause));
                }
            });
        }
        while (await PauseAsync(Pause));
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

    /// <summary>One step: what is new is taken over, what falls to this node is done. Whatever becomes of it, the windows see what was found out on the way.</summary>
    private async Task StepAsync()
    {
        try
        {
            await WithNodeAsync(async (node, ct) =>
            {
                try
                {
                    await StepAsync(node, ct);
                    (Unreached, Stopped) = (null, null);
                    return true;
                }
                finally
                {
                    TakePicture();
                }
            }, _ended.Token);
        }
        finally
        {
            Changed?.Invoke();
        }
    }

    private static async Task StepAsync(Node node, CancellationToken ct)
    {
        if (!node.IsConfirmed || IsEquivocated(node) || node.Device is not { } device || !node.Proceedings.Of(device).IsCurrentDevice) await node.SynchroniseAsync(ct);
        else if (node.Outbox.Count > 0) await node.SendAsync(ct);
        else await node.UpkeepAsync(ct);
    }

    /// <summary>Where the venue signed two records, nothing more is sent through it.</summary>
    private static bool IsEquivocated(Node node) => node.Logs.Any(log => node.Replica(log).Evidence is not null);

    /// <summary>Does something again and again: what goes wrong is shown and ends nothing, or the desk would fall behind without a word.</summary>
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The desk has ended.
        }
        catch (VenueException unreached)
        {
            Lose(unreached);
        }
        catch (NodeException stopped)
        {
            Stop(new Refusal(stopped.Code, stopped.Message, stopped.Hint));
        }
        catch (NodeStoreException stopped)
        {
            Stop(new Refusal("storage", stopped.Message, null));
        }
        catch (Exception failure)
        {
            // Neither shown nor logged in its own words: they may be of the table.
            LogFailure(_log, failure);
            Stop(new Refusal("failure", $"Following the talks failed ({failure.GetType().Name}) and is tried again.", "If this stays so, start the desk anew, and tell whoever keeps this computer."));
        }
    }

    private void Lose(VenueException why)
    {
        Unreached = new Refusal(why.Code, why.Message, why.Hint);
        Changed?.Invoke();
    }

    private void Stop(Refusal why)
    {
        // What the evidence says is an alarm of its own, and the gravest.
        Stopped = View.IsEquivocated && why.Code == Equivocation ? null : why;
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

    [LoggerMessage(EventId = 1, EventName = "FollowingFailed", Level = LogLevel.Error, Message = "Following the talks failed.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
