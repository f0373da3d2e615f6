using System.Text.Json;
using System.Text.RegularExpressions;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Analysis.Packages;
using GoodOffices.Desk.Annexes;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;
using GoodOffices.Tests.Conventions;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Desk;

/// <summary>Whatever a page asks words for has them: a key that no file holds would be shown as it is.</summary>
public sealed partial class WordKeysTests
{
    private static readonly Words s_english = Words.Of("en");

    // Literals of the same form that are names of files, not of words.
    private static readonly string[] s_files = ["zip", "json", "ics", "js", "css", "razor", "html", "cbor", "pdf"];

    [Fact]
    public void Every_key_that_is_written_in_the_sources_has_its_words()
    {
        var areas = s_english.Keys.Select(static key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var used = Sources().SelectMany(static source => Literal().Matches(source.Text).Select(match => (source.File, Key: match.Groups[1].Value)))
            .Where(one => areas.Contains(one.Key.Split('.')[0]) && !one.Key.EndsWith('-') && !s_files.Contains(one.Key.Split('.')[^1])).ToList();
        Assert.True(used.Count > 300, $"only {used.Count} keys were found in the sources");
        Assert.Empty(used.Where(static one => !s_english.Has(one.Key)).Select(static one => $"{one.File}: {one.Key}"));
    }

    [Fact]
    public void Every_key_that_is_put_together_has_its_words()
    {
        string[] keys =
        [
            .. Enum.GetNames<SessionPhase>().Select(static name => "phase." + name), .. Enum.GetNames<LifeStage>().Select(static name => "stage." + name),
            .. Enum.GetNames<OverlapState>().Select(static name => "overlap." + name), .. Enum.GetNames<OverlapEffect>().Where(static name => name != nameof(OverlapEffect.None)).Select(static name => "overlap.effect." + name),
            .. Enum.GetNames<PackageState>().Select(static name => "package." + name), .. Enum.GetNames<FairnessRule>().Select(static name => "fair." + name),
            .. Enum.GetNames<AcceptanceLevel>().Select(static name => "brief.level." + name), .. Enum.GetValues<AcceptanceLevel>().Select(static level => $"caucus.highest-{(int)level}"),
            .. ((string[])["everything", "stops", "insincere", "add-up", "recorded", "audited"]).Select(static name => "overlap.limit." + name),
            .. ((string[])["confirm", "concordance", "adopt", "initial", "sign-ad-referendum", "sign", "confirm-signature", "consent"]).SelectMany(static step => (string[])[$"closing.step.{step}", $"closing.do.{step}", $"closing.confirm.{step}"]),
            .. ActForms.Kinds.Select(static kind => "act." + kind), .. Samples.All.Select(static act => "act." + act.Kind),
            .. ((string[])["accepted", "package-accepted", "signed"]).Select(static kind => $"act.{kind}.ad-referendum"),
            "map.wrong-json", "map.wrong-type",
        ];
        Assert.DoesNotContain(keys, static key => !s_english.Has(key));
    }

    [Fact]
    public void Every_field_of_an_annex_has_its_words()
    {
        var fields = Fields(FormShape.Of<RegimeParts>(), [], 0).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("rail.gaugeChange", fields);
        Assert.Contains("owner.state", fields);
        Assert.DoesNotContain(fields, static field => !s_english.Has("field." + field) && field.Split('.').Any(static part => !s_english.Has("field." + part)));
        var russian = Spoken("ru");
        Assert.All(fields, field => Assert.DoesNotMatch("[a-z]{3}", AnnexWords.Field(russian, field)));
    }

    [Fact]
    public void Every_choice_and_procedure_of_an_annex_has_its_words()
    {
        Type[] others = [typeof(RegimeValueKind), typeof(PlaceKind), typeof(TerritoryStatus), typeof(NetworkFindingKind), typeof(RegimePreset)];
        var choices = typeof(Regime).Assembly.GetTypes().Where(type => type is { IsEnum: true, IsPublic: true } && type.Namespace == typeof(Regime).Namespace && !others.Contains(type))
            .Append(typeof(PrincipleKind)).SelectMany(Enum.GetNames).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("bogie-exchange", choices);
        Assert.DoesNotContain(choices, static choice => !s_english.Has("choice." + choice));
        Assert.Empty(ProcedureCatalogue.All.Where(static procedure => !s_english.Has("procedure." + procedure.Id)).Select(static procedure => procedure.Id));
    }

    [Fact]
    public void Every_code_of_a_refusal_has_its_sentence()
    {
        // The catalogue of procedures has the same form, and its words are asked for above.
        var codes = ((string[])["src/GoodOffices.Record", "src/GoodOffices.Agreement", "src/GoodOffices.Procedure", "src/GoodOffices.Delegation", "src/GoodOffices.Desk"])
            .SelectMany(Repository.SourceFiles).Where(static file => !file.Contains("/Corridors/Procedures/", StringComparison.Ordinal))
            .SelectMany(static file => Code().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(codes.Count > 250, $"only {codes.Count} codes were found in the sources");
        Assert.Empty(codes.Where(static code => Reasons.Key(code) is null).Order(StringComparer.Ordinal));
        Assert.All(Reasons.Shared, static code => Assert.NotNull(Reasons.Key(code)));
        var english = new HashSet<string>(s_english.Keys.Where(static key => key.StartsWith("reason.", StringComparison.Ordinal)).Select(static key => s_english[key]), StringComparer.Ordinal);
        foreach (var language in Words.Languages.Where(static language => language != "en").Select(Spoken))
            Assert.All(codes, code => Assert.DoesNotContain(Reasons.Of(language, code), english));
    }

    [Fact]
    public void A_code_that_is_not_known_says_at_least_that_it_cannot_be_done() =>
        Assert.Equal(Words.Of("ru")["reason.other"], Reasons.Of(Spoken("ru"), "of-a-later-version"));

    [Fact]
    public void Figures_have_the_decimal_separator_of_the_language()
    {
        Assert.Equal("8.50", AnnexWords.Euros(Spoken("en"), 8_50));
        Assert.Equal("8,50", AnnexWords.Euros(Spoken("ru"), 8_50));
        Assert.Equal("31,5", AnnexWords.Kilometres(Spoken("fr"), 31_500));
    }

    private static DeskLanguage Spoken(string language)
    {
        var window = new DeskLanguage(TimeProvider.System);
        window.Choose(language);
        return window;
    }

    // As the annex's table names them: the lists of entries, the entries and their steps do not count.
    private static IEnumerable<string> Fields(FormShape shape, string[] above, int depth)
    {
        foreach (var field in shape.Fields)
        {
            string[] here = depth == 0 && field.IsList || field.Name == "steps" ? above : [.. above, field.Name];
            if (here.Length > above.Length) yield return string.Join('.', here);
            if (field.Part is null) continue;
            foreach (var below in Fields(field.Part, here, depth + 1)) yield return below;
        }
    }

    private static IEnumerable<(string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/GoodOffices.Desk"), "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"))
            .Select(static file => (Repository.Relative(file), File.ReadAllText(file)));

    [GeneratedRegex("""
        (?<!=)"([a-z][a-z-]*(?:\.[A-Za-z0-9-]+)+)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("""
        (?<!AddAttribute\(\d, )(?<=[(\s])"([a-z]+(?:-[a-z]+)*)",\s*\$?"[^" ]+ [^" ]+ 
        """)]
    private static partial Regex Code();
}
