using System.Text;
using System.Text.Json.Nodes;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Tests.Conventions;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeFormTests
{
    private static readonly string Spec = Path.Combine(Repository.Root, "docs", "spec");

    private static string Example
    {
        get
        {
            var page = File.ReadAllText(Path.Combine(Spec, "regime.md"));
            var from = page.LastIndexOf("```json\n", StringComparison.Ordinal) + 8;
            return page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void The_example_of_the_specification_shows_what_it_says()
    {
        var check = RegimeJson.Read(Encoding.UTF8.GetBytes(Example));
        Assert.True(check.Stands, string.Join('\n', check.Faults.Select(fault => fault.Shown)));
        Assert.Equal([(MirrorDimension.Minutes, FindingWeight.Binding), (MirrorDimension.Eur, FindingWeight.Justified)], Reciprocity.Findings(check.Regime).Select(finding => (finding.Dimension, finding.Weight)));
        Assert.Equal(FindingWeight.Noted, Assert.Single(Sovereignty.Findings(check.Regime)).Weight);
    }

    [Fact]
    public void The_schema_follows_from_the_program()
    {
        var path = Path.Combine(Spec, "regime.schema.json");
        var written = RegimeSchema.Build().ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") is not null)
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    [Fact]
    public void What_the_program_reads_and_writes_keeps_the_schema()
    {
        var schema = RegimeSchema.Build();
        Assert.Empty(RegimeSchema.Breaches(schema, JsonNode.Parse(Example)));
        Assert.Empty(RegimeSchema.Breaches(schema, JsonNode.Parse(RegimeJson.Write(Full.Regime))));
        var broken = JsonNode.Parse(Example)!;
        broken["links"]![0]!["colour"] = "red";
        broken["measures"]![0]!["steps"]![0]!.AsObject().Remove("minutes");
        broken["measures"]![0]!["steps"]![1]!["procedure"] = "tea";
        broken["pairs"]![0]!["standard"] = "alike";
        Assert.Equal([".links[0].colour: unknown", ".measures[0].steps[0].minutes: missing", ".measures[0].steps[1].procedure: not one of the choices", ".pairs[0].standard: not one of the choices"], RegimeSchema.Breaches(schema, broken));
    }

    [Fact]
    public void The_page_lists_every_field_in_its_order()
    {
        var lines = File.ReadAllLines(Path.Combine(Spec, "regime.md"));
        var tables = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith("| field |", StringComparison.Ordinal))
            {
                tables.Add([]);
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                tables[^1].Add(line.Split('`')[1]);
            }
        }

        var forms = FieldRecorder.Of<RegimeParts>();
        Assert.Equal(
            forms.Values.Select(fields => string.Join(' ', fields.Select(field => field.Name))).Order(StringComparer.Ordinal),
            tables.Select(names => string.Join(' ', names)).Order(StringComparer.Ordinal));
        var page = string.Join('\n', lines);
        Assert.All(forms.Values.SelectMany(fields => fields).Where(field => field.Type.IsEnum).SelectMany(field => Enum.GetNames(field.Type)),
            name => Assert.Contains($"`{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_regime_with_every_field_is_read_back_from_JSON_and_from_its_bytes()
    {
        foreach (var regime in (Regime[])[Full.Regime, Clean, Bare()])
        {
            var read = RegimeJson.Read(Encoding.UTF8.GetBytes(RegimeJson.Write(regime)));
            Assert.True(read.Stands, string.Join('\n', read.Faults.Select(fault => fault.Shown)));
            Assert.Equal(regime, read.Regime);
            var content = new LinkRegimeContent(regime);
            Assert.True(Content.TryDecode(content.Encode(), out var decoded, out var why), why?.Why);
            Assert.Equal(regime, ((LinkRegimeContent)decoded).Regime);
            Assert.Equal(content.Digest, decoded.Digest);
        }
    }

    [Fact]
    public void The_full_regime_uses_every_field()
    {
        var written = RegimeJson.Write(Full.Regime);
        Assert.All(FieldRecorder.Of<RegimeParts>().Values.SelectMany(fields => fields), field => Assert.Contains($"\"{field.Name}\":", written, StringComparison.Ordinal));
    }

    [Fact]
    public void No_byte_of_a_regime_can_be_changed_unnoticed()
    {
        var bytes = new LinkRegimeContent(Full.Regime).Encode();
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            if (Content.TryDecode(changed, out var read, out _))
            {
                Assert.Equal(changed, read.Encode());
            }
        }
    }

    [Fact]
    public void Parts_of_an_annex_join_to_the_same_annex()
    {
        var parts = RegimeDivision.Split(Clean);
        Assert.Equal([1, 2], parts.Select(part => part.Links.Count));
        Assert.Equal(Clean, RegimeDivision.Join(Clean.Title, parts.Reverse()).Regime);
        Assert.All(parts, part => Assert.Empty(Reciprocity.Findings(part)));
        Assert.Contains(RegimeDivision.Join("", [Clean, Clean]).Faults, fault => fault.Code == "link-twice");
    }
}
