using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Cli.Delegations;

/// <summary>The node that commands work with, opened once; one delegate's device is unlocked at a time.</summary>
internal sealed class NodeDesk(NodeChoice choice, PassphraseSource passphrases) : IAsyncDisposable
{
    private NodeChoice _choice = choice;
    private PassphraseSource _passphrases = passphrases;
    private readonly Dictionary<PublicKey, DeviceKeys> _unlocked = [];
    private SigningKey? _partyKey;
    private NodeKeys? _nodeKeys;
    private NodeDirectory? _directory;
    private Node? _node;

    /// <summary>Whether the party's key and the node's keys stay unlocked until the desk is closed; else they are opened for each act and closed at once.</summary>
    public bool KeepsKeys { get; init; }

    /// <summary>What the node fetches and judges is told here.</summary>
    public ShareOfWork Progress { get; } = new();

    /// <summary>The same desk, read through the options of another command line.</summary>
    public NodeDesk With(NodeChoice other, PassphraseSource source)
    {
        (_choice, _passphrases) = (other, source);
        return this;
    }

    /// <summary>The node's directory, opened; no key is unlocked by that.</summary>
    public NodeDirectory Directory(ParseResult parsed)
    {
        var path = _choice.DirectoryOf(parsed);
        if (_directory is not null && _directory.Path != Path.GetFullPath(path))
        {
            throw CommandFailure.Usage("this session works with another node", "open a session of its own for each node");
        }

        return _directory ??= NodeDirectory.Open(path);
    }

    /// <summary>Makes a node.</summary>
    public async Task<NodeDirectory> CreateAsync(ParseResult parsed, PartyCode code, TextInLanguages names, CancellationToken cancellation)
    {
        var path = _choice.DirectoryOf(parsed);
        using var passphrase = _passphrases.GetNew(parsed, "the party key");
        using var recovery = _passphrases.GetNew(parsed, "the recovery key", recovery: true);
        return _directory = await NodeDirectory.CreateAsync(path, code, names, passphrase, recovery, Entropy.System, cancellation).ConfigureAwait(false);
    }

    /// <summary>The node without a delegate, for what the venue may read and for acts of the party's key.</summary>
    public async Task<Node> AsPartyAsync(ParseResult parsed, CancellationToken cancellation) =>
        _node is { Device: null } open ? open : await ReopenAsync(Directory(parsed), null, cancellation).ConfigureAwait(false);

    /// <summary>The node with a delegate's device unlocked.</summary>
    public async Task<Node> AsDelegateAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var directory = Directory(parsed);
        var record = await ChooseAsync(directory, parsed, cancellation).ConfigureAwait(false);
        if (_node is { } open && open.Device == record.Key)
        {
            return open;
        }

