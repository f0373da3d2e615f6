using System.Text;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>What tags mean for a transport network (wiki.openstreetmap.org: Key:highway, Key:railway, Lifecycle prefix).</summary>
internal static class WayTags
{
    private const string Railway = "railway";
    private const string Highway = "highway";

    private static readonly HashSet<string> s_roads = new(StringComparer.Ordinal)
    {
        "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link",
    };

    private static readonly HashSet<string> s_rails = new(StringComparer.Ordinal) { "rail", "narrow_gauge" };

    private static readonly string[] s_names = ["name:en", "int_name", "name", "ref"];

    // A word of the life cycle, as a value (railway=abandoned) or as a prefix of the key (abandoned:railway=rail).
    private static readonly (string Word, LinkCondition Condition)[] s_life =
    [
        ("disused", LinkCondition.Closed), ("abandoned", LinkCondition.Dismantled), ("razed", LinkCondition.Dismantled),
        ("dismantled", LinkCondition.Dismantled), ("demolished", LinkCondition.Dismantled), ("removed", LinkCondition.Dismantled),
        ("construction", LinkCondition.UnderConstruction), ("proposed", LinkCondition.Planned), ("planned", LinkCondition.Planned),
    ];

    private static readonly HashSet<string> s_keys = Keys();

    /// <summary>True for the bytes of a key that may make a way a link.</summary>
    public static bool IsKey(ReadOnlySpan<byte> utf8) => utf8.Length is >= 5 and <= 32 && s_keys.Contains(Encoding.UTF8.GetString(utf8));

    /// <summary>True for tracks of a yard, sidings and crossovers.</summary>
    public static bool IsSiding(IReadOnlyDictionary<string, string> tags) =>
        Text(tags, "service") is "yard" or "siding" or "crossover" && Staged(tags, Railway, s_rails) is not null;

    /// <summary>The link that a way is, or null.</summary>
    public static WayKind? Kind(IReadOnlyDictionary<string, string> tags)
    {
        if (Staged(tags, Railway, s_rails) is { } rail)
        {
            return IsSiding(tags) ? null : new WayKind(TransportMode.Rail, rail.State, Joined(rail.Class, Text(tags, "usage")), Gauge(tags), Name(tags));
        }

        if (Staged(tags, Highway, s_roads) is { } road)
        {
            return new WayKind(TransportMode.Road, Restricted(tags, road.State), road.Class, default, Name(tags));
        }

        if (Text(tags, "route") == "ferry")
        {
            return new WayKind(TransportMode.Ferry, default, Text(tags, "ferry"), default, Name(tags));
        }

        return Line(tags, "man_made", ["pipeline"], TransportMode.Pipeline, "substance")
            ?? Line(tags, "power", ["line", "cable"], TransportMode.Power, "voltage")
            ?? Line(tags, "communication", ["line", "cable"], TransportMode.Fibre, "telecom:medium")
            ?? Line(tags, "telecom", ["line", "cable"], TransportMode.Fibre, "telecom:medium");
    }

    private static WayKind? Line(IReadOnlyDictionary<string, string> tags, string key, HashSet<string> values, TransportMode mode, string classKey) =>
        Staged(tags, key, values) is { } line ? new WayKind(mode, line.State, Text(tags, classKey), default, Name(tags)) : null;

    /// <summary>Class and state by one key: in use, or at a stage of its life.</summary>
    private static (string Class, LinkState State)? Staged(IReadOnlyDictionary<string, string> tags, string key, HashSet<string> values)
    {
        var value = Text(tags, key);
        if (values.Contains(value))
        {
            return (value, default);
        }

        foreach (var (word, condition) in s_life)
        {
            var staged = value == word ? Text(tags, word) : Text(tags, $"{word}:{key}");
            if (values.Contains(staged))
            {
                return (staged, new LinkState(condition));
            }

            // A railway that is gone seldom says of what kind it was; a road may as well have been a path.
            if (value == word && key == Railway && staged.Length == 0)
            {
                return (Railway, new LinkState(condition));
            }
        }

        return null;
    }

    private static LinkState Restricted(IReadOnlyDictionary<string, string> tags, LinkState state) => !state.Carries ? state : Text(tags, "access") switch
    {
        "no" => new LinkState(LinkCondition.Closed),
        "private" or "permit" or "military" => new LinkState(LinkCondition.Restricted),
        _ => state,
    };

    private static TrackGauge Gauge(IReadOnlyDictionary<string, string> tags) =>
        TrackGauge.TryParse(Text(tags, "gauge").Replace(';', '/').Replace(" ", "", StringComparison.Ordinal), out var gauge) ? gauge : default;

    private static string Name(IReadOnlyDictionary<string, string> tags) =>
        s_names.Select(key => Text(tags, key)).FirstOrDefault(static name => name.Length > 0) ?? "";

    private static string Joined(string one, string other) => other.Length == 0 ? one : $"{one}, {other}";

    private static string Text(IReadOnlyDictionary<string, string> tags, string key) => tags.GetValueOrDefault(key, "");

    private static HashSet<string> Keys()
    {
        string[] plain = [Railway, Highway, "man_made", "power", "communication", "telecom"];
        return [.. plain, "route", .. plain.SelectMany(static key => s_life.Select(life => $"{life.Word}:{key}"))];
    }
}
