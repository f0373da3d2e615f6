namespace GoodOffices.Tests.Record.Sequencing;

/// <summary>A synchronization context of one thread, whose order of events depends on nothing but what is posted.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>Runs an asynchronous piece of work to its end, and everything that it posts on the way.</summary>
    public static void Run(Func<Task> work)
    {
        var (context, before) = (new OneThread(), Current);
        SetSynchronizationContext(context);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (!context._queue.TryDequeue(out var next)) throw new InvalidOperationException("Everything waits, and nothing is left to run: work has left its thread.");
                next.Callback(next.State);
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException("Work has left its thread.");
        _queue.Enqueue((d, state));
    }
}
