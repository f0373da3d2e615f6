using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Delegation;

/// <summary>The acts of the caucus as bytes, and what they stop.</summary>
public sealed class CaucusActTests
{
    private static readonly ProvisionId Article = new(new InstrumentId("I"), "7");

    private static readonly CaucusAuthor Head = new(new ActId(1), "head", ForCapital: true);
    private static readonly CaucusAuthor Adviser = new(new ActId(2), "adviser", ForCapital: false);
    private static readonly CaucusAuthor Other = new(new ActId(3), "other", ForCapital: false);

    private static readonly CaucusAct[] s_acts =
    [
        new CaucusAct.InstructionGiven("table", Article, [Digest.Of([1]), Digest.Of([2])], HighestLevel.AdReferendum, "not before the fence is moved"),
        new CaucusAct.InstructionWithdrawn("table", Article),
        new CaucusAct.ActReleased(Digest.Of([3])),
        new CaucusAct.DraftShared("table", Article, TestTalks.English, "Fees are published.", "for Monday"),
        new CaucusAct.DraftWithdrawn(new ActId(12)),
        new CaucusAct.CommentMade(new ActId(12), "too early"),
        new CaucusAct.NoteMade("table", Article, "ask the customs service"),
        new CaucusAct.RedLineDrawn("table", Article, "no checks on the section"),
        new CaucusAct.HeadNamed([DelegateId.Parse("head"), DelegateId.Parse("deputy")]),
    ];

