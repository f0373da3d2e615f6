using System.Globalization;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Localisation;

namespace GoodOffices.Desk.Annexes;

/// <summary>A difference between two sides in the language of the window, from its figures.</summary>
public static class FindingWords
{
    /// <summary>Where, between whom, in what and by how much.</summary>
    public static string Said(DeskLanguage language, MirrorFinding finding, AnnexPart part)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(part);
        var place = finding.Link is { } link ? link.ToString() : part.Measure(finding.FirstMeasure) is { } measure ? $"{measure.Crossing}: {AnnexWords.Traffic(language, measure)}" : finding.FirstMeasure.ToString();
        return $"{place}; {finding.First} / {finding.Second}: {Amount(language, finding)}";
    }

    /// <summary>In what and by how much: the first less the second.</summary>
    public static string Amount(DeskLanguage language, MirrorFinding finding)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(finding);
        var (first, second) = (finding.FirstFigure, finding.SecondFigure);
        string Against(Func<long?, string> said) => language.Format("annex.against", said(first), said(second));
        var amount = finding.Dimension switch
        {
            MirrorDimension.Access => Against(figure => figure is { } access ? AnnexWords.Choice(language, (Access)access) : language["annex.no-such-measure"]),
            MirrorDimension.OpeningDate => Against(figure => figure is { } day ? language.Day(DateOnly.FromDayNumber((int)day)) : language["annex.from-now"]),
            MirrorDimension.Minutes => language.Format("annex.minutes", Signed(finding.Difference)) + Where(language, finding),
            MirrorDimension.Eur => language.Format("annex.eur", (finding.Difference > 0 ? "+" : "") + AnnexWords.Euros(language, finding.Difference)) + Where(language, finding),
            MirrorDimension.Documents => Lists(language, finding, static name => name),
            MirrorDimension.Hours => Against(figure => language.Format("annex.hours-a-week", AnnexWords.Figure(language, figure.GetValueOrDefault() / 60m))) + Where(language, finding),
            MirrorDimension.Quota => Against(figure => figure is { } number ? number.ToString(CultureInfo.InvariantCulture) : language["annex.unlimited"]),
            MirrorDimension.Inspection => Against(figure => language.Format("annex.per-mille", figure.GetValueOrDefault())) + Where(language, finding),
            MirrorDimension.Procedures => finding.OnlyFirst.Count + finding.OnlySecond.Count == 0 ? language["annex.other-order"] : Lists(language, finding, name => AnnexWords.Procedure(language, name)),
            MirrorDimension.Conditions => Lists(language, finding, static name => name),
            MirrorDimension.Cabotage => language.Format("annex.only", finding.First, AnnexWords.Choice(language, finding.Dimension)),
            _ => language[finding.SecondMeasure is null ? "annex.alone" : "annex.no-pair"],
        };
        return $"{AnnexWords.Choice(language, finding.Dimension)}: {amount}";
    }

    private static string Signed(long figure) => figure.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Where(DeskLanguage language, MirrorFinding finding) => finding.Where.Count == 0 ? "" : $" ({string.Join(", ", finding.Where.Select(name => AnnexWords.StepOrField(language, name)))})";

    private static string Lists(DeskLanguage language, MirrorFinding finding, Func<string, string> said) => string.Join("; ",
        new[] { (Names: finding.OnlyFirst, Whose: finding.First), (Names: finding.OnlySecond, Whose: finding.Second) }
            .Where(static side => side.Names.Count > 0)
            .Select(side => language.Format("annex.only", side.Whose, string.Join(", ", side.Names.Select(said)))));
}
