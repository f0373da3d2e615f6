namespace GoodOffices.Simulation.Worlds;

/// <summary>One run of a process, from its start to its crash. What a dead process awaits never comes: its code simply stops.</summary>
internal sealed class Life(World world, string name) : TimeProvider
{
    public World World { get; } = world;

    public string Name { get; } = name;

    public bool IsOver { get; private set; }

    /// <summary>How far this process's clock is off, in milliseconds.</summary>
    public long ClockOffset { get; init; }

    public override long TimestampFrequency => 1000;

    public void End() => IsOver = true;

    public override DateTimeOffset GetUtcNow() => World.Beginning.AddMilliseconds(World.Now + ClockOffset);

    public override long GetTimestamp() => World.Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Timer(this, callback, state, dueTime, period);

    /// <summary>Takes some time; does not return to a process that died meanwhile.</summary>
    public async Task Work(long milliseconds)
    {
        await World.Sleep(milliseconds);
        await WhileAlive();
    }

    /// <summary>Returns at once to a living process, and never to a dead one.</summary>
    public Task WhileAlive() => IsOver ? new TaskCompletionSource().Task : Task.CompletedTask;

    private sealed class Timer : ITimer
    {
        private readonly Life _life;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private long _period;
        private int _setting;

        public Timer(Life life, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_life, _callback, _state) = (life, callback, state);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = (long)period.TotalMilliseconds;
            Arm(++_setting, dueTime.TotalMilliseconds);
            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Arm(int setting, double milliseconds)
        {
            if (milliseconds >= 0) _life.World.After((long)Math.Ceiling(milliseconds), () => Fire(setting));
        }

        private void Fire(int setting)
        {
            if (setting != _setting || _life.IsOver) return;
            if (_period > 0) Arm(setting, _period);
            _callback(_state);
        }
    }
}
