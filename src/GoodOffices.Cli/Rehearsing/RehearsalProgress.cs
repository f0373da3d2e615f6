using System.Globalization;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Says on the error stream what is being done: a line for each step, and shares of the long ones.</summary>
internal sealed class RehearsalProgress(Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private long _told;
    private long _done;

    /// <summary>A step begins.</summary>
    public void Begin(string what)
    {
        lock (_lock)
        {
            (_told, _done) = (_time.GetTimestamp(), 0);
            terminal.Error.WriteLine(what);
        }
    }

    /// <summary>So many more of the step's acts are in the record.</summary>
    public void Advance(int count, int whole)
    {
        lock (_lock)
        {
            _done += count;
            if (_done < whole && _time.GetElapsedTime(_told) < Pause)
            {
                return;
            }

            _told = _time.GetTimestamp();
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_done} of {whole}"));
        }
    }
}
