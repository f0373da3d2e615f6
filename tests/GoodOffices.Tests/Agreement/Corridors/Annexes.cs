using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>An annex that has every part a regime can have, and others that differ from it at random.</summary>
internal static class Annexes
{
    private static readonly Dictionary<string, string[]> s_others = new(StringComparer.Ordinal)
    {
        ["hours"] = ["24/7", "Mo-Fr 08:00-20:00", "Mo-Su 06:00-22:00"],
        ["place"] = ["", "ARM", "AZE"],
        ["origin"] = ["", "ARM", "AZE", "IRN"],
        ["carrier"] = ["", "ARM", "AZE"],
        ["from"] = ["", "2027-01-01", "2027-06-01"],
        ["until"] = ["", "2031-12-31", "2035-12-31"],
        ["exchanged"] = ["", "2026-11-30", "2026-12-15"],
        ["law"] = ["ARM", "AZE"],
        ["state"] = ["ARM", "AZE", "GEO"],
        ["side"] = ["ARM", "AZE", "GEO"],
        ["gauge"] = ["1520", "1435", ""],
        ["procedure"] = ["customs-control", "border-security", "veterinary"],
    };

    private static readonly Dictionary<string, string[]> s_choices = new(StringComparer.Ordinal)
    {
        ["access"] = Words<Access>(),
        ["consignment-note"] = Words<ConsignmentNote>(),
        ["gauge-change"] = Words<GaugeChange>(),
        ["guarantee-kind"] = Words<GuaranteeKind>(),
        ["transit-procedure"] = Words<TransitProcedure>(),
        ["escort-form"] = Words<EscortForm>(),
        ["arrangement-kind"] = Words<ArrangementKind>(),
        ["difference-ground"] = Words<DifferenceGround>(),
        ["mirror-dimension"] = Words<MirrorDimension>(),
        ["reciprocity-standard"] = Words<ReciprocityStandard>(),
        ["direction"] = Words<Direction>(),
        ["traffic-flow"] = Words<TrafficFlow>(),
        ["carriage"] = Words<Carriage>(),
        ["transport-mode"] = Words<TransportMode>(),
    };

    private static readonly HashSet<string> s_words = ["title", "name", "mandate", "grounds", "condition", "suspension", "note", "traction", "class", "seals", "route", "words", "station", "technicalHandover", "commercialHandover"];

    /// <summary>Two roads and a railway; no part that a regime can have is left out.</summary>
    public static Regime Full { get; } = Build();

    /// <summary>An annex that differs from another in up to so many places.</summary>
    public static Regime Changed(Regime regime, Random random, int most)
    {
        for (var left = random.Next(most + 1); left > 0; left--)
        {
            var changed = Regime.Check(random.Next(4) == 0 ? Rearranged(regime.Parts, random) : FormTreeReader.Read<RegimeParts>(Changed(FormTreeWriter.Of(regime.Parts), random)));
            regime = changed.Regime ?? regime;
        }

        return regime;
    }

