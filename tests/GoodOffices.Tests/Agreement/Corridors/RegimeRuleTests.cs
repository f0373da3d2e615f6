using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeRuleTests
{
    /// <summary>What is wrong, where it has to be told, and the entries that show it.</summary>
    private static readonly (string Code, string Path, Func<RegimeParts, RegimeParts> Change)[] s_faults =
    [
        ("too-few-parties", "parties", parts => parts with { Parties = [Arm] }),
        ("party-twice", "parties[2]", parts => parts with { Parties = [Arm, Aze, Arm] }),
        ("not-a-line", "title", parts => parts with { Title = "two\nlines" }),
        ("not-a-line", "title", parts => parts with { Title = "\ud800" }),
        ("link-twice", "links[3].id", parts => parts with { Links = [.. parts.Links, parts.Links[0]] }),
        ("link-without-section", "sections", parts => parts with { Links = [.. parts.Links, new LinkRegime(new("LONE"), TransportMode.Air)] }),
        ("unknown-link", "counterparts[0].second", parts => parts with { Counterparts = [new(new("R-NORTH"), new("NOWHERE"))] }),
        ("counterparts-twice", "counterparts[1]", parts => parts with { Counterparts = [.. parts.Counterparts, new(new("R-SOUTH"), new("R-NORTH"))] }),
        ("unknown-link", "sections[0].link", parts => parts with { Sections = Set(parts.Sections, 0, section => section with { Link = new("NOWHERE") }) }),
        ("own-arrangement", "sections[0].arrangements[0].holder", parts => parts with { Sections = Set(parts.Sections, 0, section => section with { Arrangements = [new(ArrangementKind.Lease, section.Sovereign, true, true)] }) }),
        ("not-a-railway", "sections[2].rail", parts => parts with { Sections = Set(parts.Sections, 2, section => section with { Rail = new RailSection() }) }),
        ("unknown-section", "crossings[0].second", parts => parts with { Crossings = Set(parts.Crossings, 0, crossing => crossing with { Second = new("NOWHERE") }) }),
        ("other-link", "crossings[0].second", parts => parts with { Crossings = Set(parts.Crossings, 0, crossing => crossing with { Second = new("R-NORTH.2") }) }),
        ("not-at-the-boundary", "crossings[0]", parts => parts with { Crossings = Set(parts.Crossings, 0, crossing => crossing with { Second = crossing.First }) }),
        ("unknown-crossing", "measures[0].crossing", parts => Measure(parts, measure => measure with { Crossing = new("NOWHERE") })),
        ("measure-twice", "measures[16].id", parts => parts with { Measures = [.. parts.Measures, parts.Measures[0] with { Origin = Geo }] }),
        ("traffic-twice", "measures[16]", parts => parts with { Measures = [.. parts.Measures, parts.Measures[0] with { Id = new("AGAIN") }] }),
        ("negative", "measures[0].feeEur", parts => Measure(parts, measure => measure with { FeeEurCents = -1 })),
        ("negative", "measures[0].quotaPerYear", parts => Measure(parts, measure => measure with { QuotaPerYear = -1 })),
        ("not-a-year", "measures[0].permit.year", parts => Measure(parts, measure => measure with { Permit = new PermitTerms(26, 1) })),
        ("unknown-procedure", "measures[0].steps[0].procedure", parts => Step(parts, step => step with { Procedure = "tea" })),
        ("other-mode", "measures[0].steps[0].procedure", parts => Step(parts, step => step with { Procedure = "marshalling" })),
        ("negative", "measures[0].steps[0].minutes.least", parts => Step(parts, step => step with { Minutes = new StepTime(-1, 2, 3) })),
        ("out-of-order", "measures[0].steps[0].minutes", parts => Step(parts, step => step with { Minutes = new StepTime(20, 10, 30) })),
        ("out-of-order", "measures[0].steps[0].minutes", parts => Step(parts, step => step with { Minutes = new StepTime(10, 40, 30) })),
        ("too-large", "measures[0].steps[0].minutes.most", parts => Step(parts, step => step with { Minutes = new StepTime(0, 1, 1_000_000) })),
        ("too-large", "measures[0].steps[0].sharePerMille", parts => Step(parts, step => step with { SharePerMille = 1_001 })),
        ("name-twice", "measures[0].steps[0].documents[1]", parts => Step(parts, step => step with { Documents = ["visa", "visa"] })),
        ("empty", "measures[0].steps[0].documents[0]", parts => Step(parts, step => step with { Documents = [""] })),
        ("not-a-side", "measures[0].steps[0].place", parts => Step(parts, step => step with { Place = Geo })),
        ("unknown-measure", "pairs[0].second", parts => Pair(parts, pair => pair with { Second = new("NOWHERE") })),
        ("missing-field", "pairs[0].second", parts => Pair(parts, pair => pair with { Second = null })),
        ("pair-twice", "pairs[8]", parts => parts with { Pairs = [.. parts.Pairs, parts.Pairs[0] with { First = parts.Pairs[0].Second!.Value, Second = parts.Pairs[0].First }] }),
        ("pair-with-itself", "pairs[0]", parts => Pair(parts, pair => pair with { Second = pair.First })),
        ("no-mirror", "pairs[0]", parts => Pair(parts, pair => pair with { Second = Id(North, Aze, "exit") })),
        ("no-mirror", "pairs[0]", parts => Pair(parts, pair => pair with { Second = Id(South, Arm, "entry") })),
        ("no-mirror", "pairs[0]", parts => Measure(parts, measure => measure with { Origin = Aze })),
        ("no-comparison", "pairs[0]", parts => Pair(parts, pair => pair with { Standard = ReciprocityStandard.NonDiscrimination })),
        ("wrong-boundary", "pairs[8]", parts => parts with { Counterparts = [], Pairs = [.. parts.Pairs, new(Id(North, Arm, "entry"), Id(South, Aze, "entry"), ReciprocityStandard.Identical)] }),
        ("wrong-boundary", "pairs[8].second", parts => parts with
        {
            Measures = [.. parts.Measures, parts.Measures[0] with { Id = new("GEO"), By = Geo }],
            Pairs = [.. parts.Pairs, new(Id(North, Arm, "entry"), new MeasureId("GEO"), ReciprocityStandard.Identical)],
        }),
        ("tolerance-without-equivalence", "pairs[0].tolerance", parts => Pair(parts, pair => pair with { Tolerance = new Tolerance() })),
        ("ratio-below-one", "pairs[0].tolerance.ratioPerMille", parts => Pair(parts, pair => pair with { Standard = ReciprocityStandard.Equivalent, Tolerance = new Tolerance { RatioPerMille = 999 } })),
        ("dimension-twice", "pairs[0].justified[1].dimension", parts => Pair(parts, pair => pair with { Justified = [Because(MirrorDimension.Eur), Because(MirrorDimension.Eur)] })),
        ("not-of-a-pair", "pairs[0].justified[0].dimension", parts => Pair(parts, pair => pair with { Justified = [Because(MirrorDimension.Cabotage)] })),
    ];

    [Fact]
    public void Every_rule_that_is_broken_is_told_with_its_place()
    {
        foreach (var (code, path, change) in s_faults)
        {
            var check = Regime.Check(change(Clean.Parts));
            Assert.False(check.Stands);
            Assert.True(check.Faults.Any(fault => fault.Code == code && fault.Path == path), $"{code} at {path}: {string.Join("; ", check.Faults)}");
        }
    }

    [Fact]
    public void A_fault_in_a_file_names_its_line()
    {
        var text = RegimeJson.Write(Clean).Replace("\"likely\": 15", "\"likely\": -15", StringComparison.Ordinal);
        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(text));
        var fault = check.Faults.First(item => item.Code == "negative");
        Assert.Contains("\"likely\": -15", text.Split('\n')[fault.Line - 1], StringComparison.Ordinal);
        Assert.Equal(16, check.Faults.Count(item => item.Code == "negative"));
    }

    [Theory]
    [InlineData("", "not-json", 1)]
    [InlineData("{", "not-json", 1)]
    [InlineData("[]", "wrong-type", 1)]
    [InlineData("{} {}", "not-json", 1)]
    [InlineData("{\n// no comments\n}", "not-json", 2)]
    [InlineData("{\n\"colour\": 1}", "unknown-field", 2)]
    [InlineData("{\"title\": \"a\",\n\"title\": \"b\"}", "field-twice", 2)]
    [InlineData("{\"title\":\n7}", "wrong-type", 2)]
    [InlineData("{\"links\": [\n{\"id\": \"L\"}]}", "missing-field", 2)]
    [InlineData("{\"links\": [{\"id\": \"a b\", \"mode\": \"road\"}]}", "wrong-form", 1)]
    [InlineData("{\"links\": [{\"id\": \"L\", \"mode\": \"donkey\"}]}", "wrong-form", 1)]
    [InlineData("{\"parties\": [\"arm\", \"AZE\"]}", "wrong-form", 1)]
    [InlineData("{\"title\": \"\\ud800\"}", "not-json", 0)]
    [InlineData("{\"measures\": [{\"feeEur\": 1.005}]}", "not-an-amount", 1)]
    [InlineData("{\"measures\": [{\"quotaPerYear\": 1e3}]}", "not-a-number", 1)]
    [InlineData("{\"measures\": [{\"hours\": \"always\"}]}", "wrong-form", 1)]
    public void What_is_not_a_regime_is_told_and_never_throws(string text, string code, int line)
    {
        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(text));
        Assert.False(check.Stands);
        Assert.Contains(check.Faults, fault => fault.Code == code && fault.Line == line);
    }

    [Fact]
    public void Depth_has_a_limit() =>
        Assert.Equal("not-json", Assert.Single(RegimeJson.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Faults).Code);

    [Fact]
    public void No_bytes_make_reading_throw()
    {
        var text = Encoding.UTF8.GetBytes(RegimeJson.Write(Full.Regime));
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Byte, Gen.Int[0, text.Length]).Sample((at, value, length) =>
        {
            var changed = text[..length];
            if (at < length)
            {
                changed[at] = value;
            }

            var check = RegimeJson.Read(changed);
            Assert.True(check.Stands == (check.Faults.Count == 0));
        });
    }

    private static Justification Because(MirrorDimension dimension) => new(dimension, DifferenceGround.Security, "words");

    private static RegimeParts Measure(RegimeParts parts, Func<CrossingMeasure, CrossingMeasure> change) => parts with { Measures = Set(parts.Measures, 0, change) };

    private static RegimeParts Step(RegimeParts parts, Func<ProcedureStep, ProcedureStep> change) => Measure(parts, measure => measure with { Steps = Set(measure.Steps, 0, change) });

    private static RegimeParts Pair(RegimeParts parts, Func<DeclaredPair, DeclaredPair> change) => parts with { Pairs = Set(parts.Pairs, 0, change) };

    private static ValueList<T> Set<T>(ValueList<T> list, int at, Func<T, T> change) => ValueList.From(list.Select((item, place) => place == at ? change(item) : item));
}
