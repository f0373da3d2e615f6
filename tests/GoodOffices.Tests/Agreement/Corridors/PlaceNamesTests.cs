using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class PlaceNamesTests
{
    private static readonly Language s_english = new("en");
    private static readonly Gen<string> s_form = Gen.OneOf(Gen.String[Gen.Char["ab ;\\:,\"əḥ'#="], 1, 8], Gen.String[1, 6]).Where(PlaceNames.IsForm);
    private static readonly Gen<ValueList<PlaceName>> s_names = Gen.Select(s_form.Array[3], Gen.Int[0, 7]).Select(static (forms, who) =>
        ValueList.From(new[] { Arm, Aze, Geo }.Select((party, at) => (party, at)).Where(one => (who & (1 << one.at)) != 0).Select(one => new PlaceName(one.party, forms[one.at]))));

    private static readonly Gen<string> s_neutral = Gen.Int[0, 1].Select(static which => which == 0 ? "" : "Neutral name");

    [Fact]
    public void What_is_written_as_text_is_read_back() => s_names.Sample(names =>
    {
        Assert.True(PlaceNames.TryRead(PlaceNames.Write(names), out var read), PlaceNames.Write(names));
        Assert.Equal(names, read);
    });

    [Theory]
    [InlineData("Northern post")]
    [InlineData("ARM:")]
    [InlineData("arm: Post")]
    [InlineData("ARM: Post; ARM: Other post")]
    public void What_is_no_list_of_forms_is_refused(string text) => Assert.False(PlaceNames.TryRead(text, out _));

    [Fact]
    public void Swapping_the_parties_swaps_what_each_reads() => Gen.Select(s_names, s_neutral).Sample((names, neutral) =>
    {
        ValueList<PartyId> order = [Arm, Aze, Geo], swapped = [Aze, Arm, Geo];
        var turned = ValueList.From(names.Select(static name => name with { By = Renamed.Swap(name.By, Arm, Aze) }));
        Assert.Equal(new PlaceNaming(Arm, order).For(neutral, names), new PlaceNaming(Aze, swapped).For(neutral, turned));
        Assert.Equal(new PlaceNaming(null, order).For(neutral, names), new PlaceNaming(null, swapped).For(neutral, turned));
    });

    [Fact]
    public void Each_reads_its_own_form_first_and_every_form_once() => Gen.Select(s_names, s_neutral).Sample((names, neutral) =>
    {
        foreach (var reader in (PartyId[])[Arm, Aze, Geo])
        {
            var shown = new PlaceNaming(reader, [Arm, Aze, Geo]).For(neutral, names);
            var own = names.FirstOrDefault(name => name.By == reader)?.Name ?? neutral;
            Assert.StartsWith(own, shown, StringComparison.Ordinal);
            Assert.All(names, name => Assert.Contains(name.Name, shown, StringComparison.Ordinal));
            Assert.Equal(names.Select(static name => name.Name).Append(own).Where(static name => name.Length > 0).Distinct().Sum(static name => name.Length + 3), shown.Length + (shown.Length > 0 ? 3 : 0));
        }
    });

    [Fact]
    public void The_reader_and_the_order_of_the_page_decide()
    {
        ValueList<PlaceName> names = [new(Arm, "A"), new(Aze, "B"), new(Geo, "C")];
        Assert.Equal("A / C / B", new PlaceNaming(Arm, [Geo, Aze, Arm]).For("N", names));
        Assert.Equal("B / A / C", new PlaceNaming(Aze, [Arm, Aze]).For("N", names));
        Assert.Equal("N", new PlaceNaming(null, [Arm, Aze]).For("N", names));
        Assert.Equal("B / A / C", new PlaceNaming(null, [Aze, Arm]).For("", names));
        Assert.Equal("A", new PlaceNaming(Arm, [Arm, Aze]).For("N", [new(Arm, "A"), new(Aze, "A")]));
        Assert.Equal("A", new PlaceNaming(Arm, [Arm, Aze]).For("N", [new(Arm, "A")]));
        Assert.Equal("N / A", new PlaceNaming(Aze, [Arm, Aze]).For("N", [new(Arm, "A")]));
        Assert.Equal("N", new PlaceNaming(Aze, [Arm, Aze]).For("N", []));
        Assert.Equal("X-NORTH", new PlaceNaming(Arm, [Arm, Aze]).For(Bare().Crossing(North)!));
    }

    [Fact]
    public void A_regime_with_forms_is_read_back_in_every_form() => Gen.Select(s_names, s_names).Sample((crossing, link) =>
    {
        var regime = Named(crossing, link);
        Assert.Equal(regime, RegimeJson.Read(Encoding.UTF8.GetBytes(RegimeJson.Write(regime))).Regime);
        Assert.Equal(regime, RegimeTables.Read(RegimeTables.Of(regime)).Regime);
        var content = new LinkRegimeContent(regime);
        Assert.True(Content.TryDecode(content.Encode(), out var decoded, out var why), why?.Why);
        Assert.Equal(regime, ((LinkRegimeContent)decoded).Regime);
        Assert.Equal(crossing.Count + link.Count == 0, content.Digest == new LinkRegimeContent(Bare()).Digest);
    });

    [Fact]
    public void A_list_of_forms_that_is_empty_has_one_form_in_the_bytes()
    {
        var bytes = new LinkRegimeContent(Named([new PlaceName(Arm, "A")], [])).Encode();
        // The crossing is an array of seven, its last field an array of one: emptied, it has to be refused.
        var list = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x81, 0x82, 0x63, (byte)'A', (byte)'R', (byte)'M', 0x61, (byte)'A']);
        Assert.True(list > 0);
        byte[] emptied = [.. bytes[..list], 0x80, .. bytes[(list + 8)..]];
        Assert.False(Content.TryDecode(emptied, out _, out _));
        Assert.True(Content.TryDecode(bytes, out _, out _));
    }

    [Fact]
    public void A_party_gives_changes_and_takes_back_its_form_by_its_own_path()
    {
        var given = RegimeEditing.Apply(Bare(), [new RegimeChange.Set("crossings/X-NORTH/names/ARM/name", "Post"), new RegimeChange.Set("links/R-NORTH/names/AZE/name", "Road")]).Regime!;
        Assert.Equal(Named([new PlaceName(Arm, "Post")], [new PlaceName(Aze, "Road")]), given);
        var changed = RegimeEditing.Apply(given, [new RegimeChange.Set("crossings/X-NORTH/names/ARM/name", "Upper post"), new RegimeChange.Remove("links/R-NORTH/names/AZE")]).Regime;
        Assert.Equal(Named([new PlaceName(Arm, "Upper post")], []), changed);
        Assert.Equal("unknown-field", RegimeEditing.Apply(Bare(), [new RegimeChange.Set("crossings/X-NORTH/names/nobody/name", "Post")]).Faults[0].Code);
        Assert.Equal(["not-a-name"], RegimeEditing.Apply(given, [new RegimeChange.Set("crossings/X-NORTH/names/ARM/name", " ")]).Faults.Select(static fault => fault.Code));
        Assert.Equal(["name-twice"], RegimeEditing.Apply(given, [new RegimeChange.Add("crossings/X-NORTH/names", """{ "by": "ARM", "name": "Lower post" }""")]).Faults.Select(static fault => fault.Code));
    }

    [Fact]
    public void A_form_on_which_the_stances_differ_stands_in_a_bracket()
    {
        ValueList<PlaceName> forms = [new(Arm, "Post"), new(Aze, "Gate")];
        var collation = RegimeCollation.Of([(Arm, Named(forms, [])), (Aze, Named([forms[0], new(Aze, "Pass")], []))]);
        var row = Assert.Single(collation.Rows, static row => row.IsOpen);
        Assert.Equal("crossings/X-NORTH/names/AZE/name", row.Path);
        Assert.Equal(("crossings", "X-NORTH", "names.AZE.name"), (row.Place.Kind, row.Place.Code, row.Place.Field));
        Assert.Contains("Its name in the form of ARM: Post.\nIts name in the form of AZE: [ARM: Gate][AZE: Pass].\n", RegimeClauses.Of(collation, s_english).Text.Print(), StringComparison.Ordinal);
        var alone = RegimeCollation.Of([(Arm, Named(forms, [])), (Aze, Named([forms[0]], []))]);
        Assert.Equal(("crossings/X-NORTH/names/AZE", true), (Assert.Single(alone.Rows, static row => row.IsOpen).Path, alone.Rows.Single(static row => row.IsOpen).IsEntry));
    }

    [Fact]
    public void Each_original_has_its_own_form_first_and_is_else_the_same()
    {
        var regime = Named([new(Arm, "Post"), new(Aze, "Gate"), new(Geo, "Pass")], [new(Arm, "Road"), new(Aze, "Way")]);
        string Own(PartyId party) => RegimeClauses.Print(regime, s_english, [party, .. new[] { Arm, Aze, Geo }.Where(other => other != party)]);
        Assert.Contains("the form of ARM: Post.\nIts name in the form of AZE: Gate.\nIts name in the form of GEO: Pass.\n", Own(Arm), StringComparison.Ordinal);
        Assert.Contains("the form of AZE: Gate.\nIts name in the form of ARM: Post.\nIts name in the form of GEO: Pass.\n", Own(Aze), StringComparison.Ordinal);
        Assert.Contains("the form of AZE: Way.\nIts name in the form of ARM: Road.\n", Own(Aze), StringComparison.Ordinal);
        Assert.Equal(Own(Arm).Split('\n').Order(), Own(Geo).Split('\n').Order());
        Assert.Equal(RegimeClauses.Print(regime, s_english), Own(Arm));
    }

    [Fact]
    public void Findings_are_told_with_the_readers_names_and_recorded_with_the_neutral_one()
    {
        var regime = Regime.Of(Clean.With(Id(North, Aze, "entry"), measure => measure.Step("customs-control", step => step with { EurCents = 30_00 })).Parts with
        {
            Crossings = ValueList.From(Clean.Crossings.Select(crossing => crossing.Id == North ? crossing with { Names = [new(Arm, "Post"), new(Aze, "Gate")] } : crossing)),
        });
        var finding = Assert.Single(Reciprocity.Findings(regime), static finding => finding.FirstMeasure == Id(North, Arm, "entry") || finding.SecondMeasure == Id(North, Arm, "entry"));
        Assert.StartsWith("X-NORTH, ", finding.Measure, StringComparison.Ordinal);
        Assert.StartsWith("Gate / Post, ", Reciprocity.Named(finding, regime, new PlaceNaming(Aze, [Arm, Aze])).Measure, StringComparison.Ordinal);
        Assert.StartsWith("Post / Gate, ", Reciprocity.Named(finding, regime, new PlaceNaming(Arm, [Arm, Aze])).Measure, StringComparison.Ordinal);
        Assert.Equal(finding, Reciprocity.Named(finding, regime, new PlaceNaming(null, [Arm, Aze])) with { Place = finding.Place });
    }

    private static Regime Named(ValueList<PlaceName> crossing, ValueList<PlaceName> link) => Regime.Of(Bare().Parts with
    {
        Links = ValueList.From(Bare().Links.Select(known => known.Id.ToString() == "R-NORTH" ? known with { Names = link } : known)),
        Crossings = ValueList.From(Bare().Crossings.Select(known => known.Id == North ? known with { Names = crossing } : known)),
    });
}
