using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class CollationPropertyTests
{
    private const int Cases = 1500;

    [Fact]
    public void Every_party_gets_its_wording_back_exactly() => Drafts.Some.Sample(drafts =>
    {
        var text = Collation.Of(drafts.Basis, drafts.Wordings);
        foreach (var (party, wording) in drafts.Wordings) Assert.Equal(wording, text.Resolve(party));
    }, iter: Cases);

    [Fact]
    public void Every_party_gets_its_wording_back_from_the_printed_text() => Drafts.Some.Sample(drafts =>
    {
        var parsed = RollingText.Parse(Collation.Of(drafts.Basis, drafts.Wordings).Print());
        Assert.Empty(parsed.Strays);
        foreach (var (party, wording) in drafts.Wordings) Assert.Equal(wording, parsed.Text.Resolve(party));
    }, iter: Cases);

    [Fact]
    public void What_is_printed_is_read_back_as_it_is() => Drafts.Some.Sample(drafts =>
    {
        var text = Collation.Of(drafts.Basis, drafts.Wordings);
        Assert.Equal(text, RollingText.Parse(text.Print()).Text);
    }, iter: Cases);

    [Fact]
    public void The_order_of_the_parties_plays_no_part() => Gen.Select(Drafts.Some, Gen.Int[0, 719]).Sample((drafts, order) =>
    {
        var shuffled = drafts.Wordings.ToList();
        for (var at = shuffled.Count - 1; at > 0; at--)
        {
            var with = order % (at + 1);
            (shuffled[at], shuffled[with]) = (shuffled[with], shuffled[at]);
        }

        Assert.Equal(Collation.Of(drafts.Basis, drafts.Wordings).Print(), Collation.Of(drafts.Basis, shuffled).Print());
    }, iter: Cases);

    [Fact]
    public void What_was_collated_before_plays_no_part()
    {
        var workspace = new DocumentCollator();
        Drafts.Some.Sample(drafts => Assert.Equal(
            Collation.Of(drafts.Basis, drafts.Wordings).Print(), Collation.Of(drafts.Basis, drafts.Wordings, workspace).Print()), iter: Cases, threads: 1);
    }

    [Fact]
    public void Exchanging_two_parties_exchanges_their_attributions_and_nothing_else() => Drafts.Some.Sample(drafts =>
    {
        var (first, second) = (drafts.Wordings[0], drafts.Wordings[1]);
        var exchanged = drafts.Wordings.ToArray();
        (exchanged[0], exchanged[1]) = ((first.Party, second.Text), (second.Party, first.Text));
        Assert.Equal(
            Shape(Collation.Of(drafts.Basis, drafts.Wordings), party => party == first.Party ? second.Party : party == second.Party ? first.Party : party),
            Shape(Collation.Of(drafts.Basis, exchanged), party => party));
    }, iter: Cases);

    [Fact]
    public void No_bracket_splits_a_word() => Drafts.Some.Sample(drafts =>
    {
        var text = Collation.Of(drafts.Basis, drafts.Wordings);
        foreach (var (party, wording) in drafts.Wordings)
        {
            var boundaries = Boundaries(wording);
            Assert.All(Edges(text.Segments, party), edge => Assert.Contains(edge, boundaries));
        }
    }, iter: Cases);

    [Fact]
    public void What_all_share_without_a_difference_stands_without_a_bracket() => Drafts.Some.Sample(drafts =>
    {
        var same = drafts.Wordings.Select(wording => (wording.Party, drafts.Wordings[0].Text)).ToList();
        Assert.True(Collation.Of(drafts.Basis, same).IsClean);
    }, iter: 200);

    [Fact]
    public void Nobody_who_handed_in_nothing_is_named() => Drafts.Some.Sample(drafts =>
    {
        var text = Collation.Of(drafts.Basis, drafts.Wordings);
        Assert.All(text.Parties, party => Assert.Contains(drafts.Wordings, wording => wording.Party == party));
    }, iter: 300);

    [Fact]
    public void Tokens_joined_are_the_text() => Drafts.Notation.Sample(text =>
    {
        var wording = Wording.Of(text);
        Assert.Equal(text, string.Concat(Enumerable.Range(0, wording.Count).Select(token => wording[token].ToString())));
    }, iter: 1000);

    private static string Shape(RollingText text, Func<string, string> rename) => string.Concat(text.Segments.Select(segment => segment switch
    {
        Segment.Plain plain => "\u0001" + plain.Text,
        Segment.Bracket bracket => "\u0002" + bracket.Before + string.Concat(bracket.Alternatives
            .Select(alternative => "\u0003" + string.Join(",", alternative.Parties.Select(rename).Order(StringComparer.Ordinal)) + ":" + Shape(alternative.Content, rename))
            .Order(StringComparer.Ordinal)) + "\u0004" + bracket.After,
        _ => throw new InvalidOperationException(),
    }));

    private static HashSet<int> Boundaries(string text)
    {
        var boundaries = new HashSet<int> { 0 };
        for (var position = 0; position < text.Length;) boundaries.Add(position = WordBreaks.Next(text, position));
        return boundaries;
    }

    // Where the party's own wording passes from plain text into a bracket or out of it.
    private static List<int> Edges(IReadOnlyList<Segment> segments, string party)
    {
        var edges = new List<int>();
        Walk(segments, 0);
        return edges;

        int Walk(IReadOnlyList<Segment> stretch, int position)
        {
            foreach (var segment in stretch)
            {
                edges.Add(position);
                if (segment is Segment.Plain plain) position += plain.Text.Length;
                else if (((Segment.Bracket)segment) is var bracket && bracket.Of(party) is { } own)
                {
                    position = Walk(own.Content.Segments, position + bracket.Before.Length) + bracket.After.Length;
                }
            }

            edges.Add(position);
            return position;
        }
    }
}
