using System.Globalization;

namespace GoodOffices.Simulation.Worlds;

/// <summary>One thread, one clock, one seed: runs the asynchronous code of venue and nodes step by step, and chooses by the seed which step comes next.</summary>
/// <remarks>
/// Steps that are ready at the same time run in an order drawn from the seed, so that every run explores another interleaving. A step
/// from another thread would make a run that cannot be repeated: it ends the run with an error.
/// </remarks>
internal sealed class World : SynchronizationContext
{
    private readonly PriorityQueue<Action, (long Milliseconds, ulong Order)> _later = new();
    private readonly List<Action> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<string> _trace = [];
    private readonly List<Exception> _faults = [];
    private readonly SortedDictionary<Injury, int> _injuries = [];
    private ulong _order;

    public World(ulong seed)
    {
        Seed = seed;
        Dice = new Dice(seed);
    }

    public ulong Seed { get; }

    public Dice Dice { get; }

    /// <summary>Milliseconds since the world began.</summary>
    public long Now { get; private set; }

    /// <summary>Steps run so far: the same for the same seed, or the run was not deterministic.</summary>
    public long Steps { get; private set; }

    /// <summary>10 May 2024, 04:00 UTC.</summary>
    public static DateTimeOffset Beginning { get; } = new(2024, 5, 10, 4, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Trace => _trace;

    /// <summary>What went wrong so far, with how often.</summary>
    public IReadOnlyDictionary<Injury, int> Injuries => _injuries;

    public override void Post(SendOrPostCallback d, object? state)
    {
        RequireOwnThread();
        _ready.Add(() => d(state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        RequireOwnThread();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Says what happens, for whoever replays the seed.</summary>
    public void Say(string what) => _trace.Add(string.Create(CultureInfo.InvariantCulture, $"{Now,9} {what}"));

    /// <summary>Something went wrong, and it had an effect.</summary>
    public void Count(Injury injury) => _injuries[injury] = _injuries.GetValueOrDefault(injury) + 1;

    /// <summary>Runs a step after some time.</summary>
    public void After(long milliseconds, Action step)
    {
        RequireOwnThread();
        _later.Enqueue(step, (Now + Math.Max(0, milliseconds), _order++));
    }

    /// <summary>Ends after some time.</summary>
    public Task Sleep(long milliseconds)
    {
        var awake = new TaskCompletionSource();
        After(milliseconds, awake.SetResult);
        return awake.Task;
    }

    /// <summary>Starts asynchronous work; what it throws ends the run.</summary>
    public void Start(Func<Task> work)
    {
        Post(_ => _ = Guard(work), null);
    }

    /// <summary>Runs until the condition holds or so much time has passed.</summary>
    /// <returns>Whether the condition held.</returns>
    public bool RunUntil(Func<bool> done, long milliseconds)
    {
        var end = Now + milliseconds;
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            while (!done())
            {
                if (!Step(end)) return done();
                if (_faults.Count > 0) throw new InvalidOperationException($"Seed {Seed}: {_faults[0].Message}", _faults[0]);
            }

            return true;
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs asynchronous work to its end.</summary>
    public T Run<T>(Func<Task<T>> work, long milliseconds = 3_600_000)
    {
        Task<T>? task = null;
        Post(_ => task = work(), null);
        if (!RunUntil(() => task is { IsCompleted: true }, milliseconds)) throw new TimeoutException($"Seed {Seed}: not done after {milliseconds} simulated milliseconds.");
        return task!.GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Func<Task> work, long milliseconds = 3_600_000) => Run(
        async () =>
        {
            await work();
            return true;
        },
        milliseconds);

    private bool Step(long end)
    {
        if (_ready.Count == 0)
        {
            if (!_later.TryPeek(out _, out var next) || next.Milliseconds > end)
            {
                Now = end;
                return false;
            }

            Now = next.Milliseconds;
            _ready.Add(_later.Dequeue());
        }

        // Any of the ready steps may be the next: the last one fills its place.
        var chosen = Dice.Below(_ready.Count);
        var step = _ready[chosen];
        _ready[chosen] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        Steps++;
        step();
        return true;
    }

    private async Task Guard(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            _faults.Add(fault);
        }
    }

    private void RequireOwnThread()
    {
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException($"Seed {Seed}: a step came from another thread, so that the run could not be repeated.");
    }
}
