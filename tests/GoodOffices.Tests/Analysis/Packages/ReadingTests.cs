using System.Text;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>What files hold that they must not is named with its line; what they hold that is unusual is noted.</summary>
public sealed class ReadingTests
{
    internal const string Domain = """
        <negotiation_template><utility_space number_of_issues="2"><objective name="Corridor" index="0">
        <issue index="1" name="Escorts" type="discrete"><item index="1" value="none"/><item index="2" value="joint"/></issue>
        <issue index="2" name="Quota" type="integer" lowerbound="10" upperbound="14"/>
        </objective></utility_space></negotiation_template>
        """;

    internal const string Profile = """
        <utility_space><objective name="Corridor" index="0">
        <issue index="1" name="Escorts" type="discrete"><item index="1" value="none" evaluation="8"/><item index="2" value="joint" evaluation="2"/></issue>
        <issue index="2" name="Quota" type="integer" lowerbound="10" upperbound="14"><evaluator ftype="linear" offset="0" slope="0.25"/></issue>
        <weight index="1" value="0.6"/>
        <weight index="2" value="0.4"/></objective>
        <discount_factor value="1.0"/>
        <reservation value="0.3"/></utility_space>
        """;

    [Fact]
    public void A_domain_and_a_profile_are_read_by_the_genius_rule()
    {
        var worths = Worths(Profile).Value!;
        Assert.Equal(new Rational(3, 10), worths.Reservation);
        Assert.Equal(new Rational(6, 10), worths.Scores[0][0]);
        Assert.Equal(new Rational(15, 100), worths.Scores[0][1]);
        Assert.Equal([0, new Rational(1, 10), new Rational(2, 10), new Rational(3, 10), new Rational(4, 10)], worths.Scores[1]);
        Assert.Empty(Worths(Profile).Notes);
        Assert.Equal(10, Questions().Outcomes);
    }

    [Fact]
    public void Raw_scores_are_not_divided() => Assert.Equal(new Rational(48, 10), Worths(Profile, WorthRule.Raw).Value!.Scores[0][0]);

    [Fact]
    public void The_older_parameters_of_a_number_count_from_zero()
    {
        var worths = Worths(Profile.Replace("offset=\"0\" slope=\"0.25\"", "parameter0=\"-2.5\" parameter1=\"0.25\"", StringComparison.Ordinal));
        Assert.Equal(new Rational(1, 10), worths.Value!.Scores[1][1]);
    }

    [Fact]
    public void A_range_of_real_numbers_is_cut_into_steps()
    {
        var domain = GeniusDomain.Read(Encoding.UTF8.GetBytes("""<d><issue name="Fee" type="real"><range lowerbound="0.5" upperbound="1.5"/></issue></d>"""), "d.xml", steps: 4).Value!;
        Assert.Equal(["0.5", "0.75", "1", "1.25", "1.5"], domain.Questions[0].Options);
        var profile = GeniusProfile.Read(Encoding.UTF8.GetBytes("""<u><issue index="1" name="Fee" type="real"><range lowerbound="0.5" upperbound="1.5"/><evaluator ftype="triangular" parameter0="0.5" parameter1="1.5" parameter2="1"/></issue><weight index="1" value="1"/></u>"""), "p.xml", domain, "p");
        Assert.Equal([0, new Rational(1, 2), 1, new Rational(1, 2), 0], profile.Value!.Scores[0]);
    }