    /// <summary>For each field that can differ alone, the full annex with that field changed in one place.</summary>
    public static IEnumerable<(string Field, Regime Annex)> EachFieldChanged()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var random = new Random(5);
        foreach (var row in RegimeCollation.Of([(Arm, Full), (Aze, Full)]).Rows.Where(static row => !row.IsEntry))
        {
            var field = string.Join('/', row.Steps.Where(static step => !step.IsItem).Select(static step => step.Name));
            for (var tries = 0; tries < 8 && !done.Contains(field); tries++)
            {
                var changed = Regime.Check(FormTreeReader.Read<RegimeParts>((FormNode.Part)Replaced(FormTreeWriter.Of(Full.Parts), row.Steps, random)));
                if (changed.Regime is { } other && !other.Equals(Full))
                {
                    done.Add(field);
                    yield return (field, other);
                }
            }
        }
    }

    private static FormNode Replaced(FormNode node, ReadOnlySpan<RowStep> steps, Random random)
    {
        var name = steps[0].Name;
        var rest = steps[1..].ToArray();
        FormNode Below(FormNode below) => rest.Length == 0 ? new FormNode.Leaf(Other(name, ((FormNode.Leaf)below).Value, random)) : Replaced(below, rest, random);
        return node switch
        {
            FormNode.Part part => new FormNode.Part([.. part.Fields.Select(field => field.Key == name ? KeyValuePair.Create(name, (FormNode?)Below(field.Value!)) : field)]),
            FormNode.Listing list => new FormNode.Listing([.. list.Items.Select(item => item.Key == name ? KeyValuePair.Create(name, (FormNode.Part)Below(item.Value)) : item)], list.IsSequence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static FormNode.Part Changed(FormNode.Part part, Random random)
    {
        var fields = part.Fields.ToList();
        var at = random.Next(fields.Count);
        var (name, node) = fields[at];
        FormNode? changed = node switch
        {
            FormNode.Leaf leaf => new FormNode.Leaf(Other(name, leaf.Value, random)),
            FormNode.Part inner => random.Next(4) == 0 && name is "opening" or "rail" or "permit" or "transit" or "escort" or "committee" or "safeguard" or "tolerance" or "withoutCounterpart" && part.Fields[0].Key != "id" ? null : Changed(inner, random),
            FormNode.Listing { Items.Count: > 0 } list => new FormNode.Listing(
                [.. list.Items.Select((item, index) => KeyValuePair.Create(item.Key, index == list.Items.Count * random.Next(100) / 100 ? Changed(item.Value, random) : item.Value))], list.IsSequence),
            _ => node,
        };
        fields[at] = KeyValuePair.Create(name, changed);
        return new FormNode.Part(fields);
    }

    private static RegimeValue Other(string name, RegimeValue value, Random random) => value.Kind switch
    {
        RegimeValueKind.Number => value with { Text = $"{random.Next(4) * 500}", IsUsual = false },
        RegimeValueKind.Eur => value with { Text = random.Next(2) == 0 ? "12.50" : "0.00", IsUsual = false },
        RegimeValueKind.Flag => value with { Text = value.Text == "true" ? "false" : "true", IsUsual = false },
        RegimeValueKind.Texts when name != "parties" => value with { Items = random.Next(3) switch { 0 => [], 1 => ["a | b"], _ => ["invoice", "passport"] } },
        RegimeValueKind.Text when s_words.Contains(name) => value with { Text = random.Next(3) switch { 0 => "", 1 => "A [bracket] | a bar", _ => "other words" } },
        RegimeValueKind.Text when s_others.TryGetValue(name, out var others) => value with { Text = others[random.Next(others.Length)] },
        RegimeValueKind.Choice => value with { Text = s_choices.GetValueOrDefault(value.Domain) is { } words ? words[random.Next(words.Length)] : value.Text },
        _ => value,
    };

    private static string[] Words<T>()
        where T : struct, Enum => [.. FieldNaming.AllWords<T>()];

    private static RegimeParts Rearranged(RegimeParts parts, Random random)
    {
        var at = random.Next(parts.Measures.Count);
        var measure = parts.Measures[at];
        switch (random.Next(7))
        {
            case 0:
                return Without(parts, measure.Id);
            case 1:
                return parts with { Sections = ValueList.From(parts.Sections.Select((section, index) => index == random.Next(parts.Sections.Count) ? section with { Opening = null, Rail = null, Arrangements = [] } : section)) };
            case 2:
                measure = measure with { Permit = null, Transit = null, Escort = null };
                break;
            case 3:
                measure = measure with { QuotaPerYear = measure.QuotaPerYear is null ? random.Next(3) : null, WithoutCounterpart = null };
                break;
            case 4 when measure.Steps.Count > 1:
                measure = measure with { Steps = ValueList.From(measure.Steps.Where((_, index) => index != random.Next(measure.Steps.Count))) };
                break;
            case 5 when measure.Steps.Count > 1:
                measure = measure with { Steps = [.. measure.Steps.Skip(1), measure.Steps[0]] };
                break;
            default:
                measure = measure with { Steps = [.. measure.Steps, ProcedureCatalogue.Step("customs-control"), ProcedureCatalogue.Step("border-security")] };
                break;
        }

        return parts with { Measures = ValueList.From(parts.Measures.Select((other, index) => index == at ? measure : other)) };
    }

    private static CrossingMeasure WithTransit(CrossingMeasure measure) => measure with
    {
        Origin = Arm,
        Carrier = Aze,
        Transit = new CustomsTransit(TransitProcedure.Common, GuaranteeKind.Individual) { GuaranteeEurCents = 5_000_00, Seals = "of both sides", Route = "by the main road", TimeLimitHours = 48 },
    };

    private static OpeningHours Hours(string text) => OpeningHours.TryParse(text, out var hours) ? hours : throw new FormatException(text);

    private static RegimeParts Without(RegimeParts parts, MeasureId measure) => parts with
    {
        Measures = ValueList.From(parts.Measures.Where(other => other.Id != measure)),
        Pairs = ValueList.From(parts.Pairs.Where(pair => pair.First != measure && pair.Second != measure)),
    };

    private static Regime Build()
    {
        var annex = RegimePresets.Apply(RegimePresets.Apply(RegimePresets.Apply(Bare(), North, RegimePreset.OneStopJoint), South, RegimePreset.TirTransit), East, RegimePreset.FullBilateral);
        annex = annex.With(Id(North, Arm, "entry"), measure => measure with
        {
            Opening = new Opening(Access.Restricted) { From = new DateOnly(2027, 1, 1), Phase = 1, Condition = "the bridge is certified", Suspension = "by notice of ten days" },
            Hours = Hours("Mo-Su 06:00-22:00"),
            QuotaPerYear = 500,
            FeeEurCents = 12_50,
            Permit = new PermitTerms(2027, 250) { Class = "EURO V", Exemptions = ["humanitarian aid", "post"], Exchanged = new DateOnly(2026, 11, 30) },
            Escort = new EscortTerms(EscortForm.Convoy) { Vehicles = 20, DeparturesPerDay = 2 },
        });
        var parts = annex.Parts;
        var spare = parts.Measures[0] with { Id = new("X-NORTH.spare"), Flow = TrafficFlow.ThirdCountry, IsAgreed = false, WithoutCounterpart = new StatedGround(DifferenceGround.CustomsUnion, "a union of one side") };
        return Regime.Of(Without(parts, Id(North, Arm, "exit")) with
        {
            Links = ValueList.From(parts.Links.Select(link => link with { Committee = new JointCommittee(2, 10) { Mandate = "it decides by consent" }, Safeguard = new Safeguard(5, 90) { Grounds = "public health" }, Cabotage = [new CabotageGrant(Arm, Aze)], Names = [new PlaceName(Arm, "the one form"), new PlaceName(Aze, "the other form")] })),
            Sections = ValueList.From(parts.Sections.Select(section => section with
            {
                Name = $"from the junction to the boundary ({section.Sovereign})",
                Owner = section.Owner with { Name = "Ministry" },
                Opening = new Opening(Access.Open) { From = new DateOnly(2027, 1, 1) },
                Rail = section.Link == new LinkId("R-EAST") ? new RailSection { Gauge = new TrackGauge(1520), AxleLoadKilograms = 23_500, TrainLengthMetres = 850, Traction = "of the sovereign", AccessChargeEurCents = 3_20 } : null,
                Arrangements = section.Sovereign == Aze ? [new Arrangement(ArrangementKind.Lease, Arm, true, true) { Until = new DateOnly(2035, 12, 31), Note = "a depot" }, .. section.Arrangements] : section.Arrangements,
            })),
            Crossings = ValueList.From(parts.Crossings.Select(crossing => crossing with
            {
                Name = "Crossing",
                Names = [new PlaceName(Arm, "A form; of | one"), new PlaceName(Aze, "A form: of the other")],
                Rail = crossing.Id == East ? new RailInterchange("Ayrum", Arm) { GaugeChange = GaugeChange.BogieExchange, Note = ConsignmentNote.CimSmgs, Reconsignment = true, TechnicalHandover = "at the station", CommercialHandover = "at the boundary" } : null,
            })),
            Measures = [.. parts.Measures.Where(measure => measure.Id != Id(North, Arm, "exit")), WithTransit(parts.Measures.First(measure => measure.Id == Id(North, Arm, "exit"))), spare],
            Pairs = ValueList.From(parts.Pairs.Where(pair => pair.First != Id(North, Arm, "exit") && pair.Second != Id(North, Arm, "exit"))
                .Select(pair => pair.Standard != ReciprocityStandard.Equivalent ? pair with { Standard = ReciprocityStandard.Equivalent, Tolerance = new Tolerance { Minutes = 10, EurCents = 5_00, RatioPerMille = 1200 }, Justified = [new Justification(MirrorDimension.Minutes, DifferenceGround.Sanitary, "a quarantine pest")] } : pair)),
        });
    }
}
