using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeEditingTests
{
    private static readonly MeasureId s_entry = Id(North, Aze, "entry");

    [Fact]
    public void Every_field_can_be_set_by_the_path_that_the_table_gives_it()
    {
        var set = 0;
        foreach (var (field, other) in Annexes.EachFieldChanged())
        {
            var row = RegimeCollation.Of([(Arm, Annexes.Full), (Aze, other)]).Rows.Where(static row => row is { IsOpen: true, IsEntry: false }).ToList();
            if (row.Count != 1)
            {
                continue;
            }

            var value = row[0].Alternatives.Single(alternative => alternative.Parties.Contains(Aze)).Value!;
            var changed = RegimeEditing.Apply(Annexes.Full, [new RegimeChange.Set(row[0].Path, value.Kind == RegimeValueKind.Texts ? JsonTexts.Join(value.Items) : value.Text)]);
            // An empty code stands for none, and is left out rather than set.
            Assert.True(other.Equals(changed.Regime) || (value.Text.Length == 0 && value.Kind != RegimeValueKind.Texts), $"{field}: {string.Join("; ", changed.Faults.Select(static fault => fault.Shown))}");
            set++;
        }

        Assert.True(set >= 70, $"only {set} fields were set");
    }

    [Fact]
    public void A_step_that_is_not_there_is_added_as_the_catalogue_has_it()
    {
        var bare = Clean.With(s_entry, static measure => measure with { Steps = [] });
        var changed = RegimeEditing.Apply(bare, [new RegimeChange.Set($"measures/{s_entry}/steps/veterinary/eur", "3.50")]).Regime!;
        Assert.Equal([ProcedureCatalogue.Step("veterinary") with { EurCents = 3_50 }], changed.Measure(s_entry)!.Steps);
    }

    [Fact]
    public void Entries_and_parts_are_added_and_taken_out()
    {
        var changed = RegimeEditing.Apply(Clean,
        [
            new RegimeChange.Remove("counterparts/R-NORTH+R-SOUTH"),
            new RegimeChange.Add("counterparts", """{ "first": "R-SOUTH", "second": "R-NORTH" }"""),
            new RegimeChange.Set($"measures/{s_entry}/permit/year", "2027"),
            new RegimeChange.Set($"measures/{s_entry}/permit/number", "250"),
            new RegimeChange.Set($"measures/{s_entry}/permit/exemptions", "post; humanitarian aid"),
            new RegimeChange.Remove($"measures/{s_entry}/steps/border-security"),
        ]).Regime!;
        Assert.Equal("[CounterpartLinks { First = R-SOUTH, Second = R-NORTH }]", changed.Counterparts.ToString());
        Assert.Equal(["humanitarian aid", "post"], changed.Measure(s_entry)!.Permit!.Exemptions);
        Assert.DoesNotContain(changed.Measure(s_entry)!.Steps, static step => step.Procedure == "border-security");
    }

    [Theory]
    [InlineData("measures/X-NORTH.AZE.entry.bilateral-freight/colour", "red", "unknown-field")]
    [InlineData("measures/NONE/feeEur", "1", "unknown-field")]
    [InlineData("measures/X-NORTH.AZE.entry.bilateral-freight/feeEur", "-1", "negative")]
    [InlineData("measures/X-NORTH.AZE.entry.bilateral-freight/feeEur", "much", "wrong-type")]
    [InlineData("measures/X-NORTH.AZE.entry.bilateral-freight/hours", "noon", "wrong-form")]
    [InlineData("measures", "1", "not-a-value")]
    [InlineData("measures/X-NORTH.AZE.entry.bilateral-freight", "1", "not-a-value")]
    [InlineData("title/name", "x", "unknown-field")]
    public void What_is_no_field_or_no_value_of_it_is_a_fault(string path, string value, string code) =>
        Assert.Equal(code, RegimeEditing.Apply(Clean, [new RegimeChange.Set(path, value)]).Faults[0].Code);

    [Theory]
    [InlineData("measures", "5", "wrong-type")]
    [InlineData("measures", "null", "wrong-type")]
    [InlineData("measures", "{ \"id\": ", "not-json")]
    [InlineData("measures", "{ \"id\": \"A\", \"id\": \"B\" }", "not-json")]
    [InlineData("measures", "{ \"id\": \"\\ud800\" }", "not-json")]
    [InlineData("measures", "{ \"id\": \"A\", \"steps\": [ 5 ] }", "wrong-type")]
    [InlineData("title", "{}", "not-a-list")]
    public void What_is_no_entry_is_a_fault(string list, string json, string code) =>
        Assert.Equal(code, RegimeEditing.Apply(Clean, [new RegimeChange.Add(list, json), new RegimeChange.Set("measures/A/steps/veterinary/eur", "1")]).Faults.Select(static fault => fault.Code).First(found => found != "missing-field"));

    [Fact]
    public void A_text_that_is_not_unicode_is_a_fault()
    {
        Assert.Equal("not-unicode", RegimeEditing.Apply(Clean, [new RegimeChange.Set("title", "\ud800")]).Faults[0].Code);
        Assert.Equal("not-json", RegimeEditing.Apply(Clean, [new RegimeChange.Add("measures", "{ \"id\": \"\ud800\" }")]).Faults[0].Code);
        Assert.Equal("not-unicode", GoodOffices.Documents.Regimes.RegimeCsv.Read([("regime.csv", "title,parties\n\ud800,ARM; AZE\n")]).Faults[0].Code);
    }

    [Fact]
    public void Several_texts_are_joined_and_split_without_loss() => Gen.Char.AlphaNumeric.Array[0, 6].Select(static letters => new string(letters)).Array[0, 4].Sample(static words =>
    {
        string[] texts = [.. words.Select(static (word, at) => $"{word};{at}\\").Distinct()];
        Assert.Equal(texts, JsonTexts.Split(JsonTexts.Join(texts)));
    });

    [Fact]
    public void A_regime_begins_with_the_links_of_a_network_and_takes_presets()
    {
        var network = GoodOffices.Documents.Networks.Strategic.StrategicNetwork.Load();
        var bare = BareRegime.Of(network, [new("RAIL-ORD-MIN"), new("ROAD-YER-NAX")], [Arm, Aze], "Annex").Regime!;
        Assert.Equal(["RAIL-ORD-MIN.X1", "RAIL-ORD-MIN.X2", "ROAD-YER-NAX.X1"], bare.Crossings.Select(static crossing => crossing.Id.ToString()));
        Assert.Empty(RegimeOnNetwork.Faults(bare, network));
        Assert.Empty(Reciprocity.Findings(RegimePresets.Apply(bare, new("RAIL-ORD-MIN.X2"), RegimePreset.FullBilateral)));
        Assert.Equal("not-in-network", BareRegime.Of(network, [new("NOWHERE")], [Arm, Aze]).Faults[0].Code);
        Assert.Equal("no-sovereign", BareRegime.Of(network, [new("FERRY-ALA-AKT")], [Arm, Aze]).Faults[0].Code);
    }

    [Fact]
    public void A_step_takes_every_place_in_its_chain_and_nothing_else_has_a_place()
    {
        var steps = Annexes.Full.Measure(s_entry)!.Steps.Select(static step => step.Procedure).ToList();
        var root = $"measures/{s_entry}";
        Assert.True(steps.Count >= 2, "the chain has an order");
        foreach (var step in steps)
        {
            foreach (var before in steps.Where(other => other != step).Append(""))
            {
                var expected = steps.Where(other => other != step).ToList();
                expected.Insert(before.Length == 0 ? expected.Count : expected.IndexOf(before), step);
                Assert.Equal(expected, RegimeEditing.Apply(Annexes.Full, [new RegimeChange.Move($"{root}/steps/{step}", before)]).Regime!.Measure(s_entry)!.Steps.Select(static one => one.Procedure));
            }
        }

        Assert.Equal(Annexes.Full, RegimeEditing.Apply(Annexes.Full, [new RegimeChange.Move($"{root}/steps/{steps[0]}", steps[0])]).Regime);
        foreach (var wrong in (RegimeChange[])[new RegimeChange.Move($"{root}/steps/{steps[0]}", "nothing"), new RegimeChange.Move($"{root}/steps/nothing", ""), new RegimeChange.Move($"{root}/feeEur", ""), new RegimeChange.Move(root, "")])
        {
            Assert.Equal("unknown-field", Assert.Single(RegimeEditing.Apply(Annexes.Full, [wrong]).Faults).Code);
        }
    }
}
