using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

public sealed class ValueTests
{
    [Theory]
    [InlineData("ARM", true)]
    [InlineData("A-2", true)]
    [InlineData("arm", false)]
    [InlineData("2A", false)]
    [InlineData("", false)]
    [InlineData("ABCDEFGHIJKLMNOPQ", false)]
    [InlineData("A\u001b[31m", false)]
    public void A_partys_code_is_what_the_notation_of_brackets_can_hold(string text, bool valid)
    {
        Assert.Equal(valid, PartyId.TryParse(text, out var party));
        Assert.Equal(valid ? text : "", party.ToString());
        if (!valid)
        {
            Assert.Throws<ArgumentException>(() => new PartyId(text));
        }
    }

    [Fact]
    public void What_is_printed_is_read_back()
    {
        Assert.True(ProvisionId.TryParse("I/7.2", out var provision));
        Assert.Equal(("I/7.2", "7.2"), (provision.ToString(), provision.Key));
        Assert.True(ProposalId.TryParse("ARM-3", out var proposal));
        Assert.Equal("ARM-3", proposal.ToString());
        Assert.True(PackageId.TryParse("ARM-P2", out var package));
        Assert.Equal("ARM-P2", package.ToString());
        Assert.False(ProposalId.TryParse("ARM-0", out _));
        Assert.False(ProposalId.TryParse("ARM-+1", out _));
        Assert.False(ProvisionId.TryParse("7.2", out _));
        Assert.True(Digest.TryParse(Digest.Of("x"u8).ToString(), out var digest));
        Assert.Equal(Digest.Of("x"u8), digest);
        Assert.False(Digest.TryParse("zz", out _));
    }

    [Fact]
    public void A_digest_orders_as_its_bytes_do() => Gen.Byte.Array[32].Array[2].Sample(pair =>
        Math.Sign(Digest.FromBytes(pair[0]).CompareTo(Digest.FromBytes(pair[1]))) == Math.Sign(pair[0].AsSpan().SequenceCompareTo(pair[1])), iter: 200);

    [Theory]
    [InlineData("en", true)]
    [InlineData("az-latn", true)]
    [InlineData("EN", true)]
    [InlineData("e", false)]
    [InlineData("en-", false)]
    [InlineData("en_GB", false)]
    public void A_language_is_a_tag(string text, bool valid) => Assert.Equal(valid, Language.TryParse(text, out _));

    [Fact]
    public void Blanks_are_runs_of_three_low_lines_or_more()
    {
        Assert.Equal([new Placeholder(2, 4), new Placeholder(10, 3)], Placeholder.In("a ____ b_ ___"));
        Assert.Equal("a 30 b_ ___", Placeholder.Fill("a ____ b_ ___", ordinal => ordinal == 0 ? "30" : null));
        Assert.Equal("plain", Placeholder.Fill("plain", _ => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    [InlineData(1, 0)]
    public void A_share_that_adopts_is_above_one_half_and_at_most_one(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdoptionRule(numerator, denominator));

    [Fact]
    public void A_table_has_parties_each_once_and_rules_that_are_known()
    {
        Assert.Throws<ArgumentException>(() => Table.Begin(new TableRules([])));
        Assert.Throws<ArgumentException>(() => Table.Begin(new TableRules([new("ARM"), new("ARM")])));
        Assert.Throws<ArgumentException>(() => Table.Begin(new TableRules([new("ARM")]) { Version = 2 }));
    }

    [Fact]
    public void A_legend_of_the_talks_goes_before_the_default_one()
    {
        var legend = new Legend([new(ProvisionStatus.Agreed, "closed", "#000000")]);
        Assert.Equal(("closed", "in brackets"), (legend.Of(ProvisionStatus.Agreed).Label, legend.Of(ProvisionStatus.Bracketed).Label));
        Assert.All(Enum.GetValues<ProvisionStatus>(), status => Assert.NotEmpty(legend.Of(status).Label));
    }
}
