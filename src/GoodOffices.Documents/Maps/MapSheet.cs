using System.Globalization;
using System.Text;
using System.Xml;

namespace GoodOffices.Documents.Maps;

/// <summary>Writes shapes as SVG: coordinates to a tenth, the same bytes on every machine.</summary>
internal sealed class MapSheet : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    public MapSheet(double width, double height, string title, string style)
    {
        _writer = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "", NewLineChars = "\n" });
        _writer.WriteStartElement("svg", Namespace);
        Attributes(("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", "420mm"), ("height", Millimetres(420 * height / width)), ("role", "img"), ("font-family", "Liberation Sans, Helvetica, Arial, sans-serif"));
        Text("title", title);
        Text("style", style);
    }

    public string Finish()
    {
        _writer.WriteEndElement();
        _writer.Flush();
        return _text.Append('\n').ToString();
    }

    public void Dispose() => _writer.Dispose();

    public void Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _writer.WriteStartElement(element, Namespace);
        Attributes(attributes);
    }

    public void Close() => _writer.WriteEndElement();

    public void Shape(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        Close();
    }

    public void Rectangle(Box box, string style) => Shape("rect", ("x", Number(box.Left)), ("y", Number(box.Top)), ("width", Number(box.Width)), ("height", Number(box.Height)), ("class", style));

    public void Circle(Spot at, double radius, string style) => Shape("circle", ("cx", Number(at.X)), ("cy", Number(at.Y)), ("r", Number(radius)), ("class", style));

    public void Line(Spot from, Spot to, string style) => Shape("path", ("d", Course([from, to])), ("class", style));

    public void Words(Spot at, string text, double size, string style, string anchor = "start") => Element("text", text,
        ("x", Number(at.X)), ("y", Number(at.Y)), ("font-size", Number(size)), ("class", style), ("text-anchor", anchor));

    public void Title(string text) => Text("title", text);

    public void Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        _writer.WriteString(Printable(text));
        Close();
    }

    public static string Course(IReadOnlyList<Spot> spots, bool closes = false)
    {
        var course = new StringBuilder(spots.Count * 12);
        for (var at = 0; at < spots.Count; at++)
        {
            course.Append(at == 0 ? 'M' : 'L').Append(Number(spots[at].X)).Append(' ').Append(Number(spots[at].Y));
        }

        return (closes ? course.Append('Z') : course).ToString();
    }

    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static string Millimetres(double value) => Number(value) + "mm";

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _writer.WriteAttributeString(name, Printable(value));
        }
    }

    private void Text(string element, string text) => Element(element, text);

    // Names come from files of anybody: what XML cannot carry becomes a replacement character.
    private static string Printable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(static character => XmlConvert.IsXmlChar(character) ? character : '\uFFFD'));
}
