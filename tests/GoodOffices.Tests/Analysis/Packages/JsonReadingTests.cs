using System.Text;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>The product's own files of questions and worths.</summary>
public sealed class JsonReadingTests
{
    internal const string Questions = """
        {
          "form": "good-offices-questions/1",
          "name": "Corridor",
          "questions": [
            {"name": "Escorts", "options": ["none", "joint"]},
            {"name": "Quota", "from": 10, "to": 50, "step": 10}
          ],
          "conditions": [
            {"only": {"Escorts": ["none"]}, "with": {"Quota": {"from": 10, "to": 30}}},
            {"never": {"Escorts": ["joint"], "Quota": [10]}}
          ]
        }
        """;

    internal const string Worths = """
        {
          "form": "good-offices-worths/1",
          "party": "ARM",
          "reservation": {"from": 0.2, "to": 0.4},
          "questions": {
            "Escorts": {"weight": 0.5, "scores": {"none": 1, "joint": {"from": 0.1, "to": 0.5}}},
            "Quota": {"weight": 0.5, "first": 0, "last": 1}
          },
          "together": [{"worth": 0.1, "when": {"Escorts": ["joint"], "Quota": [50]}}],
          "conditions": [{"never": {"Quota": [20]}}]
        }
        """;

    [Fact]
    public void Questions_are_read_with_their_conditions()
    {
        var domain = Read().Value!;
        Assert.Equal(["10", "20", "30", "40", "50"], domain.Questions[1].Options);
        Assert.Equal(QuestionKind.WholeNumber, domain.Questions[1].Kind);
        Assert.Equal([(0, 3), (0, 4), (1, 0)], Enumeration.Packages([2, 5]).Where(package => domain.Excluded.Any(one => one.Holds(package))).Select(static package => (package[0], package[1])).Order());
    }

    [Fact]
    public void Worths_are_read_with_what_is_not_known()
    {
        var worths = WorthsJson.Read(Encoding.UTF8.GetBytes(Worths), "w.json", Read().Value!);
        Assert.True(worths.IsRead, worths.Fault?.ToString());
        var read = worths.Value;
        Assert.Equal((new Rational(3, 10), new Rational(1, 10)), (read.Reservation, read.ReservationSpread));
        Assert.Equal([new Rational(1, 2), new Rational(15, 100)], read.Scores[0]);
        Assert.Equal([0, new Rational(1, 10)], read.Spread[0]);
        Assert.Equal([0, new Rational(1, 8), new Rational(1, 4), new Rational(3, 8), new Rational(1, 2)], read.Scores[1]);
        Assert.Equal(new Rational(75, 100), read.Of([1, 4]));
        Assert.True(read.Excluded.Single().Holds([0, 1]));
        Assert.True(read.IsUncertain);
        Assert.Equal("worths of ARM", read.ToString());
    }

    [Theory]
    [InlineData("\"questions\": {", "\"questons\": {", 1, "has no field 'questions'")]
    [InlineData("\"party\": \"ARM\",", "\"party\": \"ARM\", \"secret\": 1,", 3, "a field 'secret', which is not known")]
    [InlineData("\"party\": \"ARM\",", "\"party\": \"ARM\", \"party\": \"AZE\",", 3, "the field 'party' stands twice")]
    [InlineData("\"weight\": 0.5, \"first\"", "\"weight\": 0.4, \"first\"", 5, "the weights sum to 0.9 and not to 1")]
    [InlineData("\"none\": 1,", "", 6, "has no field 'none'")]
    [InlineData("\"none\": 1,", "\"none\": 1, \"armed\": 2,", 6, "has no option 'armed'")]
    [InlineData("\"none\": 1,", "\"none\": NaN,", 6, "it is not JSON")]
    [InlineData("\"none\": 1,", "\"none\": \"NaN\",", 6, "a score is no number")]
    [InlineData("\"none\": 1,", "\"none\": 1e999,", 6, "no finite number")]
    [InlineData("{\"from\": 0.1, \"to\": 0.5}", "{\"from\": 0.6, \"to\": 0.5}", 6, "ends before it begins")]
    [InlineData("\"Quota\": [50]", "\"Quota\": [55]", 9, "'Quota' has no option '55'")]
    [InlineData("\"Quota\": [20]", "\"Tariff\": [20]", 10, "there is no question 'Tariff'")]
    [InlineData("good-offices-worths/1", "good-offices-worths/2", 2, "the form is 'good-offices-worths/2'")]
    public void What_worths_must_not_say_is_named_with_its_line(string old, string changed, int line, string message)
    {
        var reading = WorthsJson.Read(Encoding.UTF8.GetBytes(Worths.Replace(old, changed, StringComparison.Ordinal)), "w.json", Read().Value!);
        Assert.Contains(message, reading.Fault?.Message, StringComparison.Ordinal);
        Assert.Equal((line, "w.json"), (reading.Fault!.Line, reading.Fault.File));
    }

    [Theory]
    [InlineData("\"step\": 10", "\"step\": 0", 6, "has no options")]
    [InlineData("\"step\": 10", "\"step\": 1e-9", 6, "more than 100000")]
    [InlineData("\"joint\"]", "\"none\"]", 5, "one twice")]
    [InlineData("\"with\": {\"Quota\"", "\"with\": {\"Escorts\"", 9, "has named options")]
    [InlineData("{\"never\": {\"Escorts\": [\"joint\"], \"Quota\": [10]}}", "{\"only\": {\"Quota\": [10]}, \"with\": {\"Quota\": [20]}}", 10, "on both sides")]
    [InlineData("{\"never\": {\"Escorts\": [\"joint\"], \"Quota\": [10]}}", "{\"never\": {}}", 10, "names no question")]
    [InlineData("\"name\": \"Quota\"", "\"name\": \"Escorts\"", 6, "two questions are called 'Escorts'")]
    public void What_questions_must_not_say_is_named_with_its_line(string old, string changed, int line, string message)
    {
        var reading = QuestionsJson.Read(Encoding.UTF8.GetBytes(Questions.Replace(old, changed, StringComparison.Ordinal)), "q.json");
        Assert.Contains(message, reading.Fault?.Message, StringComparison.Ordinal);
        Assert.Equal((line, "q.json"), (reading.Fault!.Line, reading.Fault.File));
    }

    private static Reading<PackageDomain> Read() => QuestionsJson.Read(Encoding.UTF8.GetBytes(Questions), "q.json");
}
