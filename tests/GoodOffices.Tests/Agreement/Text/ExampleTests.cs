using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>The examples of tests/vectors/text, set by hand before there was an algorithm.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. Example.Names];

    [Fact]
    public void There_are_at_least_thirty_examples() => Assert.True(Example.Names.Count() >= 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_collation_is_what_a_lawyer_sets(string name)
    {
        var example = Example.Read(name);
        Assert.Equal(example.RollingText, Collation.Of(example.Basis, example.Wordings).Print());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_lawyer_set_resolves_to_what_each_party_handed_in(string name)
    {
        var example = Example.Read(name);
        var parsed = RollingText.Parse(example.RollingText);
        Assert.Empty(parsed.Strays);
        foreach (var (party, text) in example.Wordings) Assert.Equal(text, parsed.Text.Resolve(party));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_parties_plays_no_part(string name)
    {
        var example = Example.Read(name);
        Assert.Equal(example.RollingText, Collation.Of(example.Basis, [.. example.Wordings.Reverse()]).Print());
        Assert.Equal(example.RollingText, Collation.Of(example.Basis, [.. example.Wordings.OrderBy(wording => wording.Text.Length)]).Print());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_printed_is_read_back(string name)
    {
        var example = Example.Read(name);
        var text = Collation.Of(example.Basis, example.Wordings);
        Assert.Equal(text, RollingText.Parse(text.Print()).Text);
    }
}
