using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimePropertyTests
{
    [Fact]
    public void The_regimes_drawn_differ_in_every_dimension_and_under_every_standard()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<(MirrorDimension, ReciprocityStandard?), bool>();
        // As many as it takes: what is drawn seldom is still drawn.
        for (var batch = 0; batch < 60 && !AreAllSeen(); batch++)
        {
            RegimeChanges.Some.Sample(regime =>
            {
                foreach (var finding in Reciprocity.Findings(regime))
                {
                    seen[(finding.Dimension, finding.Standard)] = true;
                }
            }, iter: 500);
        }

        Assert.True(AreAllSeen(), string.Join(", ", seen.Keys.Order()));

        bool AreAllSeen() => seen.Keys.Select(static key => key.Item1).Distinct().Count() == Enum.GetValues<MirrorDimension>().Length
            && seen.Keys.Select(static key => key.Item2).Distinct().Count() == 4;
    }

    [Fact]
    public void Repairing_a_difference_removes_it_and_adds_none() => RegimeChanges.Some.Sample(regime =>
    {
        var before = Keys(regime);
        foreach (var finding in Reciprocity.Findings(regime))
        {
            var after = Keys(Reciprocity.Repair(regime, finding));
            Assert.DoesNotContain(finding.Key, after);
            Assert.Empty(after.Except(before));
        }
    });

    [Fact]
    public void Repairing_one_after_the_other_ends_in_a_mirror() => RegimeChanges.Some.Sample(regime =>
    {
        while (Reciprocity.Findings(regime) is { Count: > 0 } findings)
        {
            regime = Reciprocity.Repair(regime, findings[0]);
        }
    });

    [Fact]
    public void Swapping_the_measures_of_every_pair_swaps_the_differences() => RegimeChanges.Some.Sample(regime =>
    {
        var turned = Regime.Of(regime.Parts with
        {
            Pairs = ValueList.From(regime.Pairs.Select(pair => pair is { Second: { } second, Standard: not ReciprocityStandard.NonDiscrimination } ? pair with { First = second, Second = pair.First } : pair)),
        });
        Assert.Equal(
            Within(regime).Select(finding => (finding.Dimension, finding.Second, finding.First, finding.SecondMeasure, (MeasureId?)finding.FirstMeasure, -finding.Difference, finding.SecondFigure, finding.FirstFigure, -finding.LeastMinutes, finding.OnlySecond.ToString(), finding.OnlyFirst.ToString(), finding.Weight)).Order(),
            Within(turned).Select(finding => (finding.Dimension, finding.First, finding.Second, (MeasureId?)finding.FirstMeasure, finding.SecondMeasure, finding.Difference, finding.FirstFigure, finding.SecondFigure, finding.LeastMinutes, finding.OnlyFirst.ToString(), finding.OnlySecond.ToString(), finding.Weight)).Order());
    });

    [Fact]
    public void Swapping_the_parties_swaps_them_in_the_findings_and_changes_nothing_else() => RegimeChanges.Some.Sample(regime =>
    {
        var swapped = Renamed.Swap(regime, Arm, Aze);
        Assert.Equal(
            Reciprocity.Findings(regime).Select(finding => (finding.Dimension, finding.FirstMeasure, finding.SecondMeasure, Renamed.Swap(finding.First, Arm, Aze), Renamed.Swap(finding.Second, Arm, Aze), finding.Difference, finding.Weight)),
            Reciprocity.Findings(swapped).Select(finding => (finding.Dimension, finding.FirstMeasure, finding.SecondMeasure, finding.First, finding.Second, finding.Difference, finding.Weight)));
    });

    [Fact]
    public void The_order_of_the_entries_plays_no_part() => Gen.Select(RegimeChanges.Some, Gen.Int[1, 1_000]).Sample((regime, turn) =>
    {
        ValueList<T> Turned<T>(ValueList<T> list) => ValueList.From(list.Select((item, at) => (item, at)).OrderBy(entry => (entry.at * turn) % 997).ThenByDescending(entry => entry.at).Select(entry => entry.item));
        var other = Regime.Of(regime.Parts with { Measures = Turned(regime.Measures), Pairs = Turned(regime.Pairs), Sections = Turned(regime.Sections), Links = Turned(regime.Links), Parties = Turned(regime.Parties) });
        Assert.Equal(regime, other);
        Assert.Equal(new LinkRegimeContent(regime).Digest, new LinkRegimeContent(other).Digest);
    });

    [Fact]
    public void A_measure_and_its_own_mirror_have_no_difference() => RegimeChanges.Some.Sample(regime =>
    {
        foreach (var measure in regime.Measures.Where(measure => measure.Crossing == North))
        {
            var mirror = measure with { Id = new("MIRROR"), By = Renamed.Swap(measure.By, Arm, Aze) };
            var bare = Bare().Parts with
            {
                Measures = [measure, mirror],
                Pairs = [new DeclaredPair(measure.Id, mirror.Id, ReciprocityStandard.Identical)],
            };
            Assert.Empty(Reciprocity.Findings(Regime.Of(bare)));
        }
    });

    [Fact]
    public void What_is_written_is_read_back() => RegimeChanges.Some.Sample(regime =>
        Assert.Equal(regime, RegimeJson.Read(Encoding.UTF8.GetBytes(RegimeJson.Write(regime))).Regime));

    [Fact]
    public void The_parts_of_an_annex_have_its_findings() => RegimeChanges.Some.Sample(regime =>
    {
        var parts = RegimeDivision.Split(regime);
        Assert.Equal(Keys(regime).Order(), parts.SelectMany(Keys).Order());
        Assert.Equal(regime, RegimeDivision.Join(regime.Title, parts).Regime);
    });

    [Fact]
    public void Hours_are_printed_so_that_they_are_read_again_as_the_same() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 1439], Gen.Int[0, 1440]).Array[1, 4].Sample(rules =>
        {
            string[] days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
            var text = string.Join("; ", rules.Select(rule => $"{days[Math.Min(rule.Item1, rule.Item2)]}-{days[Math.Max(rule.Item1, rule.Item2)]} {rule.Item3 / 60:00}:{rule.Item3 % 60:00}-{rule.Item4 / 60:00}:{rule.Item4 % 60:00}"));
            if (OpeningHours.TryParse(text, out var hours))
            {
                Assert.True(OpeningHours.TryParse(hours.ToString(), out var again), hours.ToString());
                Assert.Equal(hours, again);
                Assert.Equal(hours.ToString(), again.ToString());
                Assert.Equal(0, hours.MinutesApart(again));
                Assert.Equal(hours.MinutesOfWeek, Enumerable.Range(0, 7 * 1440).Count(minute => rules.Any(rule => IsOpen(rule, minute))));
            }
            else
            {
                Assert.Contains(rules, rule => rule.Item3 == rule.Item4);
            }
        });

    /// <summary>Minute by minute: slow and obvious.</summary>
    private static bool IsOpen((int, int, int, int) rule, int minute)
    {
        var (first, last) = (Math.Min(rule.Item1, rule.Item2), Math.Max(rule.Item1, rule.Item2));
        bool Covers(int day, int at) => day >= first && day <= last && (rule.Item4 > rule.Item3 ? at >= rule.Item3 && at < rule.Item4 : at >= rule.Item3 && at < rule.Item4 + 1440);
        return Covers(minute / 1440, minute % 1440) || Covers((minute / 1440 + 6) % 7, (minute % 1440) + 1440);
    }

    private static List<string> Keys(Regime regime) => [.. Reciprocity.Findings(regime).Select(finding => finding.Key)];

    private static IEnumerable<MirrorFinding> Within(Regime regime) =>
        Reciprocity.Findings(regime).Where(finding => finding.Standard is { } standard && standard != ReciprocityStandard.NonDiscrimination);
}