    public static TheoryData<int> Acts => [0, 1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_read_as_it_was_written_and_after_any_changed_byte_never_throws(int which)
    {
        var bytes = s_acts[which].Encode();
        Assert.True(CaucusAct.IsOne(bytes));
        Assert.True(CaucusAct.TryDecode(bytes, out var read));
        Assert.Equal(bytes, read.Encode());
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[at] ^= (byte)(1 << bit);
                if (CaucusAct.TryDecode(changed, out var other)) Assert.Equal(changed, other.Encode());
            }

            Assert.False(CaucusAct.TryDecode(bytes.AsMemory(0, at), out _));
        }
    }

    [Fact]
    public void An_act_of_the_table_is_none_of_the_caucus()
    {
        var act = new TableAct.StatementMade(Texts.Of(TestTalks.English, "words"));
        Assert.False(CaucusAct.IsOne(act.Encode()));
        Assert.Null(CaucusState.Empty.Stops("table", act, Table.Begin(new TableRules([new PartyId("AAA")])), "head"));
    }

    [Fact]
    public void An_instruction_names_the_contents_and_the_level_that_are_allowed()
    {
        var allowed = new WordingContent(TestTalks.English, "ours");
        var state = CaucusState.Empty.Evolve(new CaucusAct.InstructionGiven("table", Article, [allowed.Digest], HighestLevel.AdReferendum, ""), Head);
        var table = Table.Begin(new TableRules([new PartyId("AAA")]));
        var proposal = new ProposalId(new PartyId("AAA"), 1);
        Assert.Null(state.Stops("table", new TableAct.Tabled(Article, proposal, allowed), table, "head"));
        Assert.Equal("beyond-instructions", state.Stops("table", new TableAct.Tabled(Article, proposal, new WordingContent(TestTalks.English, "theirs")), table, "head")!.Code);
        Assert.Null(state.Stops("table", new TableAct.Accepted(Article, proposal, allowed.Digest, AcceptanceLevel.AdReferendum), table, "head"));
        var definitive = new TableAct.Accepted(Article, proposal, allowed.Digest, AcceptanceLevel.Definitive);
        Assert.Equal("beyond-instructions", state.Stops("table", definitive, table, "head")!.Code);
        Assert.Null(state.Stops("plenary", definitive, table, "head"));
        Assert.Null(state.Evolve(new CaucusAct.ActReleased(Digest.Of(definitive.Encode())), Head).Stops("table", definitive, table, "head"));
        Assert.Null(state.Evolve(new CaucusAct.InstructionWithdrawn("table", Article), Head).Stops("table", definitive, table, "head"));
    }

    [Fact]
    public void The_bytes_of_every_act_are_those_of_the_golden_file()
    {
        var golden = File.ReadAllLines(Path.Combine(Repository.Root, "tests/vectors/caucus/acts.txt"));
        Assert.Equal(golden, s_acts.Select(act => $"{act.Kind} {Convert.ToHexStringLower(act.Encode())}"));
        Assert.Equal(typeof(CaucusAct).GetNestedTypes().Count(type => type.IsSubclassOf(typeof(CaucusAct))), s_acts.Select(act => act.GetType()).Distinct().Count());
    }

    [Fact]
    public void Who_may_accept_instructs_and_draws_red_lines_and_everybody_else_works()
    {
        Assert.Equal(["instruction-given", "instruction-withdrawn", "act-released", "red-line-drawn", "head-named"], s_acts.Where(act => act.Requires == Power.Accept).Select(act => act.Kind));
        Assert.All(s_acts.Where(act => act.Requires != Power.Accept), act => Assert.Equal(Power.Speak, act.Requires));
    }

    [Fact]
    public void A_draft_is_commented_on_and_taken_back_by_its_author_or_for_the_capital_alone()
    {
        var shared = CaucusState.Empty.Evolve(s_acts[3], Adviser);
        var id = Assert.Single(shared.Drafts).Key;
        Assert.Equal(Adviser.At, id);
        var commented = shared.Evolve(new CaucusAct.CommentMade(id, "too early"), Other);
        Assert.Equal(("other", "too early"), (commented.Drafts[id].Comments[0].Delegate, commented.Drafts[id].Comments[0].Words));
        Assert.Single(commented.Evolve(new CaucusAct.DraftWithdrawn(id), Other).Drafts);
        Assert.Equal("draft-of-another", commented.Idle(new CaucusAct.DraftWithdrawn(id), Other)!.Code);
        Assert.Empty(commented.Evolve(new CaucusAct.DraftWithdrawn(id), Adviser).Drafts);
        Assert.Empty(commented.Evolve(new CaucusAct.DraftWithdrawn(id), Head).Drafts);
        Assert.Null(commented.Idle(new CaucusAct.DraftWithdrawn(id), Head));
    }

    [Fact]
    public void A_comment_on_a_draft_that_is_not_there_changes_nothing_and_is_refused_before()
    {
        var comment = new CaucusAct.CommentMade(new ActId(99), "words");
        Assert.Same(CaucusState.Empty, CaucusState.Empty.Evolve(comment, Adviser));
        Assert.Equal("no-draft", CaucusState.Empty.Idle(comment, Adviser)!.Code);
    }

    [Fact]
    public void A_note_is_each_delegates_own_and_a_red_line_the_capitals()
    {
        var noted = CaucusState.Empty.Evolve(new CaucusAct.NoteMade("table", Article, "first"), Adviser).Evolve(new CaucusAct.NoteMade("table", Article, "second"), Adviser).Evolve(new CaucusAct.NoteMade("table", Article, "theirs"), Other);
        Assert.Equal([("adviser", "second"), ("other", "theirs")], noted.Notes[("table", Article)].Select(note => (note.Key, note.Value)));
        var removed = noted.Evolve(new CaucusAct.NoteMade("table", Article, ""), Adviser);
        Assert.Equal(["other"], removed.Notes[("table", Article)].Keys);
        Assert.Empty(removed.Evolve(new CaucusAct.NoteMade("table", Article, ""), Other).Notes);
        var lined = CaucusState.Empty.Evolve(s_acts[7], Head);
        Assert.Equal("no checks on the section", lined.RedLines[("table", Article)]);
        Assert.Empty(lined.Evolve(new CaucusAct.RedLineDrawn("table", Article, ""), Head).RedLines);
    }

    [Fact]
    public void Where_a_head_is_named_nobody_else_tables_until_a_head_or_the_capital_releases_it()
    {
        var table = Table.Begin(new TableRules([new PartyId("AAA")]));
        var tabled = new TableAct.Tabled(Article, new ProposalId(new PartyId("AAA"), 1), new WordingContent(TestTalks.English, "ours"));
        var released = new CaucusAct.ActReleased(Digest.Of(tabled.Encode()));
        Assert.Null(CaucusState.Empty.Stops("table", tabled, table, "adviser"));
        var headed = CaucusState.Empty.Evolve(new CaucusAct.HeadNamed([DelegateId.Parse("minister"), DelegateId.Parse("deputy")]), Head);
        Assert.Equal(["deputy", "minister"], headed.Heads);
        Assert.Equal("head-tables", headed.Stops("table", tabled, table, "adviser")!.Code);
        Assert.Contains("deputy, minister", headed.Stops("table", tabled, table, "adviser")!.Why, StringComparison.Ordinal);
        Assert.Null(headed.Stops("table", tabled, table, "minister"));
        Assert.Null(headed.Stops("table", new TableAct.Reserved(Article, ReservationKind.Substance, ""), table, "adviser"));
        Assert.Null(headed.Evolve(released, new CaucusAuthor(new ActId(9), "deputy", ForCapital: false)).Stops("table", tabled, table, "adviser"));
        Assert.Null(headed.Evolve(released, Head).Stops("table", tabled, table, "adviser"));
        Assert.NotNull(headed.Evolve(released, Other).Stops("table", tabled, table, "adviser"));
        Assert.NotNull(headed.Evolve(new CaucusAct.HeadNamed([DelegateId.Parse("adviser")]), Head).Stops("table", tabled, table, "minister"));
        Assert.Null(headed.Evolve(new CaucusAct.HeadNamed([]), Head).Stops("table", tabled, table, "adviser"));
    }

    [Fact]
    public void What_goes_beyond_the_instructions_no_head_releases_for_the_capital()
    {
        var table = Table.Begin(new TableRules([new PartyId("AAA")]));
        var tabled = new TableAct.Tabled(Article, new ProposalId(new PartyId("AAA"), 1), new WordingContent(TestTalks.English, "ours"));
        var bound = CaucusState.Empty.Evolve(new CaucusAct.InstructionGiven("table", Article, [Digest.Of([1])], HighestLevel.Definitive, ""), Head).Evolve(new CaucusAct.HeadNamed([DelegateId.Parse("minister")]), Head);
        var released = new CaucusAct.ActReleased(Digest.Of(tabled.Encode()));
        Assert.Equal("beyond-instructions", bound.Evolve(released, new CaucusAuthor(new ActId(9), "minister", ForCapital: false)).Stops("table", tabled, table, "minister")!.Code);
        Assert.Null(bound.Evolve(released, Head).Stops("table", tabled, table, "adviser"));
        Assert.Equal((Power.Speak, Power.Accept), (bound.Requires(released, "minister"), bound.Requires(released, "adviser")));
    }

    [Fact]
    public void Every_act_of_the_table_either_tables_or_is_free_to_whoever_has_the_power()
    {
        string[] tabling = ["BasisProposed", "CorrectionProposed", "PackageTabled", "PlaceholderFilled", "PrincipleTabled", "Tabled", "TakenOver", "TextAligned"];
        var acts = typeof(TableAct).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(TableAct))).ToList();
        var found = acts.Where(type => Tabling.Is((TableAct)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type))).Select(static type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(tabling, found);
        // An act that is added is to be looked at: does it table?
        Assert.Equal(55, acts.Count);
    }
}