    [Theory]
    [InlineData("value=\"0.6\"", "value=\"NaN\"", 4, "is 'NaN', which is no finite number")]
    [InlineData("evaluation=\"2\"", "evaluation=\"Infinity\"", 2, "which is no finite number")]
    [InlineData("evaluation=\"2\"", "evaluation=\"1e999\"", 2, "which is no finite number")]
    [InlineData(" evaluation=\"2\"", "", 2, "the option 'joint' has no evaluation")]
    [InlineData("value=\"joint\"", "value=\"armed\"", 2, "the option 'armed' of 'Escorts' is not in the domain")]
    [InlineData("<item index=\"2\" value=\"joint\" evaluation=\"2\"/>", "", 2, "the option 'joint' of 'Escorts' has no evaluation")]
    [InlineData("name=\"Quota\"", "name=\"Tariff\"", 3, "the issue 'Tariff' is not in the domain")]
    [InlineData("name=\"Quota\"", "name=\"Escorts\"", 3, "the issue 'Escorts' stands twice")]
    [InlineData("type=\"integer\"", "type=\"discrete\"", 3, "of another type than in the domain")]
    [InlineData("type=\"integer\"", "type=\"price\"", 3, "is of type 'price'")]
    [InlineData("<weight index=\"2\" value=\"0.4\"/>", "", 3, "the issue 'Quota' has no weight")]
    [InlineData("<weight index=\"2\"", "<weight index=\"7\"", 5, "the weight with index 7 belongs to no issue")]
    [InlineData("<weight index=\"2\"", "<weight index=\"1\"", 5, "has two weights")]
    [InlineData("slope=\"0.25\"", "", 3, "has no slope")]
    [InlineData("ftype=\"linear\"", "ftype=\"faratin\"", 3, "is of type 'faratin'")]
    [InlineData("lowerbound=\"10\" upperbound=\"14\"", "lowerbound=\"11\" upperbound=\"14\"", 3, "is narrower than in the domain")]
    [InlineData("lowerbound=\"10\" upperbound=\"14\"", "lowerbound=\"14\" upperbound=\"10\"", 3, "ends before it begins")]
    [InlineData("<reservation value=\"0.3\"/>", "<reservation value=\"much\"/>", 7, "the reservation value is 'much'")]
    [InlineData("<reservation value=\"0.3\"/>", "<reservation value=\"0.3\"/><reservation value=\"0.4\"/>", 7, "reservation stands twice")]
    [InlineData("evaluation=\"8\"", "evaluation=\"-8\"", 2, "divides by the highest", "evaluation=\"2\"", "evaluation=\"-2\"")]
    [InlineData("</objective>", "", 7, "it is not XML")]
    [InlineData("<utility_space>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><utility_space>", 1, "document type")]
    public void What_a_profile_must_not_say_is_named_with_its_line(string old, string changed, int line, string message, string alsoOld = "none", string alsoChanged = "none")
    {
        var reading = Worths(Profile.Replace(old, changed, StringComparison.Ordinal).Replace(alsoOld, alsoChanged, StringComparison.Ordinal));
        Assert.False(reading.IsRead);
        Assert.Contains(message, reading.Fault.Message, StringComparison.Ordinal);
        Assert.Equal((line, "p.xml"), (reading.Fault.Line, reading.Fault.File));
    }

    [Theory]
    [InlineData("value=\"joint\"", "value=\"none\"", 2, "has the option 'none' twice")]
    [InlineData("name=\"Quota\"", "name=\"Escorts\"", 3, "two issues are called 'Escorts'")]
    [InlineData("name=\"Quota\"", "", 3, "an issue has no name")]
    [InlineData("upperbound=\"14\"", "upperbound=\"999999999\"", 3, "has more than 100000 options")]
    [InlineData("upperbound=\"14\"", "upperbound=\"14.5\"", 3, "of whole numbers")]
    [InlineData("lowerbound=\"10\" upperbound=\"14\"", "", 3, "has no range")]
    [InlineData("issue", "thing", 1, "it names no issue")]
    [InlineData("<negotiation_template>", "<!DOCTYPE lolz [<!ENTITY a \"b\">]><negotiation_template>", 1, "document type")]
    public void What_a_domain_must_not_say_is_named_with_its_line(string old, string changed, int line, string message)
    {
        var reading = GeniusDomain.Read(Encoding.UTF8.GetBytes(Domain.Replace(old, changed, StringComparison.Ordinal)), "d.xml");
        Assert.Contains(message, reading.Fault?.Message, StringComparison.Ordinal);
        Assert.Equal((line, "d.xml"), (reading.Fault!.Line, reading.Fault.File));
    }

