using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Verification;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Delegation;

/// <summary>Nodes through an amended convocation: a party comes in, one leaves, keys change, and everything that hangs on the parties follows.</summary>
public sealed class AmendingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("good-offices-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_party_comes_in_with_its_node_and_has_its_rooms_its_caucus_and_its_seat_at_the_table()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing is open.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.NotNull(talks["AAA"].Room(RoomId.Table).Table!.Provisions[TestTalks.Article].Settlement);
        await ComeInAsync(talks);

        foreach (var name in (string[])["AAA", "BBB", "CCC"])
        {
            var table = talks[name].Room(RoomId.Table).Table!;
            Assert.Equal(["AAA", "BBB", "CCC"], table.Rules.Parties.Select(party => party.ToString()));
            Assert.Null(table.Provisions[TestTalks.Article].Settlement);
            Assert.True(talks[name].Room(RoomId.Table).IsComplete);
        }

        await talks.ActAsync("CCC", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        await talks.ActAsync("CCC", RoomId.Bilateral(PartyCode.Parse("CCC")), Say("To our hosts alone."));
        await talks.ActAsync("CCC", RoomId.Caucus, Say("Among ourselves."));
        await talks.SettleAsync();
        Assert.Single(new[] { "AAA", "BBB", "CCC" }.Select(name => talks[name].Room(RoomId.Table).Table!.StateDigest).Distinct());
        Assert.NotNull(talks["BBB"].Room(RoomId.Table).Table!.Provisions[TestTalks.Article].Settlement);
        Assert.Single(talks["HST"].Room(RoomId.Bilateral(PartyCode.Parse("CCC"))).Table!.Statements);
        Assert.Equal("venue.example/talks/test/CCC", talks["CCC"].Replica("CCC").Key.Name);
        Assert.Equal(talks["AAA"].Replica("").Size, talks["AAA"].CommonSize().Size);
    }

    [Fact]
    public async Task A_node_that_restarts_after_the_amendment_is_where_it_was_and_its_record_verifies_with_all_seals()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ComeInAsync(talks);
        await talks.ActAsync("CCC", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing is closed at night.")));
        await talks.ActAsync("CCC", RoomId.Caucus, Say("Among ourselves."));
        await talks.SettleAsync();
        var digest = talks["CCC"].Room(RoomId.Table).Table!.StateDigest;
        await talks.ReopenAsync("CCC");
        Assert.True(talks["CCC"].IsConfirmed);
        Assert.Equal(digest, talks["CCC"].Room(RoomId.Table).Table!.StateDigest);
        Assert.Single(talks["CCC"].Room(RoomId.Caucus).Table!.Statements);

        var path = Directory.CreateDirectory(Path.Combine(_folder, "node")).FullName;
        await using (var file = SqliteNodeStore.Open(Path.Combine(path, "node.db")))
            await file.CommitAsync([.. talks.Stores["CCC"].Everything().Select(row => new StoreChange(row.Table, row.Row.Row, row.Row.Value))], TestTalks.None);
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions { TalksId = talks.Convocation.TalksId, Device = talks.Device("CCC") }, TestTalks.None);
        Assert.Null(report.Fault);
        Assert.Equal(digest.ToString(), report.StateDigests["table"]);
        Assert.Contains("CCC/caucus", report.StateDigests.Keys);
        Assert.Contains(report.Holds, what => what.Contains("the convocation was amended", StringComparison.Ordinal) && what.EndsWith("AAA, BBB, CCC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_accepts_only_the_amendment_whose_fingerprint_was_compared()
    {
        await using var talks = await TestTalks.OpenedAsync();
        await talks.AmendAsync(terms => terms with { Budget = new Budget(5_000, 1L << 30) });
        using var key = TestTalks.PartyKey("AAA");
        var other = new Fingerprint(GoodOffices.Record.Hash.Of([7]));
        Assert.Equal("amendment-unknown", (await Assert.ThrowsAsync<NodeException>(() => talks["AAA"].AcceptAmendmentAsync(other, key, TestTalks.None))).Code);
    }

    [Fact]
    public async Task An_invited_node_confirms_the_amended_convocation_and_nothing_else()
    {
        await using var talks = await TestTalks.OpenedAsync();
        var party = talks.Invite("CCC");
        var amended = await talks.AmendAsync(terms => terms with { Parties = terms.Parties.Add(party.ToParticipant()) });
        var node = await talks.OpenAsync("CCC", "CCC");
        Assert.Equal("not-invited", (await Assert.ThrowsAsync<NodeException>(() => node.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None))).Code);
        Assert.Equal("first-convocation", (await Assert.ThrowsAsync<NodeException>(() => node.JoinAsync(amended.Bytes, null, TestTalks.None))).Code);
        await node.JoinAsync(amended.Bytes, null, TestTalks.None, talks.Convocation.Bytes);
        Assert.Equal("fingerprint", (await Assert.ThrowsAsync<NodeException>(() => node.ConfirmAsync(talks.Convocation.Fingerprint, TestTalks.None))).Code);
        Assert.False(node.IsConfirmed);
        await node.ConfirmAsync(amended.Fingerprint, TestTalks.None);
        Assert.True(node.IsConfirmed);
        Assert.DoesNotContain("CCC", node.Logs);
    }

    [Fact]
    public async Task Where_a_party_leaves_the_room_gets_a_new_key_and_the_table_is_the_others()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ComeInAsync(talks);
        await talks.ActAsync("CCC", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("Of one alone.")));
        await talks.SettleAsync();
        var epoch = talks["AAA"].Proceedings.Room(RoomId.Table)!.Epoch!.Number;
        await AcceptAsync(talks, await talks.AmendAsync(terms => terms with { Parties = [.. terms.Parties.Where(party => party.Code.Value != "CCC")] }), "AAA", "BBB", "CCC");
        await talks.Nodes["CCC"].DisposeAsync();
        talks.Nodes.Remove("CCC");
        await talks.SettleAsync();

        Assert.Equal(epoch + 1, talks["AAA"].Proceedings.Room(RoomId.Table)!.Epoch!.Number);
        Assert.DoesNotContain(talks.Device("CCC").PublicKey, talks["AAA"].Proceedings.Room(RoomId.Table)!.Members);
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("Of the two.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.NotNull(talks["AAA"].Room(RoomId.Table).Table!.Provisions[TestTalks.Article].Settlement);
    }

    [Fact]
    public async Task A_caucus_follows_with_the_last_acceptance_and_with_the_next_act_of_the_partys_key()
    {
        await using var talks = await TestTalks.OpenedAsync();
        var amended = await talks.AmendAsync(terms => terms with { Budget = new Budget(5_000, 1L << 30) });
        await AcceptAsync(talks, amended, "AAA", "BBB");
        Assert.Equal(amended.TalksId, talks["BBB"].Replica("BBB").Proceedings.Convocation.TalksId);
        Assert.Equal(talks.Convocation.TalksId, talks["AAA"].Replica("AAA").Proceedings.Convocation.TalksId);
        using var key = TestTalks.PartyKey("AAA");
        await talks["AAA"].IssueAsync(Talks.Credentials(PowerSet.OfCredentials), key, TestTalks.None);
        Assert.Equal(amended.TalksId, talks["AAA"].Replica("AAA").Proceedings.Convocation.TalksId);
        Assert.Equal(5_000, talks["AAA"].Replica("AAA").Proceedings.Convocation.Terms.Budget.Entries);
    }

    [Fact]
    public async Task A_joint_statement_of_three_verifies_from_one_file_and_not_without_the_newcomers_consent()
    {
        await using var talks = await TestTalks.OpenedAsync();
        await ComeInAsync(talks);
        var composed = await talks["AAA"].ProposeReleaseAsync(RoomId.Table, ReleaseSubject.OfWords(Texts.Of(TestTalks.English, "Three parties met.")), TestTalks.None);
        var salted = ((TableAct.ReleaseProposed)Assert.IsType<Composition.Composed>(composed).Items[0].TableAct!).Salted;
        await talks["AAA"].SendAsync(TestTalks.None);
        var digest = GoodOffices.Record.Hash.FromBytes(salted.ToArray());
        foreach (var name in (string[])["AAA", "BBB"]) TestTalks.Counts(await talks[name].SubmitClearAsync(new ClearAct.ReleaseConsented(RoomId.Table, digest, ReleaseScope.Room), TestTalks.None));
        Assert.Equal("consent-missing", Assert.IsType<Dispatched.Refused>(await talks["AAA"].SubmitClearAsync(new ClearAct.Released(RoomId.Table, digest, "here"), TestTalks.None)).Why.Code);
        TestTalks.Counts(await talks["CCC"].SubmitClearAsync(new ClearAct.ReleaseConsented(RoomId.Table, digest, ReleaseScope.Room), TestTalks.None));
        TestTalks.Counts(await talks["AAA"].SubmitClearAsync(new ClearAct.Released(RoomId.Table, digest, "here"), TestTalks.None));
        await talks.SettleAsync();
        var file = await talks["AAA"].PublicationAsync(RoomId.Table, salted, TestTalks.None);
        var report = DisclosureVerification.Verify("file", file.Encode(), new VerificationOptions { TalksId = talks.Convocation.TalksId });
        Assert.Null(report.Fault);
        Assert.Contains(report.Holds, what => what.Contains("AAA, BBB, CCC", StringComparison.Ordinal) && what.StartsWith("text", StringComparison.Ordinal));
        var without = file with { Clear = [.. file.Clear.Where(entry => !IsOf(entry.Entry, talks.Device("CCC").PublicKey))] };
        Assert.NotNull(DisclosureVerification.Verify("file", without.Encode(), new VerificationOptions()).Fault);
    }

    private static bool IsOf(ReadOnlyMemory<byte> bytes, PublicKey device) => GoodOffices.Record.Entries.Entry.TryParse(bytes, out var entry, out _)
        && GoodOffices.Record.Entries.Submission.TryParse(entry.Content, out var submission, out _) && submission.Preamble.Signer == device;

    private static Command.Do Say(string words) => new(new TableAct.StatementMade(Texts.Of(TestTalks.English, words)));

    private static async Task ComeInAsync(TestTalks talks)
    {
        var party = talks.Invite("CCC");
        var amended = await talks.AmendAsync(terms => terms with { Parties = terms.Parties.Add(party.ToParticipant()) });
        var node = await talks.OpenAsync("CCC", "CCC");
        await node.JoinAsync(amended.Bytes, null, TestTalks.None, talks.Convocation.Bytes);
        await node.ConfirmAsync(amended.Fingerprint, TestTalks.None);
        await AcceptAsync(talks, amended, "AAA", "BBB", "CCC");
        await talks.AccreditAsync("CCC", "CCC");
        await talks.SettleAsync();
    }

    private static async Task AcceptAsync(TestTalks talks, Convocation amended, params string[] parties)
    {
        foreach (var code in parties)
        {
            using var key = TestTalks.PartyKey(code);
            foreach (var outcome in await talks[code].AcceptAmendmentAsync(amended.Fingerprint, key, TestTalks.None)) TestTalks.Counts(outcome);
            await talks.Venue.OpenCaucusesAsync();
        }
    }
}
