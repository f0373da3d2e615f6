using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A departure of a link regime from sovereignty or reciprocity, with its measure. Differences are those of the
/// first measure of the pair less the second.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Nature">Which principle it departs from.</param>
/// <param name="Place">Where: the section, or the crossing with direction and traffic.</param>
/// <param name="First">Whose measure the first is, or whose the section is.</param>
/// <param name="Second">Whose measure the second is, or whose law or authority it is.</param>
public sealed record CorridorFinding(CorridorFindingKind Kind, PrincipleKind Nature, string Place, PartyId First, PartyId Second)
{
    /// <summary>The difference in time, minutes.</summary>
    public long Minutes { get; init; }

    /// <summary>The difference in cost, hundredths of a euro.</summary>
    public long EurCents { get; init; }

    /// <summary>The difference in the number of documents.</summary>
    public long Documents { get; init; }

    /// <summary>The steps that only one side has, or has with other figures, by name.</summary>
    public ValueList<string> Steps { get; init; } = [];

    /// <summary>The ground that both sides know for the difference; empty for none.</summary>
    public string Ground { get; init; } = "";

    /// <summary>True where a ground is stated: the difference stays listed and needs no derogation.</summary>
    public bool IsJustified => Ground.Length > 0;

    /// <summary>The measure in words and figures, the same on every machine.</summary>
    public string Measure => Kind switch
    {
        CorridorFindingKind.ForeignLaw => $"{Place}: the law of {Second} on a section of {First}",
        CorridorFindingKind.ForeignAuthority => $"{Place}: {Second} decides on a section of {First}",
        CorridorFindingKind.NoMirror => $"{Place}: the measures of {First} and {Second} do not mirror each other",
        CorridorFindingKind.Access => $"{Place}: {First} and {Second} do not let through alike",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{Place}: {First} against {Second}: {Minutes:+0;-0;0} minutes, {Euros(EurCents)} EUR, {Documents:+0;-0;0} documents{StepsNamed}"),
    };

    private string StepsNamed => Steps.Count == 0 ? "" : $", steps: {string.Join(", ", Steps)}";

    private static string Euros(long cents) => string.Create(CultureInfo.InvariantCulture,
        $"{(cents < 0 ? "-" : cents > 0 ? "+" : "")}{Math.Abs(cents) / 100}.{Math.Abs(cents) % 100:00}");

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Kind.ToString();
}
