using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GoodOffices.Procedure.Publishing;

/// <summary>A released text as one HTML file that verifies itself offline: the publication file stands in it, with a small verifier.</summary>
/// <remarks>
/// The same publication gives the same bytes, whoever makes the page: the venue from what was published, or a node. The verifier shows what it has
/// verified in place of what the page says; what a browser cannot check is said on the page. Its policy allows that script and that sheet alone.
/// </remarks>
public static class StatementPage
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string s_template = Resource("statement.html");
    private static readonly string s_script = Resource("verifier.js");

    /// <summary>The sheet of this page and of the venue's public pages.</summary>
    public static string Style { get; } = Resource("statement.css");

    /// <summary>SHA-256 of <see cref="Style"/> in base64, as a content security policy names it.</summary>
    public static string StyleHash { get; } = HashOf(Style);

    /// <summary>Writes the page.</summary>
    /// <param name="publication">The publication file (docs/spec/disclosure.md), as it is.</param>
    /// <param name="lines">The texts that it releases, shown until they are verified.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(ReadOnlySpan<byte> publication, IReadOnlyList<PublishedLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Encoding.UTF8.GetBytes(s_template
            .Replace("{STYLE-HASH}", StyleHash, StringComparison.Ordinal).Replace("{SCRIPT-HASH}", HashOf(s_script), StringComparison.Ordinal)
            .Replace("{STYLE}", Style, StringComparison.Ordinal).Replace("{SCRIPT}", s_script, StringComparison.Ordinal)
            .Replace("{PUBLICATION}", Convert.ToBase64String(publication), StringComparison.Ordinal).Replace("{TEXT}", Html(lines), StringComparison.Ordinal));
    }

    /// <summary>Texts as paragraphs: what they hold is text, whatever it looks like.</summary>
    public static string Html(IReadOnlyList<PublishedLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return string.Concat(lines.Select(static line => $"<p dir=\"auto\"{(line.Language.Length == 0 ? "" : $" lang=\"{line.Language}\"")}>{Encode(line.Text)}</p>"));
    }

    /// <summary>A text as HTML shows it: readable in every script, and never markup.</summary>
    public static string Encode(string text) => s_encoder.Encode(text);

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Publishing/{name}") ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
