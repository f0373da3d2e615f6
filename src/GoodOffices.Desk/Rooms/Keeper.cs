namespace GoodOffices.Desk.Rooms;

/// <summary>Keeps values as they are typed: the latest of each name is written, one write at a time, and none is lost.</summary>
/// <param name="write">Writes a value; null removes it.</param>
internal sealed class Keeper(Func<string, ReadOnlyMemory<byte>?, Task> write)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _waiting = new(StringComparer.Ordinal);
    private bool _isWriting;
    private Task _writing = Task.CompletedTask;

    /// <summary>Keeps a value: it takes the place of one of that name that waits.</summary>
    /// <returns>Ends when everything that waits is written; faulted where a write failed.</returns>
    public Task Keep(string name, ReadOnlyMemory<byte>? value)
    {
        lock (_gate)
        {
            _waiting[name] = value;
            if (_isWriting) return _writing;
            _isWriting = true;
            return _writing = Task.Run(WriteAsync);
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (Next() is { } next) await write(next.Key, next.Value);
        }
        catch
        {
            lock (_gate) _isWriting = false;
            throw;
        }
    }

    private KeyValuePair<string, ReadOnlyMemory<byte>?>? Next()
    {
        lock (_gate)
        {
            // That nothing waits and that nobody writes any more is one moment: what comes after it starts anew.
            _isWriting = _waiting.Count > 0;
            if (!_isWriting) return null;
            var next = _waiting.First();
            _waiting.Remove(next.Key);
            return next;
        }
    }
}
