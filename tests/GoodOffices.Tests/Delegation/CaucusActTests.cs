using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;

namespace GoodOffices.Tests.Delegation;

/// <summary>The acts of the caucus as bytes, and what they stop.</summary>
public sealed class CaucusActTests
{
    private static readonly ProvisionId Article = new(new InstrumentId("I"), "7");

    public static TheoryData<int> Acts => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_read_as_it_was_written_and_after_any_changed_byte_never_throws(int which)
    {
        CaucusAct[] acts =
        [
            new CaucusAct.InstructionGiven("table", Article, [Digest.Of([1]), Digest.Of([2])], HighestLevel.AdReferendum, "not before the fence is moved"),
            new CaucusAct.InstructionWithdrawn("table", Article),
            new CaucusAct.ActReleased(Digest.Of([3])),
        ];
        var bytes = acts[which].Encode();
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
        Assert.Null(CaucusState.Empty.Stops("table", act, Table.Begin(new TableRules([new PartyId("AAA")]))));
    }

    [Fact]
    public void An_instruction_names_the_contents_and_the_level_that_are_allowed()
    {
        var allowed = new WordingContent(TestTalks.English, "ours");
        var state = CaucusState.Empty.Evolve(new CaucusAct.InstructionGiven("table", Article, [allowed.Digest], HighestLevel.AdReferendum, ""));
        var table = Table.Begin(new TableRules([new PartyId("AAA")]));
        var proposal = new ProposalId(new PartyId("AAA"), 1);
        Assert.Null(state.Stops("table", new TableAct.Tabled(Article, proposal, allowed), table));
        Assert.Equal("beyond-instructions", state.Stops("table", new TableAct.Tabled(Article, proposal, new WordingContent(TestTalks.English, "theirs")), table)!.Code);
        Assert.Null(state.Stops("table", new TableAct.Accepted(Article, proposal, allowed.Digest, AcceptanceLevel.AdReferendum), table));
        var definitive = new TableAct.Accepted(Article, proposal, allowed.Digest, AcceptanceLevel.Definitive);
        Assert.Equal("beyond-instructions", state.Stops("table", definitive, table)!.Code);
        Assert.Null(state.Stops("plenary", definitive, table));
        Assert.Null(state.Evolve(new CaucusAct.ActReleased(Digest.Of(definitive.Encode()))).Stops("table", definitive, table));
        Assert.Null(state.Evolve(new CaucusAct.InstructionWithdrawn("table", Article)).Stops("table", definitive, table));
    }
}
