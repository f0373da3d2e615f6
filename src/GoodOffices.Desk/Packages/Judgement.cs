using System.Collections.Immutable;
using System.Text.Json;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;

namespace GoodOffices.Desk.Packages;

/// <summary>What the options of the open questions are worth to a party as a delegate sets it with sliders: 0 to 100. Private; prints as nothing of it.</summary>
public sealed class Judgement
{
    /// <summary>The end of every slider.</summary>
    public const int Most = 100;

    private Judgement(TalksQuestions questions, PartyId party)
    {
        (Questions, Party) = (questions, party);
        Weights = [.. questions.Standings.Select(static _ => Most / 2)];
        var own = questions.StandsBy(party);
        Scores = [.. questions.Domain!.Questions.Select((question, at) => Enumerable.Range(0, question.Options.Length).Select(option => option == own[at] ? Most : 0).ToArray())];
    }

    /// <summary>The questions.</summary>
    public TalksQuestions Questions { get; }

    /// <summary>Whose worths.</summary>
    public PartyId Party { get; }

    /// <summary>How much each question matters against the others.</summary>
    public int[] Weights { get; }

    /// <summary>For each question, what each option is worth.</summary>
    public int[][] Scores { get; }

    /// <summary>What no agreement is worth.</summary>
    public int Reservation { get; set; }

    /// <summary>Whether it was kept before; else what the party stands by counts all and the rest nothing.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Whether a slider was moved since it was read: what is shown is not what is kept.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Whether a file with ranges or conditions is kept that does not fit the questions as they are now: it is not taken, and not to be written over.</summary>
    public bool IsOutdated { get; private init; }

    /// <summary>Whether what the sliders show can be kept.</summary>
    public bool CanKeep => Fixed is null && !IsOutdated;

    /// <summary>Worths that sliders cannot show, such as ranges and conditions, as they were kept; else null.</summary>
    public PartyWorths? Fixed { get; private init; }

    /// <summary>Reads what was kept of a party's worths, as far as the questions are still the same.</summary>
    /// <param name="questions">The open questions; one at least.</param>
    /// <param name="party">Whose.</param>
    /// <param name="kept">A file of worths; null where none was kept.</param>
    public static Judgement Of(TalksQuestions questions, PartyId party, ReadOnlyMemory<byte>? kept)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (kept is not { } bytes) return new Judgement(questions, party);
        using var file = JsonDocument.Parse(bytes);
        if (!IsPlain(file.RootElement))
        {
            var read = WorthsJson.Read(bytes, "", questions.Domain!).Value;
            return new Judgement(questions, party) { Fixed = read, IsKept = true, IsOutdated = read is null };
        }

        var judgement = new Judgement(questions, party) { IsKept = true };
        judgement.Take(file.RootElement);
        return judgement;
    }

    /// <summary>A slider was moved.</summary>
    public void Touch() => IsTouched = true;

    /// <summary>What the sliders show was kept.</summary>
    public void Keep() => (IsKept, IsTouched) = (true, false);

    /// <summary>The same sliders over the questions as they are now: what is still asked stays as it was set, what is new begins as at first.</summary>
    public Judgement Over(TalksQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var now = new Judgement(questions, Party) { Reservation = Reservation, IsKept = IsKept, IsTouched = IsTouched };
        for (var question = 0; question < Weights.Length; question++)
        {
            if (OptionCarry.Question(Questions, question, questions) is not (>= 0 and var at)) continue;
            now.Weights[at] = Weights[question];
            for (var option = 0; option < Scores[question].Length; option++)
            {
                if (OptionCarry.Option(Questions, new OptionChoice(question, option), questions) is >= 0 and var place) now.Scores[at][place] = Scores[question][option];
            }
        }

        return now;
    }

    /// <summary>The worths, exact: weights in proportion to their sum, or equal where all are 0.</summary>
    public PartyWorths ToWorths()
    {
        if (Fixed is not null) return Fixed;
        var sum = Weights.Sum();
        Rational Weight(int at) => sum == 0 ? new Rational(1, Weights.Length) : new Rational(Weights[at], sum);
        return new PartyWorths(Party.ToString(), [.. Scores.Select((scores, at) => (ImmutableArray<Rational>)[.. scores.Select(score => Weight(at) * new Rational(score, Most))])])
        {
            Reservation = new Rational(Reservation, Most),
        };
    }

    /// <summary>The same as a file of worths (docs/spec/packages.md).</summary>
    public byte[] Encode()
    {
        var (sum, left) = (Weights.Sum(), 1m);
        var questions = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var at = 0; at < Weights.Length; at++)
        {
            var weight = at == Weights.Length - 1 ? left : decimal.Round(sum == 0 ? 1m / Weights.Length : (decimal)Weights[at] / sum, 12);
            left -= weight;
            var (question, scores) = (Questions.Domain!.Questions[at], Scores[at]);
            questions.Add(question.Name, new { weight, scores = question.Options.Select((option, place) => (option, score: scores[place] / (decimal)Most)).ToDictionary(static pair => pair.option, static pair => pair.score, StringComparer.Ordinal) });
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { form = WorthsJson.Form, party = Party.ToString(), reservation = Reservation / (decimal)Most, questions });
    }

    /// <summary>Says whose worths it is, and nothing of them.</summary>
    public override string ToString() => $"worths of {Party}";

    private static bool IsPlain(JsonElement root) =>
        root.EnumerateObject().All(static field => field.Name is "form" or "party" or "questions" or "weightsAsGiven" || (field.Name == "reservation" && field.Value.ValueKind == JsonValueKind.Number))
        && root.GetProperty("questions").EnumerateObject().All(static question => question.Value.TryGetProperty("scores", out var scores) && scores.EnumerateObject().All(static score => score.Value.ValueKind == JsonValueKind.Number));

    // Scores may be kept on any scale: the largest is the end of the slider.
    private void Take(JsonElement root)
    {
        var questions = root.GetProperty("questions");
        var largest = Math.Max(1, questions.EnumerateObject().SelectMany(static question => question.Value.GetProperty("scores").EnumerateObject()).Select(static score => score.Value.GetDouble()).DefaultIfEmpty().Max());
        var heaviest = Math.Max(1, questions.EnumerateObject().Select(static question => question.Value.GetProperty("weight").GetDouble()).DefaultIfEmpty().Max());
        Reservation = root.TryGetProperty("reservation", out var least) ? OnSlider(least.GetDouble() / largest) : 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            var question = Questions.Domain!.Questions[at];
            if (!questions.TryGetProperty(question.Name, out var known)) continue;
            Weights[at] = OnSlider(known.GetProperty("weight").GetDouble() / heaviest);
            for (var option = 0; option < Scores[at].Length; option++)
            {
                Scores[at][option] = known.GetProperty("scores").TryGetProperty(question.Options[option], out var score) ? OnSlider(score.GetDouble() / largest) : 0;
            }
        }
    }

    private static int OnSlider(double share) => (int)Math.Round(Most * Math.Clamp(share, 0, 1));
}