        return await ReopenAsync(directory, await UnlockAsync(parsed, record, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    /// <summary>A device, unlocked until the desk is closed.</summary>
    public async Task<DeviceKeys> UnlockAsync(ParseResult parsed, DeviceRecord record, CancellationToken cancellation)
    {
        if (!_unlocked.TryGetValue(record.Key, out var keys))
        {
            using var passphrase = _passphrases.Get(parsed, $"{record.Delegate}'s device '{record.Label}'");
            keys = await DeviceStore.UnlockAsync(Directory(parsed).Store, record.Key, passphrase, cancellation).ConfigureAwait(false);
            _unlocked.Add(record.Key, keys);
        }

        return keys;
    }

    /// <summary>Whoever can read most: a delegate where the node has a device and one is named or is the only one, else nobody.</summary>
    public async Task<Node> AsAnyoneAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var directory = Directory(parsed);
        var devices = await DeviceStore.ListAsync(directory.Store, cancellation).ConfigureAwait(false);
        return devices.Count > 0 ? await AsDelegateAsync(parsed, cancellation).ConfigureAwait(false) : await AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
    }

    /// <summary>The party's key, for one act; dispose it at once.</summary>
    public SigningKey OpenPartyKey(ParseResult parsed)
    {
        if (_partyKey is { } kept)
        {
            return kept.Copy();
        }

        using var passphrase = _passphrases.Get(parsed, "the party key");
        var key = Directory(parsed).OpenPartyKey(passphrase);
        _partyKey = KeepsKeys ? key.Copy() : null;
        return key;
    }

    /// <summary>The recovery key; dispose it at once.</summary>
    public SigningKey OpenRecoveryKey(ParseResult parsed, string? file)
    {
        using var passphrase = _passphrases.Get(parsed, "the recovery key", recovery: true);
        return Directory(parsed).OpenRecoveryKey(passphrase, file);
    }

    /// <summary>Makes a device of a delegate, unlocked.</summary>
    public async Task<DeviceKeys> AddDeviceAsync(ParseResult parsed, DelegateId person, string label, CancellationToken cancellation)
    {
        var directory = Directory(parsed);
        var keys = await OpenNodeKeysAsync(parsed, cancellation).ConfigureAwait(false);
        using var own = _passphrases.GetNew(parsed, $"{person}'s new device");
        var device = await DeviceStore.AddAsync(directory.Store, keys, person, label, own, Entropy.System, cancellation).ConfigureAwait(false);
        _unlocked.Add(device.PublicKey, device);
        if (!KeepsKeys)
        {
            keys.Dispose();
        }

        return device;
    }

    /// <summary>Puts a new party key in the place of the old one.</summary>
    public async Task ReplacePartyKeyAsync(ParseResult parsed, SigningKey key, CancellationToken cancellation)
    {
        using var passphrase = _passphrases.GetNew(parsed, "the new party key");
        _partyKey?.Dispose();
        _partyKey = null;
        await Directory(parsed).ReplacePartyKeyAsync(key, passphrase, Entropy.System, cancellation).ConfigureAwait(false);
    }

    /// <summary>Locks everything and closes the node.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseNodeAsync().ConfigureAwait(false);
        foreach (var keys in _unlocked.Values)
        {
            keys.Dispose();
        }

        _partyKey?.Dispose();
        _nodeKeys?.Dispose();
        if (_directory is not null)
        {
            await _directory.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<NodeKeys> OpenNodeKeysAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_nodeKeys is { } kept)
        {
            return kept;
        }

        using var passphrase = _passphrases.Get(parsed, "the party key");
        var keys = await DeviceStore.OpenNodeKeysAsync(Directory(parsed).Store, passphrase, cancellation).ConfigureAwait(false);
        return KeepsKeys ? _nodeKeys = keys : keys;
    }

    private async Task<Node> ReopenAsync(NodeDirectory directory, DeviceKeys? keys, CancellationToken cancellation)
    {
        await CloseNodeAsync().ConfigureAwait(false);
        var options = new NodeOptions { Party = directory.Party, Store = directory.Store, Time = TimeProvider.System, Entropy = Entropy.System, Progress = Progress };
        return _node = await Node.OpenAsync(options, keys, cancellation).ConfigureAwait(false);
    }

    private async ValueTask CloseNodeAsync()
    {
        if (_node is { } open)
        {
            _node = null;
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<DeviceRecord> ChooseAsync(NodeDirectory directory, ParseResult parsed, CancellationToken cancellation)
    {
        var devices = await DeviceStore.ListAsync(directory.Store, cancellation).ConfigureAwait(false);
        var (person, label) = (parsed.GetValue(_choice.As), parsed.GetValue(_choice.Label));
        var fitting = devices.Where(device => (person is null || device.Delegate.Value == person) && (label is null || device.Label == label)).ToList();
        return fitting.Count == 1 ? fitting[0]
            : fitting.Count == 0 ? throw new CommandFailure(ExitCode.BadInput, person is null ? "no device is on this node" : $"no such device of {person} is on this node",
                devices.Count == 0 ? $"make one: {HelpPage.Program} delegation enrol DELEGATE" : $"there are devices of {Names(devices)}")
            : throw CommandFailure.Usage("as whom?", $"--as DELEGATE, and --device LABEL where one has several: {Names(devices)}");
    }

    private static string Names(IEnumerable<DeviceRecord> devices) => string.Join(", ", devices.Select(device => $"{device.Delegate} ({device.Label})"));
}
