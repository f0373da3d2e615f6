using GoodOffices.Delegation;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Tests.Procedure;
using Microsoft.Data.Sqlite;

namespace GoodOffices.Tests.Delegation;

/// <summary>What a node keeps on disk: under passphrases, whole or not at all, for one process at a time.</summary>
public sealed class NodeStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("good-offices-test-").FullName;

    [Fact]
    public async Task A_node_is_made_opened_and_used_by_one_process_at_a_time()
    {
        var path = Path.Combine(_folder, "node");
        using var passphrase = Typed("correct horse");
        using var other = Typed("wrong");
        await using (var made = await NodeDirectory.CreateAsync(path, PartyCode.Parse("ARM"), TestKeys.Text("Armenia"), passphrase, passphrase, Entropy.System, TestTalks.None))
        {
            Assert.Equal("node-in-use", Assert.Throws<NodeException>(() => NodeDirectory.Open(path)).Code);
            using var key = made.OpenPartyKey(passphrase);
            Assert.Equal(made.Party.Key, key.PublicKey);
            Assert.Equal("passphrase", Assert.Throws<NodeException>(() => made.OpenPartyKey(other)).Code);
            using var keys = await DeviceStore.OpenNodeKeysAsync(made.Store, passphrase, TestTalks.None);
            using var device = await DeviceStore.AddAsync(made.Store, keys, DelegateId.Parse("minister"), "laptop", other, Entropy.System, TestTalks.None);
            Assert.Equal("passphrase", (await Assert.ThrowsAsync<NodeException>(() => DeviceStore.UnlockAsync(made.Store, device.PublicKey, passphrase, TestTalks.None))).Code);
        }

        await using var opened = NodeDirectory.Open(path);
        var listed = Assert.Single(await DeviceStore.ListAsync(opened.Store, TestTalks.None));
        Assert.Equal("laptop", listed.Label);
        using var unlocked = await DeviceStore.UnlockAsync(opened.Store, listed.Key, other, TestTalks.None);
        Assert.Equal(listed.Key, unlocked.PublicKey);
        Assert.Equal("node-exists", (await Assert.ThrowsAsync<NodeException>(() =>
            NodeDirectory.CreateAsync(path, PartyCode.Parse("ARM"), TestKeys.Text("Armenia"), passphrase, passphrase, Entropy.System, TestTalks.None))).Code);
        Assert.True(PartyFile.TryDecode(opened.Party.Encode(), out var read, out _));
        Assert.True(read.Matches(opened.Party.ToParticipant()));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_half_written()
    {
        var file = Path.Combine(_folder, "node.db");
        await using var store = SqliteNodeStore.Open(file, maximumBytes: 64 * 1024);
        await store.CommitAsync([new("a", new byte[] { 1 }, new byte[] { 1 })], TestTalks.None);
        var failure = await Assert.ThrowsAsync<NodeStoreException>(async () =>
            await store.CommitAsync([new("a", new byte[] { 2 }, new byte[] { 2 }), new("a", new byte[] { 3 }, new byte[256 * 1024])], TestTalks.None));
        Assert.True(failure.IsFull);
        Assert.Null(await store.ReadAsync("a", new byte[] { 2 }, TestTalks.None));
        Assert.NotNull(await store.ReadAsync("a", new byte[] { 1 }, TestTalks.None));
    }

    [Fact]
    public async Task A_store_of_a_newer_format_is_left_alone()
    {
        var file = Path.Combine(_folder, "node.db");
        await SqliteNodeStore.Open(file).DisposeAsync();
        await ExecuteAsync(file, "PRAGMA user_version = 2");
        Assert.True(Assert.Throws<NodeStoreException>(() => SqliteNodeStore.Open(file)).IsNewer);
        await ExecuteAsync(file, "PRAGMA application_id = 7");
        Assert.Contains("not a node's store", Assert.Throws<NodeStoreException>(() => SqliteNodeStore.Open(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_stores_keep_rows_in_the_order_of_their_bytes()
    {
        await using var sqlite = SqliteNodeStore.Open(Path.Combine(_folder, "node.db"));
        await using var memory = new MemoryNodeStore();
        foreach (var store in (INodeStore[])[sqlite, memory])
        {
            await store.CommitAsync([.. new byte[][] { [2, 0], [1, 255], [2], [255] }.Select(row => new StoreChange("t", row, row))], TestTalks.None);
            await store.CommitAsync([new("t", new byte[] { 2 }, null)], TestTalks.None);
            var rows = await store.ListAsync("t", new byte[] { 1, 254 }, 2, TestTalks.None);
            Assert.Equal([[1, 255], [2, 0]], rows.Select(row => row.Row.ToArray()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":\"good-offices/9/party\"}")]
    [InlineData("{\"format\":\"good-offices/1/party\",\"code\":\"arm\"}")]
    public void A_party_file_that_is_none_is_refused_with_a_reason(string json)
    {
        Assert.False(PartyFile.TryDecode(System.Text.Encoding.UTF8.GetBytes(json), out _, out var why));
        Assert.NotEmpty(why);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Passphrase Typed(string text) => Passphrase.TryCreate(text, out var passphrase) ? passphrase : throw new InvalidOperationException("A passphrase is text.");

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
