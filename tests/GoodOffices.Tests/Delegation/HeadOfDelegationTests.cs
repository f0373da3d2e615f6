using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Delegation;

/// <summary>Where the capital named a head of delegation, an adviser's tabling waits until the head releases it, or the head tables it.</summary>
public sealed class HeadOfDelegationTests
{
    private const string Words = "The gate shall be painted green.";

    [Fact]
    public async Task What_an_adviser_tables_waits_until_the_head_tables_the_shared_draft()
    {
        await using var talks = await HeadedAsync("minister");
        var adviser = talks["AAA adviser"];
        var before = talks["BBB"].Replica("").Size;
        var held = Assert.Single(Assert.IsType<Composition.Composed>(await adviser.ComposeAsync(RoomId.Table, Table(Words), null, TestTalks.None)).Items);
        Assert.Equal((OutboxState.AwaitsRelease, "head-tables"), (held.State, held.Why!.Code));
        Assert.Equal(OutboxState.AwaitsRelease, Assert.IsType<Sending.Kept>(Assert.Single(await adviser.SendAsync(TestTalks.None))).Item.State);
        await adviser.DiscardAsync(held.Number, TestTalks.None);
        Counted(await adviser.ComposeAsync(new CaucusAct.DraftShared("table", TestTalks.Article, TestTalks.English, Words, ""), TestTalks.None));
        await adviser.SendAsync(TestTalks.None);
        await talks.SettleAsync();

        // Of the draft nothing is in the talks' log, nor on the other side's disk.
        Assert.Equal(before, talks["BBB"].Replica("").Size);
        Assert.Empty(talks["BBB"].Room(RoomId.Table).Table!.Provisions[TestTalks.Article].Proposals);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        var draft = Assert.Single(talks["AAA"].Room(RoomId.Caucus).Caucus.Drafts.Values);
        await talks.ActAsync("AAA", RoomId.Table, draft.ToCommand(talks["AAA"].Room(RoomId.Table).Table!, new PartyId("AAA")));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        var tabled = Assert.Single(talks["BBB"].Room(RoomId.Table).Table!.Provisions[TestTalks.Article].Proposals.Values);
        Assert.Equal(WordingContent.DigestOf(TestTalks.English, Words), tabled.Content.Digest);
        Assert.Equal(tabled.Id, draft.TabledAs(talks["AAA"].Room(RoomId.Table).Table!));
        Assert.Equal("minister", talks["BBB"].Room(RoomId.Table).Entries.First(entry => entry.Index == tabled.TabledBy.Index).Author.Delegate!.Value);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("capital")]
    public async Task A_head_or_the_capital_releases_one_act_of_an_adviser_and_no_other(string by)
    {
        // The head may negotiate and not accept, so that it does not speak for the capital.
        await using var talks = await HeadedAsync("deputy");
        var adviser = talks["AAA adviser"];
        var held = Assert.Single(Assert.IsType<Composition.Composed>(await adviser.ComposeAsync(RoomId.Table, Table(Words), null, TestTalks.None)).Items);
        var releaser = talks[by == "head" ? "AAA deputy" : "AAA"];
        await releaser.SynchroniseAsync(TestTalks.None);
        Counted(await releaser.ComposeAsync(new CaucusAct.ActReleased(Digest.Of(held.Act.Span)), TestTalks.None));
        await releaser.SendAsync(TestTalks.None);
        await adviser.SynchroniseAsync(TestTalks.None);
        Assert.Null(Assert.IsType<Sending.Recorded>(Assert.Single(await adviser.SendAsync(TestTalks.None))).Void);
        var next = Assert.Single(Assert.IsType<Composition.Composed>(await adviser.ComposeAsync(RoomId.Table, Table("Another colour."), null, TestTalks.None)).Items);
        Assert.Equal(OutboxState.AwaitsRelease, next.State);
    }

    [Fact]
    public async Task Nobody_but_the_capital_names_a_head_and_only_one_who_can_table()
    {
        await using var talks = await HeadedAsync("minister");
        Assert.Equal("power-missing", Assert.IsType<Composition.Refused>(await talks["AAA adviser"].ComposeAsync(Named("adviser"), TestTalks.None)).Why.Code);
        Assert.Equal("power-missing", Assert.IsType<Composition.Refused>(await talks["AAA adviser"].ComposeAsync(new CaucusAct.ActReleased(Digest.Of([1])), TestTalks.None)).Why.Code);
        Assert.Equal("head-unknown", Assert.IsType<Composition.Refused>(await talks["AAA"].ComposeAsync(Named("minister", "nobody"), TestTalks.None)).Why.Code);
    }

    [Fact]
    public async Task What_was_composed_before_a_head_was_named_is_held_when_it_is_sent_and_goes_out_when_the_naming_is_lifted()
    {
        await using var talks = await HeadedAsync();
        var adviser = talks["AAA adviser"];
        var free = Assert.Single(Assert.IsType<Composition.Composed>(await adviser.ComposeAsync(RoomId.Table, Table(Words), null, TestTalks.None)).Items);
        Assert.Equal(OutboxState.Composed, free.State);
        await NameAsync(talks, "minister");
        Assert.Equal("head-tables", Assert.IsType<Sending.Kept>(Assert.Single(await adviser.SendAsync(TestTalks.None))).Item.Why!.Code);
        await NameAsync(talks);
        Assert.Null(Assert.IsType<Sending.Recorded>(Assert.Single(await adviser.SendAsync(TestTalks.None))).Void);
    }

    [Fact]
    public async Task A_recalled_head_opens_the_table_to_nobody()
    {
        await using var talks = await HeadedAsync("deputy");
        using var key = TestTalks.PartyKey("AAA");
        await talks["AAA"].RevokeAsync(talks.Device("AAA deputy").PublicKey, "recalled", key, TestTalks.None);
        await talks.SettleAsync();
        Assert.Equal(OutboxState.AwaitsRelease, Assert.Single(Assert.IsType<Composition.Composed>(await talks["AAA adviser"].ComposeAsync(RoomId.Table, Table(Words), null, TestTalks.None)).Items).State);
        await NameAsync(talks, "minister");
        await talks.ActAsync("AAA", RoomId.Table, Table(Words));
    }

    /// <summary>Talks in which the one delegation has a minister, who speaks for the capital, a deputy and an adviser.</summary>
    /// <param name="heads">Whom the capital named; empty for nobody.</param>
    internal static async Task<TestTalks> HeadedAsync(params string[] heads)
    {
        var talks = await TestTalks.WithInstrumentAsync();
        foreach (var person in (string[])["adviser", "deputy"])
        {
            var node = await talks.OpenAsync($"AAA {person}", "AAA");
            await node.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
            await node.ConfirmAsync(talks.Convocation.Fingerprint, TestTalks.None);
            await talks.AccreditAsync($"AAA {person}", "AAA", PowerSet.Of(Power.Negotiate, Power.AcceptAdReferendum), person);
        }

        await talks.SettleAsync();
        if (heads.Length > 0) await NameAsync(talks, heads);
        return talks;
    }

    private static async Task NameAsync(TestTalks talks, params string[] heads)
    {
        Counted(await talks["AAA"].ComposeAsync(Named(heads), TestTalks.None));
        await talks["AAA"].SendAsync(TestTalks.None);
        await talks.SettleAsync();
    }

    private static CaucusAct.HeadNamed Named(params string[] heads) => new([.. heads.Select(DelegateId.Parse)]);

    private static Command.Table Table(string words) => new(TestTalks.Article, TestTalks.Wording(words));

    private static void Counted(Composition composition) => Assert.IsType<Composition.Composed>(composition);
}
