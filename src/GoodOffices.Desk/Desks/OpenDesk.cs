using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using Microsoft.Extensions.Logging;

namespace GoodOffices.Desk.Desks;

/// <summary>A node with one delegate's device unlocked, kept in step with the venue, for every window in which that delegate signed in.</summary>
/// <remarks>A node is not safe for use by several threads: whatever touches it goes through one gate. What windows show is a
/// <see cref="DeskView"/>, an immutable picture that is taken after each change.</remarks>
public sealed partial class OpenDesk : IAsyncDisposable
{
    private const string Equivocation = "equivocation";
    private readonly SemaphoreSlim _gate;
    private readonly ILogger _log;
    private readonly INodeStore _store;
    private readonly Node _node;
    private readonly DeviceKeys _keys;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _ended = new();
    private Task _following = Task.CompletedTask;

    private OpenDesk(INodeStore store, SemaphoreSlim gate, Node node, DeviceKeys keys, DeviceRecord device, TimeProvider time, ILogger log)
    {
        (_store, _gate, _node, _keys, _time, Device, _log) = (store, gate, node, keys, time, device, log);
        View = DeskView.Of(node, null, null);
    }

    /// <summary>Whose device it is.</summary>
    public DeviceRecord Device { get; }

    /// <summary>The latest picture.</summary>
    public DeskView View { get; private set; }

    /// <summary>What was typed for rooms and not sent, in any of the delegate's windows.</summary>
    public Rooms.UnsentWords Unsent { get; } = new();

    /// <summary>Why the venue is not reached, or does not do as agreed; null while it is.</summary>
    public Refusal? Unreached { get; private set; }

    /// <summary>Why this node itself cannot go on; null while it can. What the record proves against the venue is no such reason: it is among the view's concerns.</summary>
    public Refusal? Stopped { get; private set; }

    /// <summary>Told after each change of <see cref="View"/>, <see cref="Unreached"/> or <see cref="Stopped"/>, on no particular thread.</summary>
    public event Action? Changed;

