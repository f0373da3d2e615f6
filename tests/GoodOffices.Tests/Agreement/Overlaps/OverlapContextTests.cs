using GoodOffices.Agreement;
using GoodOffices.Delegation.Overlaps;
using GoodOffices.Tests.Conventions;
using static GoodOffices.Tests.Agreement.Overlaps.OverlapPlay;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement.Overlaps;

/// <summary>What a round at the table is bound to, for whoever verifies its messages with another program.</summary>
public sealed class OverlapContextTests
{
    private static readonly string Vectors = Path.Combine(Repository.Root, "tests", "vectors", "table", "overlap-statements.txt");

    [Fact]
    public void The_statements_of_rounds_are_those_of_the_published_vectors()
    {
        var written = Lines().ToList();
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") is not null) File.WriteAllLines(Vectors, written);
        Assert.Equal(File.ReadAllLines(Vectors), written);
    }

    [Fact]
    public void Whatever_identifies_a_round_is_in_its_context()
    {
        var contexts = new[]
        {
            Context(Played(Free(2)).Room.Table, 1), Context(Played(Free(2)).Room.Table, 2), Context(Played(Free(3)).Room.Table, 1), Context(Played(Binding(2)).Room.Table, 1), Context(Played(Free(2), "GEO").Room.Table, 1),
            Context(Played(Free(2), skipped: 1).Room.Table, 1), Context(Played(Free(2), room: "other"u8.ToArray()).Room.Table, 1), Context(Played(Free(2), options: 3).Room.Table, 1),
        };
        Assert.Equal(contexts.Length, contexts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(contexts[0], Context(Played(Free(2)).Room.Table, 1));
    }

    private static IEnumerable<string> Lines()
    {
        var play = Played(new OverlapTerms(true, 1, 2));
        yield return $"list {play.List.Digest}";
        foreach (var option in play.List.Options) yield return $"option {option} {option.Digest}";
        for (var round = 1; round <= 2; round++) yield return $"round {round} {Context(play.Room.Table, round)}";
    }

    private static string Context(Table table, int round)
    {
        var id = table.Overlaps.Keys.Single();
        for (var number = 1; number < round; number++)
        {
            Assert.True(table.TryOpenRound(id, out var one, out _));
            var abandoned = one with { Abandonment = new OverlapAbandonment(default, null, [], "") };
            table = table with { Overlaps = table.Overlaps.SetItem(id, table.Overlaps[id].With(abandoned)) };
        }

        Assert.True(table.TryOpenRound(id, out var open, out var why), why?.Why);
        var statement = ((OverlapCourse)open.Transcript).Transcript.Statement;
        return $"{Convert.ToHexStringLower(statement.Context.Span)} first {statement.First}";
    }

    private static OverlapPlay Played(OverlapTerms terms, string? further = null, int skipped = 0, byte[]? room = null, int options = 2)
    {
        string[] parties = further is null ? ["ARM", "AZE"] : ["ARM", "AZE", further];
        var rules = new TableRules(ValueList.From(parties.Select(code => new PartyId(code)))) { Overlap = OverlapProtocol.Instance, Context = Digest.Of(room ?? "room"u8.ToArray()) };
        var at = new Room(rules);
        at.Open(I);
        for (var number = 1; number <= 3; number++) at.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.None)));
        at.Skip(skipped);
        return new OverlapPlay(at, terms, [On(at, at.Tables("ARM", 1, "The crossing shall be open.")), .. Enumerable.Range(2, options - 1).Select(None)]);
    }
}
