using System.Text;
using System.Xml;
using GoodOffices.Procedure.Convening;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Publications;

/// <summary>What was published as an Atom feed (RFC 4287). An entry is a release: a file of it that comes later updates the entry, and its id stays.</summary>
internal sealed class AtomFeed(VenueParts venue)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes the feed.</summary>
    /// <param name="address">Where the venue is, for links.</param>
    /// <param name="statements">The newest first.</param>
    public byte[] Write(Uri address, IReadOnlyList<ReleasedStatement> statements)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, Id(""));
            xml.WriteElementString("title", Namespace, Clean(statements.Count == 0 ? $"Venue of {venue.Convocation.Terms.Origin}" : venue.Convocation.Terms.Title.ToString()));
            xml.WriteElementString("updated", Namespace, Time(statements.Count == 0 ? DateTimeOffset.UnixEpoch : statements.Max(static one => one.Listing.Stored)));
            Link(xml, "self", new Uri(address, "feed.atom"), "application/atom+xml");
            Link(xml, "alternate", address, "text/html");
            foreach (var statement in statements)
            {
                Write(xml, address, statement);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Write(XmlWriter xml, Uri address, ReleasedStatement statement)
    {
        xml.WriteStartElement("entry", Namespace);
        Language(xml, statement.Language);
        xml.WriteElementString("id", Namespace, Id($":{statement.SaltedDigest.ToHex()}"));
        xml.WriteElementString("title", Namespace, Clean(statement.Title));
        xml.WriteElementString("updated", Namespace, Time(statement.Listing.Stored));
        xml.WriteElementString("published", Namespace, Time(statement.Released));
        foreach (var consent in statement.Consents)
        {
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Clean(NameOf(consent.Party.Value)));
            xml.WriteEndElement();
        }

        Link(xml, "alternate", new Uri(address, $"publications/{statement.Listing.Id}/page"), "text/html");
        Link(xml, "enclosure", new Uri(address, $"publications/{statement.Listing.Id}"), "application/cbor");
        Content(xml, statement);
        xml.WriteEndElement();
    }

    /// <summary>Each text in a paragraph of its own, which bears its language.</summary>
    private static void Content(XmlWriter xml, ReleasedStatement statement)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "xhtml");
        xml.WriteStartElement("div", Xhtml);
        foreach (var line in statement.Lines)
        {
            xml.WriteStartElement("p", Xhtml);
            Language(xml, line.Language);
            xml.WriteAttributeString("dir", "auto");
            xml.WriteString(Clean(line.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Language(XmlWriter xml, string tag)
    {
        if (tag.Length > 0)
        {
            xml.WriteAttributeString("xml", "lang", null, tag);
        }
    }

    private string NameOf(string code) => venue.Convocation.Terms.Participants.FirstOrDefault(one => one.Code.Value == code) is Participant one ? one.Names.ToString() : code;

    // A tag names a host and never a port (RFC 4151 §2.1).
    private string Id(string of) => $"tag:{venue.Convocation.Terms.Origin.Split('/', ':')[0]},2024:{venue.Convocation.TalksId.ToHex()}{of}";

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    /// <summary>Without what XML 1.0 cannot carry.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
