using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Csv;

/// <summary>Networks as one table of comma-separated values; the columns are those of docs/spec/network.md, in any order.</summary>
public static class CsvNetwork
{
    private static readonly string[] s_columns =
    [
        Vocabulary.Entry, Vocabulary.Id, Vocabulary.Name, Vocabulary.Names, Vocabulary.Kind, Vocabulary.Mode, Vocabulary.Link, Vocabulary.Territory, Vocabulary.States,
        Vocabulary.From, Vocabulary.To, Vocabulary.First, Vocabulary.Second, Vocabulary.Sections, Vocabulary.Latitude, Vocabulary.Longitude,
        Vocabulary.Length, Vocabulary.State, Vocabulary.Class, Vocabulary.Gauge, Vocabulary.PortState, Vocabulary.Note, Vocabulary.Course, Vocabulary.Provenance,
    ];

    /// <summary>Reads a network.</summary>
    /// <param name="text">The table, its first row the names of the columns.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="mode">What links carry that do not say it themselves; null where all do.</param>
    public static ImportedNetwork Read(TextReader text, string file, TransportMode? mode = null)
    {
        var reader = new EntryReader(file);
        var rows = new CsvRows(text);
        try
        {
            if (rows.Next() is { } header && Columns(header, file, reader) is { } columns)
            {
                while (rows.Next() is { } row)
                {
                    ReadRow(reader, columns, row, file, mode);
                }
            }
        }
        catch (FormatException fault)
        {
            reader.Findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", fault.Message) { Source = file, IsError = true });
        }

        return reader.Finish();
    }

    /// <summary>Writes a network, lines ended by a line feed.</summary>
    public static void Write(TransportNetwork network, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(to);
        var table = new CsvTable(to, HasForms(network) ? s_columns : [.. s_columns.Where(static column => column != Vocabulary.Names)]);
        foreach (var place in network.Places)
        {
            table.Row(
                (Vocabulary.Entry, Vocabulary.PlaceEntry), (Vocabulary.Id, place.Id.ToString()), (Vocabulary.Name, place.Name), (Vocabulary.Names, PlaceNames.Write(place.Names)), (Vocabulary.Kind, Vocabulary.Code(place.Kind)),
                (Vocabulary.States, string.Join(';', place.States)), (Vocabulary.Latitude, EntryText.Number(place.At.Latitude)),
                (Vocabulary.Longitude, EntryText.Number(place.At.Longitude)), (Vocabulary.Provenance, place.Provenance.ToString()));
        }

        foreach (var link in network.Links)
        {
            table.Row(
                (Vocabulary.Entry, Vocabulary.LinkEntry), (Vocabulary.Id, link.Id.ToString()), (Vocabulary.Name, link.Name), (Vocabulary.Names, PlaceNames.Write(link.Names)), (Vocabulary.Mode, link.Mode.Code()),
                (Vocabulary.Sections, string.Join(' ', link.Sections)), (Vocabulary.Provenance, link.Provenance.ToString()));
        }

        foreach (var section in network.Sections)
        {
            WriteSection(table, section);
        }

        foreach (var crossing in network.Crossings)
        {
            table.Row(
                (Vocabulary.Entry, Vocabulary.CrossingEntry), (Vocabulary.Id, crossing.Id.ToString()), (Vocabulary.Name, crossing.Name), (Vocabulary.Names, PlaceNames.Write(crossing.Names)),
                (Vocabulary.First, crossing.First.ToString()), (Vocabulary.Second, crossing.Second.ToString()),
                (Vocabulary.Latitude, EntryText.Number(crossing.At.Latitude)), (Vocabulary.Longitude, EntryText.Number(crossing.At.Longitude)),
                (Vocabulary.Provenance, crossing.Provenance.ToString()));
        }
    }

    /// <summary>The column of the states' forms of names stands only where one of them gave any: other tables keep their bytes.</summary>
    private static bool HasForms(TransportNetwork network) => network.Places.Any(static place => place.Names.Count > 0)
        || network.Links.Any(static link => link.Names.Count > 0) || network.Crossings.Any(static crossing => crossing.Names.Count > 0);

