using System.Text;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>Reads XML from anybody: no document type, so no entities; nothing fetched; bounded in size and depth.</summary>
internal static class XmlFile
{
    /// <summary>The most bytes of a file: a question of a thousand options takes about 85,000.</summary>
    public const int MostBytes = 16 << 20;

    private const int MostDepth = 64;
    private const int MostDeclaration = 200;

    public static XElement Root(FileReading reading, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            throw reading.Fault(0, $"the file has {bytes.Length} bytes; at most {MostBytes} are read");
        }

        bytes = Decodable(reading, bytes);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            CheckDepth(reading, bytes, settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException broken)
        {
            throw IsDocumentType(broken)
                ? reading.Fault(1 + bytes.Span[..Math.Max(0, bytes.Span.IndexOf("<!DOCTYPE"u8))].Count((byte)'\n'), "it declares a document type, which is not read: entities could reach other files or grow without limit", "remove the lines from <!DOCTYPE to ]>")
                : reading.Fault(broken.LineNumber, "it is not XML: " + FileReading.Shown(broken.Message.Split(" Line ")[0].TrimEnd('.')));
        }
    }

    public static int LineOf(this XObject at) => at is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    /// <summary>An attribute by its name in any case, or null: files differ in how they write lowerBound.</summary>
    public static string? Text(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;

    public static IEnumerable<XElement> Named(this IEnumerable<XElement> elements, string name) =>
        elements.Where(element => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Older files were written on desktops of western Europe, without saying so. Every byte of ISO 8859-1 is a character, so nothing is lost.</summary>
    private static ReadOnlyMemory<byte> Decodable(FileReading reading, ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span;
        if (Utf8.IsValid(text) || text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || text[..Math.Min(text.Length, MostDeclaration)].IndexOf("encoding"u8) >= 0)
        {
            return bytes;
        }

        reading.Note(0, "it is not UTF-8 and declares no encoding; it is read as ISO 8859-1");
        return Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(text));
    }

    private static void CheckDepth(FileReading reading, ReadOnlyMemory<byte> bytes, XmlReaderSettings settings)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                throw reading.Fault(((IXmlLineInfo)reader).LineNumber, $"elements lie more than {MostDepth} deep in each other");
            }
        }
    }

    private static bool IsDocumentType(XmlException broken) => broken.Message.Contains("DTD", StringComparison.Ordinal);
}