    [Theory]
    [InlineData("value=\"0.4\"", "value=\"0.5\"", 4, "the weights sum to 1.1 and not to 1")]
    [InlineData("<discount_factor value=\"1.0\"/>", "<discount_factor value=\"0.9\"/>", 6, "the discount factor 0.9 is not applied")]
    [InlineData("evaluation=\"2\"", "evaluation=\"-2\"", 2, "lie below zero")]
    [InlineData("slope=\"0.25\"", "slope=\"0.5\"", 3, "outside 0 to 1")]
    public void What_is_unusual_is_noted_and_used_as_it_stands(string old, string changed, int line, string note)
    {
        var reading = Worths(Profile.Replace(old, changed, StringComparison.Ordinal));
        Assert.True(reading.IsRead);
        var said = Assert.Single(reading.Notes);
        Assert.Contains(note, said.Message, StringComparison.Ordinal);
        Assert.Equal(line, said.Line);
    }

    [Fact]
    public void A_file_that_is_too_large_or_too_deep_is_refused()
    {
        var large = GeniusDomain.Read(new byte[(16 << 20) + 1], "d.xml");
        Assert.Contains("at most", large.Fault?.Message, StringComparison.Ordinal);
        var deep = GeniusDomain.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 1_000)) + string.Concat(Enumerable.Repeat("</a>", 1_000))), "d.xml");
        Assert.Contains("deep", deep.Fault?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_an_older_encoding_is_read_and_said_to_be()
    {
        var reading = GeniusDomain.Read(Encoding.Latin1.GetBytes(Domain.Replace("Escorts", "Escort\u00e9", StringComparison.Ordinal)), "d.xml");
        Assert.Equal("Escort\u00e9", reading.Value?.Questions[0].Name);
        Assert.Contains("ISO 8859-1", Assert.Single(reading.Notes).Message, StringComparison.Ordinal);
        Assert.Empty(GeniusDomain.Read(Encoding.Unicode.Preamble.ToArray().Concat(Encoding.Unicode.GetBytes(Domain)).ToArray(), "d.xml").Notes);
    }

    [Fact]
    public void A_box_counts_where_it_includes_and_where_it_excludes()
    {
        var domain = GeniusDomain.Read(Encoding.UTF8.GetBytes("""<d><issue index="1" name="a" type="integer" lowerbound="0" upperbound="3"/></d>"""), "d.xml").Value!;
        var reading = GeniusProfile.Read(Encoding.UTF8.GetBytes("""
            <u type="nonlinear"><issue index="1" name="a" type="integer" lowerbound="0" upperbound="3"/><utility maxutility="10"><ufun type="PlainUfun" weight="2" aggregation="sum">
            <hyperRectangle utility="1"><INCLUDES index="1" min="1" max="2"/></hyperRectangle>
            <hyperRectangle utility="3"><EXCLUDES index="1" min="1" max="2"/></hyperRectangle>
            <hyperRectangle utility="5"/></ufun></utility></u>
            """), "p.xml", domain, "p");
        Assert.True(reading.IsRead, reading.Fault?.ToString());
        Assert.Equal([new Rational(16, 10), new Rational(12, 10), new Rational(12, 10), new Rational(16, 10)], Enumerable.Range(0, 4).Select(option => reading.Value.Of([option])));
    }

    private static PackageDomain Questions() => GeniusDomain.Read(Encoding.UTF8.GetBytes(Domain), "d.xml").Value!;

    private static Reading<PartyWorths> Worths(string profile, WorthRule rule = WorthRule.Genius) => GeniusProfile.Read(Encoding.UTF8.GetBytes(profile), "p.xml", Questions(), "p", rule);
}
