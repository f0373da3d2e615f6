using System.Security.Cryptography;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Tests.Cli.Processes;

/// <content>Records and acts that were altered, cut, forged, replayed or sealed wrongly.</content>
public sealed partial class BadInputTests
{
    [Fact]
    public async Task A_record_that_was_cut_or_altered_is_named_where_it_breaks()
    {
        await _talks.MustAsync(A, "sync");
        var record = Path.Combine(_talks.Desk, "record");
        var (exported, _, why) = await Programs.RunAsync(_talks.Desk, "verify", _talks.Folder.NodeOf(A), "--export", record);
        Assert.True(exported == ExitCode.Done, why);

        var altered = Path.Combine(_talks.Desk, "altered");
        Folders.Copy(record, altered);
        var entry = Tampering.FlipOneBit(altered);
        await DoesNotHoldAsync($"entry {entry}", altered);

        var cut = Path.Combine(_talks.Desk, "cut");
        Folders.Copy(record, cut);
        var bundle = Directory.EnumerateFiles(Path.Combine(cut, "tile", "entries"), "*", SearchOption.AllDirectories).Single();
        using (var file = new FileStream(bundle, FileMode.Open, FileAccess.Write))
        {
            file.SetLength(file.Length - 100);
        }

        await DoesNotHoldAsync("tile/entries/", cut);
    }

    [Fact]
    public async Task A_node_that_was_restored_from_a_backup_does_not_act_as_if_nothing_had_been()
    {
        await EnrolAsync("clerk");
        var (node, backup) = (_talks.Folder.NodeOf(A), Path.Combine(_talks.Desk, "backup"));
        Folders.Copy(node, backup);
        await _talks.MustAsync(A, "say", "--room", Table, "--words", "Said after the backup.", "--as", "clerk");
        string[] say = ["delegation", "say", "--room", Table, "--words", "Said from the backup.", "--as", "clerk", "--node", backup, "--passphrase-file", _talks.Folder.PassphraseOf(A)];
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, say);
        ProcessTalks.Fails(ExitCode.Refused, "This device is retired", exit, output, error);
        await _talks.MustAsync(A, "say", "--room", Table, "--words", "Said by who was there all the time.", "--as", "clerk");
        Assert.Empty(await SaidAsync(B, "Said from the backup."));
    }

    [Fact]
    public async Task What_a_broken_device_hands_in_is_refused_or_void_and_told()
    {
        await EnrolAsync("intern");
        await _talks.MustAsync(B, "sync");
        await using (var directory = NodeDirectory.Open(_talks.Folder.NodeOf(A)))
        {
            using var device = await UnlockAsync(directory, "intern");
            await using var node = await Node.OpenAsync(new NodeOptions { Party = directory.Party, Store = directory.Store, Time = TimeProvider.System, Entropy = Entropy.System }, device, CancellationToken.None);
            var (replica, room) = (node.Replica(""), RoomId.Parse(Table));
            var body = RandomNumberGenerator.GetBytes(ActSealer.BodyLength(200));
            var end = replica.Proceedings.Chain(device.PublicKey);
            var seen = new Seen(replica.Highest!.Size, replica.Highest.Root, replica.Highest.Signature.Span);
            Submission Sign(long epoch) => Submission.Sign(new Preamble(replica.Founding.TalksId, "", room.Value, epoch, device.PublicKey, end.Number + 1, end.ActHash, seen, body.Length), body, device.Signing);
            var submission = Sign(replica.Proceedings.Room(room)!.Epoch!.Number);
            await using var venue = new HttpVenue(node.Address!, node.Convocation!, TimeProvider.System).Connect(device.Signing, "", () => replica.Highest.Note);

            byte[] forged = [.. submission.Bytes.Span];
            forged[^(body.Length + 1)] ^= 1;
            foreach (var (bad, code) in ((ReadOnlyMemory<byte>, string)[])[(forged, "signature"), (submission.Bytes[..^1], "malformed"), (new byte[Submission.MaximumLength + 1], ""), (Sign(99).Bytes, "epoch")])
            {
                var refused = Assert.IsType<AppendAnswer.Refused>(await venue.AppendAsync(bad, CancellationToken.None));
                Assert.Contains(code, refused.Why.Code, StringComparison.Ordinal);
                Assert.NotEmpty(refused.Why.Why);
                Assert.NotEmpty(refused.Why.Hint!);
            }

            // The venue cannot see what a seal holds: it takes it, once.
            var first = Assert.IsType<AppendAnswer.Taken>(await venue.AppendAsync(submission.Bytes, CancellationToken.None));
            var again = Assert.IsType<AppendAnswer.Taken>(await venue.AppendAsync(submission.Bytes, CancellationToken.None));
            Assert.Equal(first.Receipt.ToArray(), again.Receipt.ToArray());
        }

        await _talks.MustAsync(B, "sync");
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, "verify", _talks.Folder.NodeOf(B), "--as", "negotiator", "--passphrase-file", _talks.Folder.PassphraseOf(B));
        Assert.True(exit == ExitCode.Done, error);
        Assert.Contains("1 entries do not open under the right key and are void for everyone", output, StringComparison.Ordinal);
        // The device that did it is told, and the others of its delegation go on.
        var (warned, _, concern) = await _talks.DoAsync(A, "sync", "--as", "intern");
        Assert.Equal(ExitCode.Done, warned);
        Assert.Contains("acts of this device that it does not remember", concern, StringComparison.Ordinal);
        await _talks.MustAsync(A, "say", "--room", Table, "--words", "Said after the broken device.");
    }

    private async Task EnrolAsync(string person)
    {
        await _talks.MustAsync(A, "enrol", person);
        await _talks.MustAsync(A, "credentials", person, "--name", person, "--title", "Staff", "--power", "speak,negotiate");
        await _talks.MustAsync(A, "sync", "--as", "negotiator");
        await _talks.MustAsync(A, "sync", "--as", person);
    }

    private async Task<DeviceKeys> UnlockAsync(NodeDirectory directory, string person)
    {
        Assert.True(Passphrase.TryCreate(File.ReadAllLines(_talks.Folder.PassphraseOf(A))[0], out var passphrase));
        using (passphrase)
        {
            var record = (await DeviceStore.ListAsync(directory.Store, CancellationToken.None)).Single(device => device.Delegate.Value == person);
            return await DeviceStore.UnlockAsync(directory.Store, record.Key, passphrase, CancellationToken.None);
        }
    }

    private async Task DoesNotHoldAsync(string says, string path)
    {
        var (exit, _, error) = await Programs.RunAsync(_talks.Desk, "verify", path);
        Assert.Equal(ExitCode.DoesNotHold, exit);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains("\nhint: ", error, StringComparison.Ordinal);
    }
}
