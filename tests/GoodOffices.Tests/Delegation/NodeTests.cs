using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Delegation;

/// <summary>Nodes end to end against a venue in this process.</summary>
public sealed class NodeTests
{
    [Fact]
    public async Task Two_parties_agree_on_an_article_and_hold_the_same_state()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The Parties shall open the crossing.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        await talks.SettleAsync();

        var (one, other) = (talks["AAA"].Room(RoomId.Table), talks["BBB"].Room(RoomId.Table));
        Assert.True(one.IsComplete);
        Assert.NotNull(one.Table!.Provisions[TestTalks.Article].Settlement);
        Assert.Equal(one.Table.StateDigest, other.Table!.StateDigest);
        Assert.Equal(talks["AAA"].Proceedings.StateDigest(), talks["HST"].Proceedings.StateDigest());
        Assert.Equal(talks["AAA"].Replica("").Size, talks["AAA"].CommonSize().Size);
        Assert.Empty(talks["AAA"].Concerns);
    }

    [Fact]
    public async Task A_private_value_comes_back_as_it_was_kept_and_one_that_was_not_kept_is_none()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var node = talks["AAA"];
        Assert.Null(await node.ReadPrivateAsync("draft", TestTalks.None));
        await node.WritePrivateAsync("draft", "words"u8.ToArray(), TestTalks.None);
        Assert.Equal("words", Encoding.UTF8.GetString((await node.ReadPrivateAsync("draft", TestTalks.None))!.Value.Span));
        await node.WritePrivateAsync("draft", null, TestTalks.None);
        Assert.Null(await node.ReadPrivateAsync("draft", TestTalks.None));
    }

    [Fact]
    public async Task The_host_reads_the_plenary_and_not_the_table()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("HST", RoomId.Plenary, new Command.Do(new TableAct.StatementMade(Texts.Of(TestTalks.English, "Welcome."))));
        await talks.SettleAsync();
        Assert.Single(talks["BBB"].Room(RoomId.Plenary).Table!.Statements);
        var table = talks["HST"].Room(RoomId.Table);
        Assert.False(table.IsComplete);
        Assert.Equal(2, table.Unopened.Count);
    }

    [Fact]
    public async Task A_node_that_starts_again_holds_the_same_state_without_the_venue()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var before = talks["AAA"].Room(RoomId.Table).Table!.StateDigest;
        talks.Venue.IsDown = true;
        var node = await talks.ReopenAsync("AAA");
        Assert.Equal(before, node.Room(RoomId.Table).Table!.StateDigest);
    }

    [Fact]
    public async Task Neither_the_venue_nor_a_store_holds_a_word_of_the_table()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        const string Secret = "a corridor that nobody else may read about";
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording(Secret)));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        // A second one stays in the outbox.
        Assert.IsType<Composition.Composed>(await talks["BBB"].ComposeAsync(RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording(Secret)), null, TestTalks.None));
        byte[][] needles = [Encoding.UTF8.GetBytes(Secret), Encoding.Unicode.GetBytes(Secret), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)))];
        foreach (var needle in needles)
        {
            Assert.DoesNotContain(talks.Venue.Received, bytes => bytes.Span.IndexOf(needle) >= 0);
            foreach (var store in talks.Stores.Values)
                Assert.DoesNotContain(store.Everything(), row => row.Row.Value.Span.IndexOf(needle) >= 0 || row.Row.Row.Span.IndexOf(needle) >= 0);
        }
    }

    [Fact]
    public async Task Nothing_is_signed_before_a_person_confirmed_the_fingerprint()
    {
        await using var talks = await TestTalks.ConvenedAsync();
        var store = new GoodOffices.Delegation.Storage.MemoryNodeStore();
        var node = await talks.OpenAsync("AAA", "AAA", store);
        await node.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
        using var key = TestTalks.PartyKey("AAA");
        Assert.Equal("not-confirmed", (await Assert.ThrowsAsync<NodeException>(() => node.AcceptConvocationAsync(key, TestTalks.None))).Code);
        var other = new Fingerprint(GoodOffices.Record.Hash.Of([1]));
        Assert.Equal("fingerprint", (await Assert.ThrowsAsync<NodeException>(() => node.ConfirmAsync(other, TestTalks.None))).Code);
        Assert.False(node.IsConfirmed);
    }

    [Fact]
    public async Task A_convocation_with_other_keys_is_not_joined()
    {
        await using var talks = await TestTalks.ConvenedAsync();
        await using var others = await TestTalks.ConvenedAsync();
        var terms = talks.Convocation.Terms;
        using var host = GoodOffices.Tests.Procedure.TestKeys.Of("HST key");
        var swapped = Convocation.Sign(terms with { Parties = [terms.Parties[0] with { Key = GoodOffices.Tests.Procedure.TestKeys.Of("ghost").PublicKey }, terms.Parties[1]] }, host);
        var node = await talks.OpenAsync("AAA", "AAA", new GoodOffices.Delegation.Storage.MemoryNodeStore());
        var refused = await Assert.ThrowsAsync<NodeException>(() => node.JoinAsync(swapped.Bytes, null, TestTalks.None));
        Assert.Equal("not-invited", refused.Code);
    }
}
