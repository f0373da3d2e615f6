using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>How things look. Every distinction is made by form first: colour only repeats it.</summary>
internal static class MapStyle
{
    public const string NoSovereign = "#5a5a5a";

    // Okabe and Ito's colours, darkened: told apart by the colour-blind, and dark enough for thin lines on paper.
    private static readonly string[] s_colours = ["#0062a3", "#b84700", "#00795a", "#a1407a", "#7a6000", "#2a7fb0", "#4b3fa0", "#8c2d04", "#3d6b00", "#5c4a3d"];

    // Dashes of the line, and of the ticks of a railway, by condition.
    private static readonly (string Line, string Ticks)[] s_dashes =
    [
        ("", "1.2 9"), ("17 3.4", "1.2 9"), ("8 5", "1.2 11.8"), ("1.6 6", "1.2 14"), ("11 3 2.5 3", "1.2 18.3"), ("2.5 4.5", "1.2 19.8"),
    ];

    private static readonly string[] s_words = ["open", "restricted", "closed", "dismantled", "under construction", "planned"];

    public static string Sheet { get; } = string.Join('\n',
        "text{fill:#1c1c1c}.halo{paint-order:stroke;stroke:#fff;stroke-width:3;stroke-linejoin:round}.quiet{fill:#555}.bold{font-weight:bold}.slant{font-style:italic}",
        ".state{fill:#8a8a8a;font-weight:bold;letter-spacing:4px;paint-order:stroke;stroke:#fff;stroke-width:3}",
        ".sheet{fill:#fff}.sea{fill:#eef3f7}.bare{fill:#fff}.land{fill:#fbfaf5}.frame{fill:none;stroke:#1c1c1c;stroke-width:1.4}",
        ".net{fill:none;stroke:#d5dce2;stroke-width:.7}.outline{fill:none;stroke:#8c8c8c;stroke-width:1.3;stroke-dasharray:9 2.5 2 2.5}.claimed{fill:url(#hatch);stroke:#8c8c8c;stroke-width:.8}.claimline{fill:none;stroke:#8c8c8c;stroke-width:1;stroke-dasharray:2 3}",
        ".casing{fill:none;stroke-width:4.4}.core{fill:none;stroke:#fff;stroke-width:2}.rail{fill:none;stroke-width:1.9}.ticks{fill:none;stroke-width:6.4}.ferry{fill:none;stroke-width:1.8}.thin{fill:none;stroke-width:1.6}",
        ".cited{fill:#1c1c1c;stroke:#fff;stroke-width:.8}.uncited{fill:#fff;stroke:#1c1c1c;stroke-width:1.4}.mark{fill:#fff;stroke:#1c1c1c;stroke-width:1.5}.shut{fill:#1c1c1c;stroke:#fff;stroke-width:.8}.cross{fill:none;stroke:#fff;stroke-width:1.4}.strike{fill:none;stroke:#1c1c1c;stroke-width:1.5}.lead{fill:none;stroke:#777;stroke-width:.7}.bar{fill:#1c1c1c}.barlight{fill:#fff;stroke:#1c1c1c;stroke-width:.8}");

    public static string Dashes(LinkCondition condition) => s_dashes[(int)condition].Line;

    public static string TickDashes(LinkCondition condition) => s_dashes[(int)condition].Ticks;

    public static string Words(LinkCondition condition) => s_words[(int)condition];

    /// <summary>The letter on the lines of a mode that has no pattern of its own.</summary>
    public static string Badge(TransportMode mode) => mode switch
    {
        TransportMode.Air => "A",
        TransportMode.Pipeline => "L",
        TransportMode.Power => "E",
        TransportMode.Fibre => "F",
        _ => "",
    };

    public static string Colour(PartyId? sovereign, IReadOnlyList<PartyId> sovereigns)
    {
        var at = sovereign is { } state ? sovereigns.ToList().IndexOf(state) : -1;
        return at < 0 ? NoSovereign : s_colours[at % s_colours.Length];
    }

    public static string Count(int part, int whole, string noun) => string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} {noun}");
}
