using GoodOffices.Delegation.Venues;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Venues;

/// <summary>The network between one node's process and the venue: delays, loses, duplicates and reorders what goes over it.</summary>
internal sealed class Wire(Life node)
{
    private const long Timeout = 1_000;

    private readonly Dice _dice = node.World.Dice.Apart();
    private long _sent;
    private long _arrived;

    public NetworkFaults Faults { get; set; } = NetworkFaults.None;

    /// <summary>Nothing goes through, either way.</summary>
    public bool IsCut { get; set; }

    private World World => node.World;

    /// <summary>Carries a request to the venue and its answer back.</summary>
    /// <exception cref="VenueException">No answer came in time; the request may have been carried out, and may still be.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> request)
    {
        await node.WhileAlive();
        var call = new Call<T>(++_sent, request);
        World.Start(() => CarryAsync(call, again: false));
        if (_dice.PerMille(Faults.Duplicates)) World.Start(() => CarryAsync(call, again: true));
        World.After(Timeout, call.GiveUp);
        try
        {
            return await call.Answer.Task;
        }
        finally
        {
            await node.WhileAlive();
        }
    }

    private async Task CarryAsync<T>(Call<T> call, bool again)
    {
        await World.Sleep(Delay() + (again ? Delay() : 0));
        if (IsLost(Faults.LostRequests, Injury.RequestLost)) return;
        if (call.Number < _arrived) World.Count(Injury.Overtaken);
        _arrived = Math.Max(_arrived, call.Number);
        if (++call.TimesCarriedOut == 2) World.Count(Injury.CarriedOutTwice);
        try
        {
            var value = await call.Request();
            await World.Sleep(Delay());
            if (IsLost(Faults.LostReplies, Injury.ReplyLost)) return;
            if (!call.Answer.TrySetResult(value) && call.IsGivenUp) World.Count(Injury.AnsweredTooLate);
        }
        catch (VenueException refusal)
        {
            await World.Sleep(Delay());
            if (!IsLost(0, Injury.ReplyLost)) call.Answer.TrySetException(refusal);
        }
    }

    private bool IsLost(int perMille, Injury injury)
    {
        if (IsCut) World.Count(Injury.MessageCutOff);
        else if (_dice.PerMille(perMille)) World.Count(injury);
        else return false;
        return true;
    }

    private long Delay() => _dice.PerMille(Faults.Slow) ? _dice.Between(100, 1_500) : _dice.Between(1, 30);

    private static VenueException NotReached() => new("unreachable", "simulated: the venue was not reached", null) { IsTransient = true };

    private sealed class Call<T>(long number, Func<Task<T>> request)
    {
        public long Number { get; } = number;

        public Func<Task<T>> Request { get; } = request;

        public TaskCompletionSource<T> Answer { get; } = new();

        public int TimesCarriedOut { get; set; }

        public bool IsGivenUp { get; private set; }

        public void GiveUp() => IsGivenUp = Answer.TrySetException(NotReached());
    }
}
