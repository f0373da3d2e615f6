using System.Diagnostics.CodeAnalysis;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>The fields of one row or feature by name, read into values; what cannot be read becomes a finding with its place.</summary>
/// <param name="source">File with line or feature.</param>
/// <param name="read">The text of a field, empty where it is absent.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class Fields(string source, Func<string, string> read, List<NetworkFinding> findings)
{
    public string Source { get; } = source;

    public bool Failed { get; private set; }

    public string Text(string field) => read(field);

    public bool Has(string field) => Text(field).Length > 0;

    public void Fail(string message, string hint = "")
    {
        Failed = true;
        findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, Text(Vocabulary.Id), message) { Source = Source, Hint = hint, IsError = true });
    }

    public LinkId Link(string field) => Required(field, static (string text, out LinkId id) => LinkId.TryParse(text, out id), "a code of at most 32 letters, digits, '.', '-' or '_'");

    public SectionId Section(string field) => Required(field, static (string text, out SectionId id) => SectionId.TryParse(text, out id), "a code of at most 32 letters, digits, '.', '-' or '_'");

    public CrossingId Crossing(string field) => Required(field, static (string text, out CrossingId id) => CrossingId.TryParse(text, out id), "a code of at most 32 letters, digits, '.', '-' or '_'");

    public PlaceId Place(string field) => Required(field, static (string text, out PlaceId id) => PlaceId.TryParse(text, out id), "a code of at most 32 letters, digits, '.', '-' or '_'");

    public TransportMode Mode() => Required(Vocabulary.Mode, static (string text, out TransportMode mode) => TransportModes.TryParse(text, out mode),
        "one of " + string.Join(", ", TransportModes.All.Select(TransportModes.Code)) + "; or name it for the whole file with --mode");

    public PlaceKind Kind() => !Has(Vocabulary.Kind) ? PlaceKind.Settlement
        : Required(Vocabulary.Kind, static (string text, out PlaceKind kind) => Vocabulary.TryKind(text, out kind), "one of " + Vocabulary.KindList);

    public LinkState State() => !Has(Vocabulary.State) ? default
        : Required(Vocabulary.State, static (string text, out LinkState state) => LinkState.TryParse(text, out state),
            "open, restricted, closed, dismantled, under construction or planned, and may go on with 'since' and a year, month or day");

    public TrackGauge Gauge() => !Has(Vocabulary.Gauge) ? default
        : Required(Vocabulary.Gauge, static (string text, out TrackGauge gauge) => TrackGauge.TryParse(text, out gauge), "millimetres, such as 1520 or 1520/1435");

    public Metres Length() => !Has(Vocabulary.Length) ? default
        : Required(Vocabulary.Length, static (string text, out Metres length) => Metres.TryParse(text, out length), "metres, not negative, with a full stop for decimals");

    public Provenance Provenance() => Agreement.Corridors.Provenance.Parse(Text(Vocabulary.Provenance));

    public PartyId? PortState() => Has(Vocabulary.PortState) ? State(Vocabulary.PortState, Text(Vocabulary.PortState)) : null;

    /// <summary>Codes with a comma, semicolon or stroke between them.</summary>
    public ValueList<PartyId> States(string field) =>
        [.. Text(field).Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => State(field, code))];

    /// <summary>The states' own forms of the name; usually none.</summary>
    public ValueList<PlaceName> Names()
    {
        if (PlaceNames.TryRead(Text(Vocabulary.Names), out var names))
        {
            return names;
        }

        Fail($"'{Shown(Text(Vocabulary.Names))}' in '{Vocabulary.Names}' cannot be read", "Write each state's code and its form of the name, once: AAA: Form; BBB: Other form.");
        return [];
    }

    /// <summary>The text form of <see cref="Agreement.Corridors.Territory"/>.</summary>
    public Territory Territory()
    {
        var text = Text(Vocabulary.Territory);
        var cut = text.IndexOf(':', StringComparison.Ordinal);
        var (word, rest) = cut < 0 ? (text, "") : (text[..cut].Trim(), text[(cut + 1)..]);
        var states = rest.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => State(Vocabulary.Territory, code)).ToList();
        switch (word)
        {
            case "sea" when states.Count <= 1:
                return states is [var port] && !Failed ? Agreement.Corridors.Territory.SeaOf(port) : Agreement.Corridors.Territory.HighSea;
            case "unassigned" when cut < 0:
                return Agreement.Corridors.Territory.Unassigned;
            case "disputed" when states.Count > 0 && !Failed:
                return Agreement.Corridors.Territory.Disputed(states);
            case not ("" or "sea" or "disputed") when cut < 0 && PartyId.TryParse(word, out var sovereign):
                return Agreement.Corridors.Territory.Of(sovereign);
            default:
                Fail($"'{text}' is no territory", "Write a state's code such as ARM, 'disputed: ARM, AZE', 'sea', 'sea: AZE' or 'unassigned'.");
                return Agreement.Corridors.Territory.Unassigned;
        }
    }

    public GeoPosition Position()
    {
        var style = System.Globalization.NumberStyles.Float;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        if (double.TryParse(Text(Vocabulary.Latitude), style, culture, out var latitude)
            && double.TryParse(Text(Vocabulary.Longitude), style, culture, out var longitude)
            && GeoPosition.TryCreate(latitude, longitude, out var position))
        {
            return position;
        }

        Fail($"'{Text(Vocabulary.Latitude)}', '{Text(Vocabulary.Longitude)}' is no position", "Write lat -90 to 90 and lon -180 to 180 in degrees, WGS 84.");
        return default;
    }

    public delegate bool Reading<T>(string text, [MaybeNullWhen(false)] out T value);

    private PartyId State(string field, string code)
    {
        if (!PartyId.TryParse(code, out var state))
        {
            Fail($"'{Shown(code)}' in '{field}' is no state's code", "Write the ISO 3166-1 alpha-3 code or a free code in capital letters.");
        }

        return state;
    }

    private T Required<T>(string field, Reading<T> reading, string form) where T : struct
    {
        var text = Text(field);
        if (reading(text, out var value))
        {
            return value;
        }

        Fail(text.Length == 0 ? $"'{field}' is missing" : $"'{Shown(text)}' in '{field}' cannot be read", $"Write {form}.");
        return default;
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "..." : text;
}
