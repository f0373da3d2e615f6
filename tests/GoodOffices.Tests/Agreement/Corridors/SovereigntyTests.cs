using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class SovereigntyTests
{
    private static readonly SectionId ArmNorth = new("R-NORTH.1");
    private static readonly SectionId AzeNorth = new("R-NORTH.2");
    private static readonly SectionId ArmSouth = new("R-SOUTH.1");
    private static readonly SectionId AzeSouth = new("R-SOUTH.2");
    private static readonly SectionId ArmEast = new("R-EAST.1");

    internal static Regime Planted() => Clean
        .With(ArmNorth, section => section with { Law = Aze })
        .With(AzeNorth, section => section with { Customs = new Body(Arm) { Name = "Revenue Committee" } })
        .With(ArmSouth, section => section with { Arrangements = [new Arrangement(ArrangementKind.Lease, Geo, ByConsent: true, Revocable: false)] })
        .With(AzeSouth, section => section with { Arrangements = [new Arrangement(ArrangementKind.ForeignOfficers, Arm, ByConsent: true, Revocable: true)] })
        .With(Id(South, Arm, "entry"), measure => measure.Step("customs-control", step => step with { Place = Aze }))
        .With(Id(North, Arm, "entry"), measure => measure.Step("customs-control", step => step with { Place = Aze }))
        .With(ArmEast, section => section with
        {
            Manager = new Body(Geo) { Name = "Railway" },
            Operator = new Body(Geo) { Name = "Railway" },
            Owner = new Body(Aze),
            Arrangements = [new Arrangement(ArrangementKind.Concession, Geo, ByConsent: true, Revocable: true) { Until = new DateOnly(2040, 12, 31) }],
        });

    [Fact]
    public void Exactly_the_planted_breaches_and_arrangements_are_found() => Assert.Equal(
        [
            (FindingWeight.Binding, "R-EAST.1: AZE is the owner on a section of ARM without a concession or lease by its revocable consent"),
            (FindingWeight.Noted, "R-EAST.1: GEO (Railway) is the manager on a section of ARM by concession of GEO, by consent, revocable, until 2040-12-31"),
            (FindingWeight.Noted, "R-EAST.1: GEO (Railway) is the operator on a section of ARM by concession of GEO, by consent, revocable, until 2040-12-31"),
            (FindingWeight.Noted, "R-EAST.1: concession of GEO, by consent, revocable, until 2040-12-31 on a section of ARM"),
            (FindingWeight.Binding, "R-NORTH.1: the law of AZE applies on a section of ARM"),
            (FindingWeight.Binding, "R-NORTH.2: ARM (Revenue Committee) has the customs authority on a section of AZE"),
            (FindingWeight.Binding, "R-SOUTH.1: lease of GEO, by consent, irrevocable on a section of ARM"),
            (FindingWeight.Noted, "R-SOUTH.2: foreign officers of ARM, by consent, revocable on a section of AZE"),
            (FindingWeight.Binding, "R-NORTH.2: steps of the measure X-NORTH.ARM.entry.bilateral-freight of ARM take place on a section of AZE without its revocable consent to foreign officers"),
        ],
        Sovereignty.Findings(Planted()).Select(finding => (finding.Weight, finding.Measure)));

    [Fact]
    public void A_measure_of_neither_side_is_a_breach()
    {
        var regime = Regime.Of(Clean.Parts with { Measures = ValueList.From(Clean.Measures.Append(Clean.Measures[0] with { Id = new("FOREIGN"), By = Geo })) });
        var finding = Assert.Single(Sovereignty.Findings(regime));
        Assert.True(finding.IsBreach);
        Assert.Equal(Clean, Sovereignty.Repair(regime, finding));
    }

    [Fact]
    public void Repairing_a_breach_removes_it_and_adds_none()
    {
        var regime = Planted();
        var breaches = Sovereignty.Findings(regime).Where(finding => finding.IsBreach).ToList();
        Assert.Equal(5, breaches.Count);
        foreach (var breach in breaches)
        {
            var before = Breaches(regime);
            regime = Sovereignty.Repair(regime, breach);
            Assert.Equal(before.Except([breach.Key]), Breaches(regime));
        }

        Assert.Empty(Breaches(regime));
        Assert.Throws<ArgumentException>(() => Sovereignty.Repair(regime, breaches[0]));
    }

    [Fact]
    public void Swapping_the_states_swaps_the_findings()
    {
        var regime = Planted();
        var swapped = Renamed.Swap(regime, Arm, Aze);
        Assert.Equal(
            Sovereignty.Findings(regime).Select(finding => (finding.Section, finding.Aspect, finding.IsBreach, Renamed.Swap(finding.First, Arm, Aze), Renamed.Swap(finding.Second, Arm, Aze))),
            Sovereignty.Findings(swapped).Select(finding => (finding.Section, finding.Aspect, finding.IsBreach, finding.First, finding.Second)));
    }

    [Fact]
    public void The_presets_breach_nothing_and_mirror_themselves()
    {
        foreach (var preset in Enum.GetValues<RegimePreset>())
        {
            foreach (var mode in Enum.GetValues<TransportMode>())
            {
                if (preset == RegimePreset.TirTransit && mode is not (TransportMode.Road or TransportMode.Ferry))
                {
                    Assert.Throws<ArgumentException>(() => RegimePresets.Start(preset, new("L"), mode, Arm, Aze));
                    continue;
                }

                var regime = RegimePresets.Start(preset, new("L"), mode, Arm, Aze, new PresetTerms { Host = Aze });
                Assert.Empty(Reciprocity.Findings(regime));
                Assert.DoesNotContain(Sovereignty.Findings(regime), finding => finding.IsBreach);
                Assert.Equal(preset is RegimePreset.PermitQuota or RegimePreset.TirTransit ? 4 : 8, regime.Measures.Count);
            }
        }
    }

    private static List<string> Breaches(Regime regime) => [.. Sovereignty.Findings(regime).Where(finding => finding.IsBreach).Select(finding => finding.Key)];
}
