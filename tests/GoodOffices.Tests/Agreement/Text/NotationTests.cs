using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class NotationTests
{
    [Theory]
    [InlineData("a [ARM: may][AZE, GEO: shall] b", 1, 2, 1)]
    [InlineData("a [ARM: x [ARM: y] z] b", 2, 2, 2)]
    [InlineData("[may][shall]", 1, 2, 1)]
    [InlineData("[may] [shall]", 2, 2, 1)]
    [InlineData("no brackets", 0, 0, 0)]
    [InlineData("[ARM: a][ARM: b]", 2, 2, 1)]
    [InlineData("a note[^1] and [^two words]", 1, 1, 1)]
    public void Brackets_are_counted(string notation, int brackets, int alternatives, int depth)
    {
        var parsed = RollingText.Parse(notation);
        var counts = parsed.Text.Count(parsed.Strays);
        Assert.Equal((brackets, alternatives, depth), (counts.Brackets, counts.Alternatives, counts.Depth));
        Assert.Empty(parsed.Strays);
    }

    [Theory]
    [InlineData("[ARM: may]", "ARM")]
    [InlineData("[AZE, ARM: may]", "ARM,AZE")]
    [InlineData("[EU-2: may]", "EU-2")]
    [InlineData("[Note: may]", "")]
    [InlineData("[ARM:may]", "")]
    [InlineData("[ARM,AZE: may]", "")]
    [InlineData("[ARM may]", "")]
    [InlineData("[A2345678901234567: may]", "")]
    public void Attributions_are_codes_a_colon_and_a_space(string notation, string parties)
    {
        var bracket = (Segment.Bracket)Assert.Single(RollingText.Parse(notation).Text.Segments);
        Assert.Equal(parties, string.Join(',', bracket.Alternatives[0].Parties));
    }

    [Theory]
    [InlineData(@"\[a\]", "[a]")]
    [InlineData(@"\\[a\\]", @"\[a\]", 1)]
    [InlineData(@"\\\[a\\\]", @"\[a\]")]
    [InlineData(@"C:\a\b \\ \", @"C:\a\b \\ \")]
    public void A_backslash_escapes_only_directly_before_a_bracket(string notation, string resolved, int brackets = 0)
    {
        var parsed = RollingText.Parse(notation);
        Assert.Equal(brackets, parsed.Text.Places().Count);
        Assert.Equal(resolved, parsed.Text.Resolve("ARM"));
        Assert.Equal(notation, parsed.Text.Print());
    }

    [Fact]
    public void Strays_are_told_with_line_and_column_and_kept_as_signs()
    {
        var parsed = RollingText.Parse("one]\ntwo [ARM: x\r\n\r\n] three [ four ]]\n[");
        Assert.Equal([(']', 1, 4), (']', 4, 17), ('[', 5, 1)], parsed.Strays.Select(stray => (stray.Sign, stray.Line, stray.Column)));
        Assert.Equal("one]\ntwo x\r\n\r\n three [ four ]]\n[", parsed.Text.Resolve("ARM"));
    }

    [Fact]
    public void A_paragraph_that_a_party_does_not_want_leaves_no_blank_line()
    {
        var text = RollingText.Parse("1. One.\n\n[ARM: 2. Two.]\n\n3. Three.\n\n[AZE: 4. Four.]\n").Text;
        Assert.Equal("1. One.\n\n2. Two.\n\n3. Three.\n", text.Resolve("ARM"));
        Assert.Equal("1. One.\n\n3. Three.\n\n4. Four.\n", text.Resolve("AZE"));
        Assert.Equal("1. One.\n\n3. Three.\n", text.Resolve("GEO"));
    }

    [Fact]
    public void An_unattributed_bracket_stays_in_everyones_wording()
    {
        Assert.Equal("It [may][shall] be x.", RollingText.Parse("It [may][shall] be [ARM: x].").Text.Resolve("ARM"));
    }

    [Fact]
    public void Whatever_is_read_is_printed_so_that_it_is_read_again_as_the_same() => Drafts.Notation.Sample(notation =>
    {
        var text = RollingText.Parse(notation).Text;
        var again = RollingText.Parse(text.Print());
        Assert.Empty(again.Strays);
        Assert.Equal(text, again.Text);
    }, iter: 5000);

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Brackets_nested_to_any_depth_are_read_resolved_counted_and_printed(int depth)
    {
        var notation = string.Concat(Enumerable.Repeat("[ARM: a", depth)) + new string(']', depth);
        var text = RollingText.Parse(notation).Text;
        Assert.Equal(depth, text.Count().Depth);
        Assert.Equal(notation, text.Print());
        Assert.Equal(depth, text.Resolve("ARM").Length);
        Assert.Equal(text, RollingText.Parse(notation).Text);
        Assert.Equal("1-a.1.1", text.Places()[2].Number);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("[[]")]
    [InlineData("\\")]
    [InlineData("\\[")]
    [InlineData("[A")]
    [InlineData("[A, ")]
    [InlineData("[A: ]")]
    [InlineData("[A: ]\n")]
    [InlineData("[^")]
    [InlineData("\n")]
    public void A_hostile_text_takes_memory_in_proportion_to_its_length(string piece)
    {
        RoundTrip(10_000);
        var (small, large) = (RoundTrip(100_000), RoundTrip(400_000));
        Assert.True(large < 6 * small, $"{small:N0} bytes for 100,000 characters, {large:N0} for 400,000");

        long RoundTrip(int length)
        {
            var notation = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var parsed = RollingText.Parse(notation);
            Assert.Equal(parsed.Text, RollingText.Parse(parsed.Text.Print()).Text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
