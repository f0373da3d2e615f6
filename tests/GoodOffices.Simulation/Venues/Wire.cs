using GoodOffices.Delegation.Venues;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Venues;

/// <summary>The network between one node's process and the venue: delays, loses, duplicates and reorders what goes over it.</summary>
internal sealed class Wire(Life node)
{
    private const long Timeout = 1_000;

    private readonly Dice _dice = node.World.Dice.Apart();

    public NetworkFaults Faults { get; set; } = NetworkFaults.None;

    /// <summary>Nothing goes through, either way.</summary>
    public bool IsCut { get; set; }

    private World World => node.World;

    /// <summary>Carries a request to the venue and its answer back.</summary>
    /// <exception cref="VenueException">No answer came in time; the request may have been carried out, and may still be.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> request)
    {
        await node.WhileAlive();
        var answer = new TaskCompletionSource<T>();
        World.Start(() => CarryAsync(request, answer, again: false));
        if (_dice.PerMille(Faults.Duplicates)) World.Start(() => CarryAsync(request, answer, again: true));
        World.After(Timeout, () => answer.TrySetException(NotReached()));
        try
        {
            return await answer.Task;
        }
        finally
        {
            await node.WhileAlive();
        }
    }

    private async Task CarryAsync<T>(Func<Task<T>> request, TaskCompletionSource<T> answer, bool again)
    {
        await World.Sleep(Delay() + (again ? Delay() : 0));
        if (IsCut || _dice.PerMille(Faults.LostRequests)) return;
        try
        {
            var value = await request();
            await World.Sleep(Delay());
            if (!IsCut && !_dice.PerMille(Faults.LostReplies)) answer.TrySetResult(value);
        }
        catch (VenueException refusal)
        {
            await World.Sleep(Delay());
            if (!IsCut) answer.TrySetException(refusal);
        }
    }

    private long Delay() => _dice.PerMille(Faults.Slow) ? _dice.Between(100, 1_500) : _dice.Between(1, 30);

    private static VenueException NotReached() => new("unreachable", "simulated: the venue was not reached", null) { IsTransient = true };
}
