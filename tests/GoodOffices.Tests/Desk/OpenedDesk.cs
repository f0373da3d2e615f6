using System.Collections.Concurrent;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Desk.Desks;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Tests.Delegation;
using Microsoft.Extensions.Logging;

namespace GoodOffices.Tests.Desk;

/// <summary>A desk at talks in this process, opened with a passphrase as a window opens it.</summary>
internal sealed class OpenedDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private OpenedDesk(OpenDesk desk, DeviceKeys keys, Failures failures) => (Desk, Keys, Told) = (desk, keys, failures);

    public OpenDesk Desk { get; }

    public DeviceKeys Keys { get; }

    /// <summary>What was logged.</summary>
    public Failures Told { get; }

    /// <summary>A passphrase; each use needs one of its own.</summary>
    public static GoodOffices.Record.Keys.Passphrase Passphrase(string typed = "the delegate's own words") => GoodOffices.Record.Keys.Passphrase.TryCreate(typed, out var passphrase) ? passphrase : throw new InvalidOperationException();

    /// <summary>Opens the desk of a node of the talks; the test's own node of that name is closed, since a device is at work once.</summary>
    public static async Task<OpenedDesk> OpenAsync(TestTalks talks, string name, string person = "minister")
    {
        var node = talks[name];
        var device = talks.Device(name);
        using var passphrase = Passphrase();
        await talks.Stores[name].CommitAsync([new(StoreTable.KeyFile, RowKey.Of("device", device.PublicKey.ToArray()), device.ToFile(passphrase, Entropy.System))], TestTalks.None);
        var keys = await DeviceStore.UnlockAsync(talks.Stores[name], device.PublicKey, passphrase, TestTalks.None);
        var options = new NodeOptions { Party = node.Party, Store = talks.Stores[name], Venue = talks.Venue, Time = talks.Clock, Entropy = Entropy.System };
        var failures = new Failures();
        var record = new DeviceRecord(device.PublicKey, device.Kem.PublicKey, GoodOffices.Procedure.DelegateId.Parse(person), name);
        return new OpenedDesk(await OpenDesk.OpenAsync(options, new SemaphoreSlim(1), keys, record, failures, TestTalks.None), keys, failures);
    }

    /// <summary>Waits until something is so at the desk.</summary>
    public async Task UntilAsync(Func<OpenDesk, bool> isSo)
    {
        var so = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isSo(Desk)) so.TrySetResult();
        }

        Desk.Changed += Look;
        Look();
        await so.Task.WaitAsync(Patience);
        Desk.Changed -= Look;
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    /// <summary>Keeps which types of failure were logged.</summary>
    internal sealed class Failures : ILogger
    {
        public ConcurrentQueue<string> Types { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Types.Enqueue(exception?.GetType().Name ?? "");
    }
}
