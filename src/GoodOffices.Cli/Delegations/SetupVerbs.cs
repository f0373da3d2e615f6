using System.CommandLine;
using System.Net;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Cli.Delegations;

/// <summary>Making a node, convening, joining, enrolling.</summary>
internal static class SetupVerbs
{
    private const string Group = "Setting up";
    private const string People = "Delegates, devices, powers";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
        [Init(terminal, work), ConveneVerb.Build(terminal, work), Join(terminal, work), Enrol(terminal, work), Devices(terminal, work), ReplaceKey(terminal, work)];

    private static Verb Init(Terminal terminal, NodeWork work)
    {
        var (party, name) = (Symbols.Needed("--party", "The party's code, such as ARM; the host's for its own node.", "CODE"), Symbols.Needed("--name", "Its name, without prejudice to status."));
        return new Verb("init", "Make a node: the party's keys, under a passphrase, and an empty store.", Group, "delegation init --node node --party ARM --name Armenia")
        {
            Notes = ["Give the host the file party.json: it is public. Take recovery.key offline: it alone can replace the party key."],
        }.With(party, name).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var directory = await desk.CreateAsync(parsed, ClearSymbols.Party(parsed.GetValue(party)!), ClearSymbols.Text(parsed.GetValue(name)), cancellation).ConfigureAwait(false);
            var file = Path.Combine(directory.Path, "party.json");
            terminal.Print(new { party = directory.Party.Code.Value, key = directory.Party.Key.ToHex(), file }, output =>
            {
                output.WriteLine($"party key     {directory.Party.Key.ToHex()}");
                output.WriteLine($"for the host  {file}");
            });
            return ExitCode.Done;
        }));
    }

    private static Verb Join(Terminal terminal, NodeWork work)
    {
        var file = Symbols.Name("convocation", "The host's signed convocation; the amended one where that invites this party.");
        var first = Symbols.Text("--first", "With an amended convocation: the one that the talks began with; else the venue is asked for it.", "FILE");
        var (venue, certificate) = (Symbols.Needed("--venue", "The venue's address.", "URL"), Symbols.Needed("--certificate", "SHA-256 of the venue's certificate, as the host has told it.", "HEX"));
        var fingerprint = Symbols.Text("--fingerprint", "The 24 words or 64 digits, as compared with the host and the other parties.", "WORDS");
        var from = Symbols.Text("--from", "Which of this computer's own addresses to connect from, now and later; else the system chooses.", "ADDRESS");
        return new Verb("join", "Join talks: check the convocation, and confirm its fingerprint.", Group, "delegation join convocation.cbor --venue https://venue.example:7443 --certificate 3f2a... --fingerprint \"bapab ...\"")
        {
            Notes = ["Without --fingerprint the words are printed, to be compared by voice or on paper; join again with what the host has read out. Nothing is signed before."],
        }.With(file, venue, certificate, fingerprint, first, from).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            if (!VenueAddress.TryParse(parsed.GetValue(venue), parsed.GetValue(certificate), out var address, out var why))
            {
                throw CommandFailure.Usage(why.TrimEnd('.'));
            }

            address = address with { From = ReadFrom(parsed.GetValue(from)) };
            var node = await desk.AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
            ReadOnlyMemory<byte>? founding = parsed.GetValue(first) is { } path ? await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false) : (ReadOnlyMemory<byte>?)null;
            var convocation = await node.JoinAsync(await File.ReadAllBytesAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false), address, cancellation, founding).ConfigureAwait(false);
            if (parsed.GetValue(fingerprint) is { } typed)
            {
                await node.ConfirmAsync(Fingerprint.TryParse(typed, out var heard, out var wrong) ? heard
                    : throw CommandFailure.BadInput($"the fingerprint cannot be read: {wrong.TrimEnd('.')}", "24 words, or 64 hexadecimal digits"), cancellation).ConfigureAwait(false);
            }

            terminal.Print(new { talks = node.Convocation!.TalksId.ToHex(), joinedWith = convocation.TalksId.ToHex(), words = convocation.Fingerprint.Words, confirmed = node.IsConfirmed }, output =>
            {
                output.WriteLine(node.IsConfirmed ? "joined, and the fingerprint is confirmed" : "joined; compare the fingerprint now, then join again with --fingerprint");
                output.WriteLine($"fingerprint  {convocation.Fingerprint.Words}");
            });
            return ExitCode.Done;
        }));
    }

    private static IPAddress? ReadFrom(string? text) => text is null ? null
        : IPAddress.TryParse(text, out var address) ? address : throw CommandFailure.Usage($"'{text}' is not an address", "one of this computer's own, such as --from 192.0.2.17");

    private static Verb Enrol(Terminal terminal, NodeWork work)
    {
        var (person, label) = (Symbols.Name("delegate", "Whose device, by a short name such as minister."), Symbols.Text("--label", "Neutral words that tell the delegate's devices apart; else desk."));
        return new Verb("enrol", "Make a device for a delegate on this node and enrol it, with the party's key.", People, "delegation enrol minister --label laptop")
            .With(person, label).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var id = ClearSymbols.Delegate(parsed.GetValue(person)!);
                var device = await UnenrolledAsync(desk, parsed, id, parsed.GetValue(label) ?? "desk", cancellation).ConfigureAwait(false);
                var node = await desk.AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
                using var key = desk.OpenPartyKey(parsed);
                var outcomes = await node.EnrolAsync(device, id, parsed.GetValue(label) ?? "desk", key, cancellation).ConfigureAwait(false);
                return ClearVerbRunner.Tell(terminal, "device-enrolled", outcomes);
            }));
    }

    /// <summary>The device of that label where one was made before and an enrolment broke off, else a new one.</summary>
    private static async Task<GoodOffices.Delegation.Keys.DeviceKeys> UnenrolledAsync(NodeDesk desk, ParseResult parsed, Procedure.DelegateId id, string label, CancellationToken cancellation)
    {
        var directory = desk.Directory(parsed);
        var existing = (await DeviceStore.ListAsync(directory.Store, cancellation).ConfigureAwait(false)).FirstOrDefault(device => device.Delegate == id && device.Label == label);
        return existing is null ? await desk.AddDeviceAsync(parsed, id, label, cancellation).ConfigureAwait(false)
            : await desk.UnlockAsync(parsed, existing, cancellation).ConfigureAwait(false);
    }

    private static Verb Devices(Terminal terminal, NodeWork work) =>
        new Verb("devices", "List the devices on this node.", People, "delegation devices").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var devices = await DeviceStore.ListAsync(desk.Directory(parsed).Store, cancellation).ConfigureAwait(false);
            terminal.Print(devices.Select(device => new { @delegate = device.Delegate.Value, device.Label, key = device.Key.ToHex() }), output =>
            {
                foreach (var device in devices)
                {
                    output.WriteLine($"{device.Delegate,-20} {device.Label,-20} {device.Key.ToHex()}");
                }
            });
            return ExitCode.Done;
        }));

    private static Verb ReplaceKey(Terminal terminal, NodeWork work)
    {
        var file = Symbols.Text("--recovery-key", "Where the recovery key is kept; else in the node's directory.", "FILE");
        return new Verb("replace-key", "Replace the party's key, with its recovery key.", People, "delegation replace-key --recovery-key /media/safe/recovery.key")
            .With(file).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
                using var recovery = desk.OpenRecoveryKey(parsed, parsed.GetValue(file));
                using var fresh = SigningKey.Generate(Entropy.System);
                var outcomes = await node.ReplaceKeyAsync(fresh.PublicKey, recovery, cancellation).ConfigureAwait(false);
                var code = ClearVerbRunner.Tell(terminal, "key-replaced", outcomes);
                if (code == ExitCode.Done)
                {
                    await desk.ReplacePartyKeyAsync(parsed, fresh, cancellation).ConfigureAwait(false);
                }

                return code;
            }));
    }
}
