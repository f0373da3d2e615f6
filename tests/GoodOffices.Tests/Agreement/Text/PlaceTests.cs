using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class PlaceTests
{
    [Fact]
    public void Brackets_are_numbered_by_article_paragraph_and_letter()
    {
        var text = RollingText.Parse(
            """
            The [ARM: States] Parties,

            ## Article 1. Purpose

            It is [ARM: a][AZE: b] and [ARM: c].

            ## Article [ARM: 7][GEO: 8]. Transit

            1. One [ARM: x].

            2. Two [ARM: y [ARM: z][AZE: w]][GEO: v] and [ARM: u].

            [ARM: 3. Three [ARM: t].]

            """.ReplaceLineEndings("\n")).Text;
        Assert.Equal(
            ["preamble-a", "1-a", "1-b", "7-a", "7.1-a", "7.2-a", "7.2-a.1", "7.2-b", "7.3-a", "7.3-a.1"],
            text.Places().Select(place => place.Number));
    }

    [Fact]
    public void A_provision_of_the_table_is_counted_by_its_own_number()
    {
        var text = RollingText.Parse("2. Two [ARM: y] and [ARM: u].").Text;
        Assert.Equal(["7.2-a", "7.2-b"], text.Places("7.2").Select(place => place.Number));
    }

    [Fact]
    public void Letters_go_on_after_z() =>
        Assert.Equal("9-ab", RollingText.Parse(string.Concat(Enumerable.Repeat("x [ARM: y] ", 28))).Text.Places("9")[^1].Number);

    [Fact]
    public void In_a_text_without_numbers_paragraphs_are_counted() => Assert.Equal(
        ["1-a", "2-a", "2-b", "3-a"],
        RollingText.Parse("One [ARM: x].\n\n[ARM: y] two [AZE: z].\n\n[GEO: Three.]\n\nFour.\n").Text.Places().Select(place => place.Number));

    [Fact]
    public void No_number_stands_for_two_brackets() => Drafts.Notation.Sample(notation =>
    {
        var numbers = RollingText.Parse(notation).Text.Places().Select(place => place.Number).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }, iter: 1000);

    [Theory]
    [InlineData("Статья 12", "12-a")]
    [InlineData("Հոդված 3.", "3-a")]
    [InlineData("Maddə 5", "5-a")]
    [InlineData("المادة 4", "4-a")]
    [InlineData("მუხლი 6", "6-a")]
    [InlineData("**Article 9**", "9-a")]
    [InlineData("第七条", "七-a")]
    public void Articles_are_known_in_many_languages(string heading, string number) =>
        Assert.Equal(number, RollingText.Parse(heading + "\n\nx [ARM: y].\n").Text.Places()[0].Number);

    [Theory]
    [InlineData("[ARM: contracting parties][AZE: Contracting Parties]", true)]
    [InlineData("x [ARM: organise][AZE: organize]", true)]
    [InlineData("x [ARM: co-operation][AZE: cooperation]", true)]
    [InlineData("x [ARM: “open”][AZE: \"open\"]", true)]
    [InlineData("x [ARM: may][AZE: shall]", false)]
    [InlineData("x [ARM: shall][AZE: will]", false)]
    [InlineData("x [ARM: filled][AZE: filed]", false)]
    [InlineData("x [ARM: 30][AZE: 60]", false)]
    [InlineData("x [ARM: any one][AZE: anyone]", false)]
    [InlineData("x [ARM: Co\u0302te][AZE: C\u00f4te]", true)]
    [InlineData("[ARM: x][AZE: y] and z[ARM: ,] w", true)]
    [InlineData("[ARM: x][AZE: y] and z [ARM: promptly ]w", false)]
    [InlineData("[may][May]", false)]
    [InlineData("x [ARM: €5][AZE: $5]", false)]
    [InlineData("x [ARM: 5%][AZE: 5‰]", false)]
    [InlineData("x [ARM: 5 %][AZE: 5%]", true)]
    [InlineData("x [ARM: ≤ 5][AZE: ≥ 5]", false)]
    [InlineData("x [ARM: -5][AZE: 5]", false)]
    [InlineData("x [ARM: −5][AZE: -5]", true)]
    [InlineData("x [ARM: 5-10][AZE: 510]", false)]
    [InlineData("x [ARM: 5–10][AZE: 5-10]", true)]
    [InlineData("x [ARM: within ____ days][AZE: within days]", false)]
    [InlineData("x [ARM: within ____ days][AZE: within ______ days]", true)]
    [InlineData("x [ARM: within ... days][AZE: within days]", false)]
    [InlineData("x [ARM: §5][AZE: 5]", false)]
    [InlineData("x [ARM: goods – in transit – pass][AZE: goods, in transit, pass]", true)]
    [InlineData("x [ARM: goods (in transit)][AZE: goods, in transit]", true)]
    [InlineData("x [ARM: счёт][AZE: счет]", true)]
    public void Differences_of_form_are_told_from_those_of_substance(string notation, bool isOfForm) =>
        Assert.Equal(isOfForm, RollingText.Parse(notation).Text.Places()[^1].DiffersInFormOnly);

    [Fact]
    public void A_text_is_counted()
    {
        var parsed = RollingText.Parse("One two.\n\n[ARM: 3. Three four [AZE: five].]\n\nSix [ARM: seven][AZE, GEO: eight] ] nine\n");
        var counts = parsed.Text.Count(parsed.Strays);
        Assert.Equal((10, 3, 3, 2, 4), (counts.Words, counts.Paragraphs, counts.Brackets, counts.Depth, counts.Alternatives));
        Assert.Equal(["ARM=2", "AZE=2", "GEO=1"], counts.Attributions.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal((5, 35), (Assert.Single(counts.Strays).Line, counts.Strays[0].Column));
    }
}
