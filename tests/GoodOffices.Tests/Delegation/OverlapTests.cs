using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using static GoodOffices.Tests.Delegation.TestTalks;

namespace GoodOffices.Tests.Delegation;

/// <summary>Rounds of an overlap between nodes.</summary>
public sealed class OverlapTests
{
    private static readonly OverlapId List = new(new PartyId("AAA"), 1);
    private static readonly ProvisionId Second = new(TestTalks.Instrument, "2");

    [Fact]
    public async Task A_round_between_nodes_shows_both_what_both_would_accept_and_nobody_else_anything()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 2));
        await HoldAsync(talks, [1, 2], [2, 3]);
        foreach (var name in (string[])["AAA", "BBB"])
        {
            var round = Seen(talks[name]).Rounds[0];
            Assert.Equal(OverlapRoundState.Complete, round.State);
            Assert.Equal([false, true, false], round.Outcome);
            Assert.Null(talks[name].Room(RoomId.Table).Table!.Provisions[Article].Settlement);
        }

        Assert.Equal(talks["AAA"].Room(RoomId.Table).Table!.StateDigest, talks["BBB"].Room(RoomId.Table).Table!.StateDigest);
    }

    [Fact]
    public async Task What_both_said_yes_to_in_a_binding_list_is_accepted_ad_referendum_by_both()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(true, 2, 1));
        await HoldAsync(talks, [1, 3], [1]);
        foreach (var name in (string[])["AAA", "BBB"])
        {
            Assert.Equal([OverlapEffect.Accepted, OverlapEffect.None, OverlapEffect.None], Seen(talks[name]).Rounds[0].Effects);
            Assert.Equal(AcceptanceLevel.AdReferendum, talks[name].Room(RoomId.Table).Table!.Provisions[Article].Settlement!.Level);
        }
    }

    [Fact]
    public async Task Who_begin_or_mark_at_the_same_time_do_so_in_one_round()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 2));
        foreach (var name in (string[])["AAA", "BBB"]) Composed(await talks[name].BeginOverlapAsync(RoomId.Table, List, None));
        foreach (var name in (string[])["AAA", "BBB", "AAA"]) await SendAsync(talks, name);
        foreach (var name in (string[])["AAA", "BBB"]) Composed(await talks[name].MarkOverlapAsync(RoomId.Table, List, [1], None));
        foreach (var name in (string[])["AAA", "BBB", "AAA"]) await SendAsync(talks, name);
        foreach (var name in (string[])["AAA", "BBB"])
        {
            var round = Assert.Single(Seen(talks[name]).Rounds);
            Assert.Equal(4, round.Steps.Count);
            Assert.Equal(GoodOffices.Agreement.OverlapPhase.Blinding, round.Phase);
        }
    }

    [Fact]
    public async Task The_secret_of_a_round_is_kept_before_its_key_is_composed_and_erased_when_no_step_is_left()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        Assert.Empty(await SecretsAsync(talks, "AAA"));
        Composed(await talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None));
        Assert.Single(await SecretsAsync(talks, "AAA"));
        await SendAsync(talks, "AAA");
        Assert.True(await talks["AAA"].HoldsOverlapSecretAsync(RoomId.Table, List, None));
        await StepAsync(talks, "BBB", node => node.BeginOverlapAsync(RoomId.Table, List, None));
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, [1], None));
        await StepAsync(talks, "BBB", node => node.MarkOverlapAsync(RoomId.Table, List, [1], None));
        await StepAsync(talks, "AAA", node => node.ProceedOverlapAsync(RoomId.Table, List, None));
        await StepAsync(talks, "BBB", node => node.ProceedOverlapAsync(RoomId.Table, List, None));
        Assert.Single(await SecretsAsync(talks, "AAA"));
        await StepAsync(talks, "AAA", node => node.ProceedOverlapAsync(RoomId.Table, List, None));
        Assert.Empty(await SecretsAsync(talks, "AAA"));
        Assert.Single(await SecretsAsync(talks, "BBB"));
        Assert.False(await talks["AAA"].HoldsOverlapSecretAsync(RoomId.Table, List, None));
        await StepAsync(talks, "BBB", node => node.ProceedOverlapAsync(RoomId.Table, List, None));
        Assert.Empty(await SecretsAsync(talks, "BBB"));
        Assert.Equal(OverlapRoundState.Complete, Seen(talks["BBB"]).Rounds[0].State);
    }

    [Fact]
    public async Task Where_the_secret_cannot_be_kept_no_key_is_given_and_one_whose_key_never_left_is_not_used()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        var store = new FailingStore(talks.Stores["AAA"]) { IsFull = true };
        await talks.ReopenAsync("AAA", store);
        await Assert.ThrowsAsync<NodeStoreException>(() => talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None));
        Assert.Empty(talks["AAA"].Outbox);
        // The process dies between the secret and its key.
        (store.IsFull, store.CommitsUntilDeath) = (false, 1);
        await Assert.ThrowsAsync<NodeStoreException>(() => talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None));
        var orphan = Assert.Single(await SecretsAsync(talks, "AAA"));
        await talks.ReopenAsync("AAA", talks.Stores["AAA"]);
        Assert.Empty(talks["AAA"].Outbox);
        await BeginAsync(talks);
        Assert.NotEqual(orphan.Value.ToArray(), Assert.Single(await SecretsAsync(talks, "AAA")).Value.ToArray());
        Assert.True(await talks["AAA"].HoldsOverlapSecretAsync(RoomId.Table, List, None));
    }

    [Fact]
    public async Task A_round_goes_on_after_a_node_was_closed_and_opened_again()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await BeginAsync(talks);
        await talks.ReopenAsync("AAA");
        foreach (var name in (string[])["AAA", "BBB"]) await StepAsync(talks, name, node => node.MarkOverlapAsync(RoomId.Table, List, [3], None));
        await talks.ReopenAsync("BBB");
        await FinishAsync(talks);
        Assert.Equal([false, false, true], Seen(talks["AAA"]).Rounds[0].Outcome);
    }

    [Fact]
    public async Task A_round_that_is_declared_abandoned_is_shown_so_its_secrets_are_erased_and_the_next_has_others()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 2));
        await BeginAsync(talks);
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, [1], None));
        var first = Assert.Single(await SecretsAsync(talks, "AAA"));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.OverlapAbandoned(List, 1, "No answer.")));
        await talks["BBB"].SynchroniseAsync(None);
        Assert.Empty((await SecretsAsync(talks, "AAA")).Concat(await SecretsAsync(talks, "BBB")));
        var abandonment = Seen(talks["BBB"]).Rounds[0].Abandonment!;
        Assert.Equal((new PartyId("AAA"), "BBB"), (abandonment.By, string.Join(",", abandonment.Outstanding)));
        Refused("overlap-begin", await talks["AAA"].ProceedOverlapAsync(RoomId.Table, List, None));
        await StepAsync(talks, "AAA", node => node.BeginOverlapAsync(RoomId.Table, List, None));
        Assert.Equal(2, Seen(talks["AAA"]).Running!.Number);
        Assert.NotEqual(first.Row.ToArray(), Assert.Single(await SecretsAsync(talks, "AAA")).Row.ToArray());
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.OverlapAbandoned(List, 2, "")));
        Refused("no-round-left", await talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None));
    }

    [Fact]
    public async Task A_restored_copy_takes_no_step_in_a_round_that_the_original_goes_on_with()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await BeginAsync(talks);
        var copy = talks.Stores["AAA"].Copy();
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, [1], None));
        await using var original = talks["AAA"];
        await talks.OpenAsync("AAA", "AAA", copy);
        // What it composes before it has seen the record does not leave it either: to send it has to synchronise.
        Composed(await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [2, 3], None));
        var before = talks.Venue.Received.Count;
        Assert.Equal("device-retired", (await Assert.ThrowsAsync<NodeException>(() => talks["AAA"].SendAsync(None))).Code);
        Assert.Equal(before, talks.Venue.Received.Count);
        Assert.Equal("device-retired", (await Assert.ThrowsAsync<NodeException>(() => talks["AAA"].ProceedOverlapAsync(RoomId.Table, List, None))).Code);
    }

    [Fact]
    public async Task A_copy_from_before_the_key_does_not_make_the_secret_anew()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        var copy = talks.Stores["AAA"].Copy();
        await BeginAsync(talks);
        await using var original = talks["AAA"];
        await talks.OpenAsync("AAA", "AAA", copy);
        await talks["AAA"].SynchroniseAsync(None);
        Assert.Equal("device-retired", (await Assert.ThrowsAsync<NodeException>(() => talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None))).Code);
        Assert.DoesNotContain(await copy.ListAsync(StoreTable.Secret, default, int.MaxValue, None), IsOverlap);
    }

    [Fact]
    public async Task A_device_whose_secret_is_gone_can_only_declare_the_round_abandoned()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await BeginAsync(talks);
        var secret = Assert.Single(await SecretsAsync(talks, "AAA"));
        await talks.Stores["AAA"].CommitAsync([new(StoreTable.Secret, secret.Row, null)], None);
        Refused("overlap-secret-missing", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1], None));
        Refused("not-awaited", await talks["AAA"].BeginOverlapAsync(RoomId.Table, List, None));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.OverlapAbandoned(List, 1, "Restored.")));
        Assert.Equal(OverlapRoundState.Abandoned, Seen(talks["AAA"]).Rounds[0].State);
    }

    [Fact]
    public async Task A_colleague_on_another_device_cannot_go_on_and_is_told_who_can()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await talks.OpenAsync("AAA adviser", "AAA");
        await talks["AAA adviser"].JoinAsync(talks.Convocation.Bytes, null, None);
        await talks["AAA adviser"].ConfirmAsync(talks.Convocation.Fingerprint, None);
        await talks.AccreditAsync("AAA adviser", "AAA", PowerSet.OfCredentials, "adviser");
        await talks.SettleAsync();
        await BeginAsync(talks);
        await talks["AAA adviser"].SynchroniseAsync(None);
        var why = Refused("overlap-other-device", await talks["AAA adviser"].MarkOverlapAsync(RoomId.Table, List, [1], None));
        Assert.Contains("minister", why.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_accept_may_not_mark_and_no_secret_is_drawn()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await talks.OpenAsync("AAA adviser", "AAA");
        await talks["AAA adviser"].JoinAsync(talks.Convocation.Bytes, null, None);
        await talks["AAA adviser"].ConfirmAsync(talks.Convocation.Fingerprint, None);
        await talks.AccreditAsync("AAA adviser", "AAA", PowerSet.Of(Power.Speak, Power.Negotiate), "adviser");
        await talks.SettleAsync();
        var why = Refused("power-missing", await talks["AAA adviser"].BeginOverlapAsync(RoomId.Table, List, None));
        Assert.NotNull(why.Hint);
        Assert.Empty(await SecretsAsync(talks, "AAA adviser"));
    }

    [Fact]
    public async Task A_step_that_is_not_awaited_is_refused_and_says_whose_move_it_is()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, 1, 1));
        Refused("not-awaited", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1], None));
        await BeginAsync(talks);
        Refused("overlap-limit", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1, 2], None));
        Refused("overlap-option", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [4], None));
        Refused("overlap-option", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1, 1], None));
        Refused("overlap-mark", await talks["AAA"].ProceedOverlapAsync(RoomId.Table, List, None));
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, [], None));
        Assert.Contains("awaits the ballots of BBB", Refused("not-awaited", await talks["AAA"].ProceedOverlapAsync(RoomId.Table, List, None)).Why, StringComparison.Ordinal);
        Refused("unknown-overlap", await talks["AAA"].BeginOverlapAsync(RoomId.Table, new OverlapId(new PartyId("BBB"), 1), None));
    }

    [Fact]
    public async Task Ballots_that_wait_in_the_outbox_are_not_cast_a_second_time()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await BeginAsync(talks);
        Composed(await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1], None));
        Refused("not-awaited", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [2], None));
    }

    [Fact]
    public async Task In_a_binding_list_nothing_is_marked_beyond_the_capitals_instructions()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(true, null, 1));
        Composed(await talks["AAA"].ComposeAsync(new GoodOffices.Delegation.Instructing.CaucusAct.InstructionGiven("table", Second, [], GoodOffices.Delegation.Instructing.HighestLevel.None, "Not yet."), None));
        await SendAsync(talks, "AAA");
        await BeginAsync(talks);
        Refused("beyond-instructions", await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1, 2], None));
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, [1], None));
    }

    [Fact]
    public async Task Nothing_of_marks_or_secrets_is_in_the_store_in_the_clear_and_two_nodes_with_other_marks_keep_as_much()
    {
        await using var talks = await AgreedAsync(new OverlapTerms(false, null, 1));
        await BeginAsync(talks);
        var secret = Assert.Single(await SecretsAsync(talks, "AAA"));
        var before = Rows(talks.Stores["AAA"]);
        Composed(await talks["AAA"].MarkOverlapAsync(RoomId.Table, List, [1, 3], None));
        // Only the sealed outbox grows by the making of ballots, by as much as with any other marks.
        var grown = Rows(talks.Stores["AAA"]).Except(before, StringComparer.Ordinal).ToList();
        Assert.StartsWith(StoreTable.Outbox, Assert.Single(grown), StringComparison.Ordinal);
        await talks["BBB"].SynchroniseAsync(None);
        var other = ((Composition.Composed)await talks["BBB"].MarkOverlapAsync(RoomId.Table, List, [], None)).Items[0];
        Assert.Equal(talks["AAA"].Outbox[^1].Act.Length, other.Act.Length);
        Assert.False(OverlapSecret.TryRead(secret.Value.Span, out _));
        Assert.Equal(SealedValue.Overhead + OverlapSecret.Size, secret.Value.Length);
    }

    private static async Task<TestTalks> AgreedAsync(OverlapTerms terms)
    {
        var talks = await WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.ProvisionSet(Second, 2, "2", Texts.None)));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(Article, Wording("One.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Table(Second, Wording("Two.")));
        var table = talks["BBB"].Room(RoomId.Table).Table!;
        ValueList<OverlapOption> options = [Option(table, "AAA"), Option(table, "BBB"), new OverlapOption.OnProvision(Second, null, null)];
        await talks.ActAsync("AAA", RoomId.Table, new Command.ProposeOverlap(options, terms));
        await talks.ActAsync("BBB", RoomId.Table, new Command.AgreeOverlap(List));
        await talks["AAA"].SynchroniseAsync(None);
        return talks;
    }

    private static OverlapOption.OnProvision Option(Table table, string party)
    {
        var proposal = table.Proposal(new ProposalId(new PartyId(party), 1))!;
        return new(proposal.Provision, proposal.Id, proposal.Content.Digest);
    }

    private static async Task BeginAsync(TestTalks talks)
    {
        foreach (var name in (string[])["AAA", "BBB"]) await StepAsync(talks, name, node => node.BeginOverlapAsync(RoomId.Table, List, None));
        await talks["AAA"].SynchroniseAsync(None);
    }

    private static async Task HoldAsync(TestTalks talks, int[] first, int[] second)
    {
        await BeginAsync(talks);
        await StepAsync(talks, "AAA", node => node.MarkOverlapAsync(RoomId.Table, List, first, None));
        await StepAsync(talks, "BBB", node => node.MarkOverlapAsync(RoomId.Table, List, second, None));
        await FinishAsync(talks);
    }

    private static async Task FinishAsync(TestTalks talks)
    {
        while (Seen(talks["AAA"]).Running is not null || Seen(talks["BBB"]).Running is not null)
        {
            foreach (var name in (string[])["AAA", "BBB"])
            {
                await talks[name].SynchroniseAsync(None);
                if (Seen(talks[name]).WhoseMove.Contains(new PartyId(name))) await StepAsync(talks, name, node => node.ProceedOverlapAsync(RoomId.Table, List, None));
            }
        }
    }

    private static async Task StepAsync(TestTalks talks, string name, Func<Node, Task<Composition>> step)
    {
        await talks[name].SynchroniseAsync(None);
        Composed(await step(talks[name]));
        await SendAsync(talks, name);
    }

    private static async Task SendAsync(TestTalks talks, string name)
    {
        foreach (var sent in await talks[name].SendAsync(None)) Assert.Null(Assert.IsType<Sending.Recorded>(sent).Void);
    }

    private static Refusal Refused(string code, Composition composition)
    {
        var refused = Assert.IsType<Composition.Refused>(composition);
        Assert.Equal(code, refused.Why.Code);
        return refused.Why;
    }

    private static void Composed(Composition composition) => Assert.True(composition is Composition.Composed, (composition as Composition.Refused)?.Why.Why);

    private static OverlapList Seen(Node node) => node.Room(RoomId.Table).Table!.Overlaps[List];

    private static async Task<IReadOnlyList<StoreRow>> SecretsAsync(TestTalks talks, string name) =>
        [.. (await talks.Stores[name].ListAsync(StoreTable.Secret, default, int.MaxValue, None)).Where(IsOverlap)];

    private static bool IsOverlap(StoreRow row) => Encoding.Latin1.GetString(row.Row.Span).Contains("overlap", StringComparison.Ordinal);

    private static HashSet<string> Rows(MemoryNodeStore store) =>
        [.. store.Everything().Select(one => $"{one.Table} {Convert.ToHexString(one.Row.Row.Span)} {Convert.ToHexString(one.Row.Value.Span)}")];
}
