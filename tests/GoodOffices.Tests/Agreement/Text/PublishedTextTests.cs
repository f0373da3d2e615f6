using System.Text.Json;
using GoodOffices.Agreement.Text;
using GoodOffices.Tests.Record;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>Real drafts, where they are at hand: a climate agreement's, an oceans agreement in four languages, six editions of a paragraph.</summary>
public sealed class PublishedTextTests
{
    [Theory]
    [InlineData("2015-10-23.md", "2015-11-06.md", 58)]
    [InlineData("2015-12-12-adopted.md", "2016-01-corrected.md", 75)]
    public void Successive_drafts_differ_in_few_stretches_and_nothing_is_lost(string before, string after, int most)
    {
        var folder = PublishedData.Folder("texts/climate-drafts");
        var (first, second) = (File.ReadAllText(Path.Combine(folder, before)), File.ReadAllText(Path.Combine(folder, after)));
        CheckCollation([("ARM", first), ("AZE", second)]);
        Assert.InRange(Comparison.Of(first, second).ChangedStretches, 1, most);
    }

    [Fact]
    public void Three_drafts_of_an_agreement_are_collated_without_loss()
    {
        var folder = PublishedData.Folder("texts/climate-drafts");
        (string Party, string File)[] drafts = [("ARM", "2015-10-23.md"), ("AZE", "2015-11-06.md"), ("GEO", "2015-12-12-adopted.md")];
        CheckCollation([.. drafts.Select(draft => (draft.Party, File.ReadAllText(Path.Combine(folder, draft.File))))]);
    }

    [Fact]
    public void A_real_bracketed_draft_is_read_with_its_strays_told()
    {
        var text = File.ReadAllText(Path.Combine(PublishedData.Folder("texts/climate-drafts"), "2015-11-06.md"));
        var parsed = RollingText.Parse(text);
        var counts = parsed.Text.Count(parsed.Strays);
        Assert.InRange(counts.Brackets, 1000, 3000);
        Assert.InRange(counts.Strays.Count, 1, 200);
        Assert.All(counts.Strays, stray => Assert.Equal(stray.Sign, text[stray.Offset]));
        Assert.Equal(parsed.Text, RollingText.Parse(parsed.Text.Print()).Text);
        Assert.Equal(text, parsed.Text.Resolve("ARM"));
    }

    [Theory]
    [InlineData("en.txt")]
    [InlineData("fr.txt")]
    [InlineData("ru.txt")]
    [InlineData("ar.txt")]
    public void An_agreement_in_any_language_is_collated_with_versions_of_itself(string file)
    {
        var text = File.ReadAllText(Path.Combine(PublishedData.Folder("texts/oceans-six-languages"), file));
        var lines = text.Split('\n');
        var shorter = string.Join('\n', lines.Where((_, number) => number % 40 != 7));
        var moved = string.Join('\n', [.. lines[..50], .. lines[60..90], .. lines[50..60], .. lines[90..]]);
        CheckCollation([("ARM", text), ("AZE", shorter), ("GEO", moved)]);
    }

    [Fact]
    public void Six_editions_of_a_paragraph_share_most_of_it()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(PublishedData.Folder("texts/collation"), "darwin_chapter1_para1.json")));
        var editions = document.RootElement.GetProperty("witnesses").EnumerateArray()
            .Select(witness => ("E" + witness.GetProperty("id").GetString(), witness.GetProperty("content").GetString()!)).ToList();
        CheckCollation(editions);
        var text = Collation.Of(null, editions);
        var shared = text.Segments.OfType<Segment.Plain>().Sum(plain => plain.Text.Length);
        Assert.True(shared > editions[0].Item2.Length * 3 / 4, $"{shared} of {editions[0].Item2.Length} characters are shared:\n{text.Print()}");
    }

    private static void CheckCollation(IReadOnlyList<(string Party, string Text)> drafts)
    {
        var text = Collation.Of(null, drafts);
        var printed = text.Print();
        var parsed = RollingText.Parse(printed);
        Assert.Empty(parsed.Strays);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(printed, Collation.Of(null, [.. drafts.Reverse()]).Print());
        foreach (var (party, wording) in drafts) Assert.True(wording == parsed.Text.Resolve(party), $"{party} does not get its wording back");
    }
}