    /// <summary>Opens a node for a device and begins to follow the venue.</summary>
    /// <param name="options">The node's.</param>
    /// <param name="gate">The gate that all desks of the node share, since they share its store.</param>
    /// <param name="keys">The device, unlocked; disposed with the desk.</param>
    /// <param name="device">Its public side.</param>
    /// <param name="log">Told the type of what failed where nothing should.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<OpenDesk> OpenAsync(NodeOptions options, SemaphoreSlim gate, DeviceKeys keys, DeviceRecord device, ILogger log, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(gate);
        await gate.WaitAsync(ct);
        try
        {
            var desk = new OpenDesk(options.Store, gate, await Node.OpenAsync(options, keys, ct), keys, device, options.Time, log);
            desk._following = desk.FollowAsync();
            return desk;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Does something with the node that changes nothing on it, or that it alone keeps, such as a private value.</summary>
    public async Task<T> WithNodeAsync<T>(Func<Node, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _gate.WaitAsync(ct);
        try
        {
            return await work(_node, ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads a private value of the delegate. It waits for nobody: also while the node waits for the venue, a draft is there.</summary>
    public Task<ReadOnlyMemory<byte>?> ReadPrivateAsync(string name, CancellationToken ct) => _node.ReadPrivateAsync(name, ct);

    /// <summary>Keeps a private value of the delegate; null removes it. It waits for nobody: also while the node waits for the venue, what is typed is kept.</summary>
    public Task WritePrivateAsync(string name, ReadOnlyMemory<byte>? value, CancellationToken ct) => _node.WritePrivateAsync(name, value, ct);

    /// <summary>Decides a command in a room and sends what comes of it.</summary>
    /// <param name="room">Which room.</param>
    /// <param name="command">What the delegate wants.</param>
    /// <param name="options">How it is to be taken; null for the ordinary way.</param>
    /// <param name="again">The delegate's passphrase, for what <see cref="BindingAct"/> names; null for anything else.</param>
    /// <param name="ct">Gives up waiting; what was composed is sent later.</param>
    public Task<DeskAnswer> DoAsync(RoomId room, Command command, ComposeOptions? options, Passphrase? again, CancellationToken ct) =>
        DoAsync(BindingAct.Of(command), again, node => node.ComposeAsync(room, command, options, ct), ct);

    /// <summary>Sends an act of the caucus.</summary>
    public Task<DeskAnswer> DoAsync(CaucusAct act, CancellationToken ct) => DoAsync(null, null, node => node.ComposeAsync(act, ct), ct);

    /// <summary>Sends a clear act of the delegate's device to a log.</summary>
    public Task<DeskAnswer> DoAsync(ClearAct act, string log, Passphrase? again, CancellationToken ct) =>
        DoAsync(BindingAct.Of(act), again, node => node.ComposeAsync(act, log, ct), ct);

    /// <summary>Composes by the node's own verbs and sends.</summary>
    /// <param name="binding">What makes the act binding, so that the passphrase is asked for again; null where nothing does.</param>
    /// <param name="again">The passphrase typed again.</param>
    /// <param name="compose">What the node composes.</param>
    /// <param name="ct">Gives up waiting.</param>
    public async Task<DeskAnswer> DoAsync(BindingAct? binding, Passphrase? again, Func<Node, Task<Composition>> compose, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(compose);
        await _gate.WaitAsync(ct);
        try
        {
            if (IsEquivocated(_node)) return new DeskAnswer.Refused(new Refusal(Equivocation, "The venue has signed two different records. Nothing more is sent through it.", "Speak to the other delegations by another channel."));
            if (binding is not null && await RefusalAsync(again, ct) is { } refusal) return new DeskAnswer.Refused(refusal);
            return await compose(_node) switch
            {
                Composition.Refused refused => new DeskAnswer.Refused(refused.Why),
                Composition.Composed composed => await SendAsync(composed, ct),
                var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
            };
        }
        catch (NodeException misuse)
        {
            return new DeskAnswer.Refused(new Refusal(misuse.Code, misuse.Message, misuse.Hint));
        }
        finally
        {
            try
            {
                TakePicture();
            }
            finally
            {
                _gate.Release();
            }

            Changed?.Invoke();
        }
    }

    /// <summary>Takes an act out of the outbox that was not sent.</summary>
    public async Task DiscardAsync(long number, CancellationToken ct)
    {
        await WithNodeAsync(async (node, token) =>
        {
            await node.DiscardAsync(number, token);
            TakePicture();
            return true;
        }, ct);
        Changed?.Invoke();
    }

    /// <summary>Stops following, closes the node and locks the device.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        try
        {
            await _following;
        }
        finally
        {
            await _gate.WaitAsync();
            try
            {
                await _node.DisposeAsync();
            }
            finally
            {
                // Whatever else fails: who locks the device must find it locked.
                _keys.Dispose();
                _gate.Release();
                _ended.Dispose();
            }
        }
    }

    private async Task<Refusal?> RefusalAsync(Passphrase? again, CancellationToken ct)
    {
        if (again is null) return new Refusal("passphrase-again", "This act binds: your passphrase is asked for again.", "Read the digest, then type your passphrase.");
        try
        {
            using var opened = await DeviceStore.UnlockAsync(_store, Device.Key, again, ct);
            return null;
        }
        catch (NodeException wrong)
        {
            return new Refusal(wrong.Code, "That is not your passphrase. Nothing was done.", "Type it again.");
        }
    }

    private async Task<DeskAnswer> SendAsync(Composition.Composed composed, CancellationToken ct)
    {
        var numbers = composed.Items.Select(static item => item.Number).ToHashSet();
        IReadOnlyList<Sending> sent;
        try
        {
            sent = await _node.SendAsync(ct);
            Unreached = null;
        }
        catch (VenueException unreached)
        {
            Unreached = new Refusal(unreached.Code, unreached.Message, unreached.Hint);
            return new DeskAnswer.Waiting(new Refusal(unreached.Code, unreached.Message, unreached.Hint));
        }
        catch (NodeException stopped) when (stopped.Code == Equivocation)
        {
            // Found out only while sending: what was composed is kept, and is not sent.
            return new DeskAnswer.Waiting(new Refusal(stopped.Code, stopped.Message, stopped.Hint));
        }
        catch (NodeStoreException full) when (full.IsFull)
        {
            return new DeskAnswer.Waiting(new Refusal("storage", full.Message, "The act is kept and goes out by itself when there is space. To write it again would record it twice."));
        }

        foreach (var number in sent.OfType<Sending.Kept>().Where(one => numbers.Contains(one.Item.Number) && one.Item.State == OutboxState.Refused).Select(static one => one.Item.Number)) await _node.DiscardAsync(number, ct);
        var own = sent.Where(answer => numbers.Contains(answer switch { Sending.Recorded one => one.Item.Number, Sending.Kept one => one.Item.Number, _ => -1 })).ToList();
        return own.OfType<Sending.Recorded>().FirstOrDefault(static one => one.Void is not null) is { Void: { } why } ? new DeskAnswer.Refused(why)
            : own.OfType<Sending.Kept>().FirstOrDefault() is not { Item: { Why: { } kept, State: var state } } ? new DeskAnswer.Recorded([.. own.OfType<Sending.Recorded>().Select(static one => one.Index)], composed.Lacking)
            : state == OutboxState.Refused ? new DeskAnswer.Refused(kept) : new DeskAnswer.Waiting(kept);
    }

    /// <summary>Takes the picture that windows read. Only in the gate: nobody else may touch the node meanwhile.</summary>
    private void TakePicture() => View = DeskView.Of(_node, View, _presence);
}