    private static void WriteSection(CsvTable table, NetworkSection section) => table.Row(
        (Vocabulary.Entry, Vocabulary.SectionEntry), (Vocabulary.Id, section.Id.ToString()), (Vocabulary.Link, section.Link.ToString()),
        (Vocabulary.Mode, section.Mode.Code()), (Vocabulary.Territory, section.Territory.ToString()),
        (Vocabulary.From, EntryText.End(section.From)), (Vocabulary.To, EntryText.End(section.To)),
        (Vocabulary.Length, EntryText.Number(section.Length.Value)), (Vocabulary.State, section.State.ToString()),
        (Vocabulary.Class, section.Class), (Vocabulary.Gauge, section.Gauge.ToString()), (Vocabulary.Note, section.Note),
        (Vocabulary.Course, CourseText(section)), (Vocabulary.Provenance, section.Provenance.ToString()));

    // The ends alone carry no course, unless they name neither place nor crossing.
    private static string CourseText(NetworkSection section)
    {
        IReadOnlyList<GeoPosition> course = section.Geometry.Count > 0 ? section.Geometry : [section.From.At, section.To.At];
        if (section.Geometry.Count == 0 && EntryText.End(section.From).Length > 0 && EntryText.End(section.To).Length > 0)
        {
            return "";
        }

        return string.Join("; ", course.Select(static at => $"{EntryText.Number(at.Longitude)} {EntryText.Number(at.Latitude)}"));
    }

    private static Dictionary<string, int>? Columns((int Line, List<string> Fields) header, string file, EntryReader reader)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < header.Fields.Count; at++)
        {
            var name = header.Fields[at].Trim('\uFEFF', ' ');
            if (!s_columns.Contains(name, StringComparer.Ordinal) || !columns.TryAdd(name, at))
            {
                reader.Findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", $"'{name}' is no column of a network, or stands twice")
                {
                    Source = $"{file}:{header.Line}",
                    Hint = OtherSeparator(header.Fields[at]) is { } separator
                        ? $"Columns are separated by commas here, not by {separator}: save the table as CSV with commas, and with points in numbers."
                        : "The columns are " + string.Join(", ", s_columns) + ".",
                    IsError = true,
                });
                return null;
            }
        }

        return columns;
    }

    /// <summary>What a spreadsheet of another country's settings puts between columns.</summary>
    private static string? OtherSeparator(string header) => header.Contains(';', StringComparison.Ordinal) ? "semicolons" : header.Contains('\t', StringComparison.Ordinal) ? "tabulators" : null;

    private static void ReadRow(EntryReader reader, Dictionary<string, int> columns, (int Line, List<string> Fields) row, string file, TransportMode? mode)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");
        string Cell(string field) => columns.TryGetValue(field, out var at) && at < row.Fields.Count ? row.Fields[at].Trim() : "";
        var fields = new Fields(source, field => Cell(field) is { Length: > 0 } text ? text : field == Vocabulary.Mode && mode is { } usual ? usual.Code() : "", reader.Findings);
        if (row.Fields.Count > columns.Count)
        {
            fields.Fail($"the row has {row.Fields.Count} fields, and there are {columns.Count} columns", "Put fields with commas in quotes.");
            return;
        }

        if (Course(fields) is { } course)
        {
            reader.Read(fields, fields.Text(Vocabulary.Entry), course);
        }
    }

    private static GeoPosition[]? Course(Fields fields)
    {
        if (!fields.Has(Vocabulary.Course))
        {
            return [];
        }

        var course = new List<GeoPosition>();
        foreach (var pair in fields.Text(Vocabulary.Course).Split(';', StringSplitOptions.TrimEntries))
        {
            var numbers = pair.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (numbers.Length != 2 || !Number(numbers[0], out var longitude) || !Number(numbers[1], out var latitude)
                || !GeoPosition.TryCreate(latitude, longitude, out var at))
            {
                fields.Fail($"'{(pair.Length > 40 ? pair[..40] : pair)}' in '{Vocabulary.Course}' is no position", "Write longitude and latitude in degrees: 44.83 41.69; 45.07 41.33");
                return null;
            }

            course.Add(at);
        }

        return [.. course];
    }

    private static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
