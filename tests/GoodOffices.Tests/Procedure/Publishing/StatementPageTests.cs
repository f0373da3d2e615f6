using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using GoodOffices.Procedure.Publishing;

namespace GoodOffices.Tests.Procedure.Publishing;

public sealed class StatementPageTests
{
    [Fact]
    public void A_text_with_its_language_is_one_line_and_others_are_shown_as_they_stand()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(3);
        writer.WriteStartArray(2);
        writer.WriteTextString("en");
        writer.WriteTextString("We met.");
        writer.WriteEndArray();
        writer.WriteTextString("Alone");
        writer.WriteStartArray(2);
        writer.WriteTextString("Not a tag");
        writer.WriteTextString("b");
        writer.WriteEndArray();
        writer.WriteEndArray();
        Assert.Equal([new("en", "We met."), new("", "Alone"), new("", "Not a tag"), new("", "b")], PublishedLine.Of(writer.Encode()));
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception() => Gen.Byte.Array[0, 200].Sample(bytes => { PublishedLine.Of(bytes); });

    [Fact]
    public void The_policy_of_the_page_names_its_own_script_and_sheet_and_allows_nothing_else()
    {
        var page = Encoding.UTF8.GetString(StatementPage.Write([1, 2, 3], [new("en", "We met.")]));
        var policy = Between(page, "content=\"default-src", "\"");
        Assert.Contains($"script-src 'sha256-{HashOf(Between(page, "<script>", "</script>"))}'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{HashOf(Between(page, "<style>", "</style>"))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_released_is_shown_as_text_in_every_script()
    {
        var page = Encoding.UTF8.GetString(StatementPage.Write([0xFF], [new("hy", "Ողջույն </p><script>alert(1)</script> {SCRIPT} {PUBLICATION}")]));
        Assert.Contains("<p dir=\"auto\" lang=\"hy\">Ողջույն &lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; {SCRIPT} {PUBLICATION}</p>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<script").Length - 1);
    }

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
