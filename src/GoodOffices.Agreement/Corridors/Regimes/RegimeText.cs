using System.Globalization;
using System.Text;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A regime in words, one entry to a paragraph and one step to a line, so that two regimes can be set side by side
/// like any wording. What has its usual value is left out.</summary>
public static partial class RegimeText
{
    /// <summary>The regime in words.</summary>
    public static string Of(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var text = new StringBuilder();
        Line(text, regime.Title.Length > 0 ? regime.Title : "Regime of " + string.Join(", ", regime.Links.Select(static link => link.Shown)));
        Line(text, "Parties: " + string.Join(", ", regime.Parties));
        foreach (var link in regime.Links)
        {
            text.Append('\n');
            Append(text, regime, link);
        }

        foreach (var measure in regime.Measures)
        {
            text.Append('\n');
            Append(text, regime, measure);
        }

        foreach (var pair in regime.Pairs)
        {
            text.Append('\n');
            Append(text, pair);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Regime regime, LinkRegime link)
    {
        Line(text, $"Link {link.Id}, {link.Mode.Code()}{Also(link.Name)}.");
        foreach (var pair in regime.Counterparts.Where(pair => pair.First == link.Id))
        {
            Line(text, $"Its counterpart is the link {pair.Second}.");
        }

        if (link.Committee is { } committee)
        {
            Line(text, $"The joint committee meets {Number(committee.MeetingsPerYear)} times a year, and within {Number(committee.ConvenesWithinDays)} days on request{Then(committee.Mandate)}.");
        }

        if (link.Safeguard is { } safeguard)
        {
            Line(text, $"Measures may be suspended on {Number(safeguard.NoticeDays)} days' notice for {Number(safeguard.MaximumDays)} days at most{Then(safeguard.Grounds)}.");
        }

        Line(text, link.Cabotage.Count == 0 ? "Cabotage is barred." : "Cabotage is barred, but granted "
            + string.Join(", ", link.Cabotage.Select(static grant => $"by {grant.By} to carriers of {grant.To}")) + ".");
        foreach (var section in regime.Sections.Where(section => section.Link == link.Id))
        {
            Append(text, section);
        }

        foreach (var crossing in regime.Crossings.Where(crossing => crossing.Link == link.Id))
        {
            Append(text, crossing);
        }
    }

    private static void Append(StringBuilder text, SectionRegime section)
    {
        Line(text, $"Section {section.Id}{Also(section.Name)}: sovereign {section.Sovereign}, law of {section.Law}, owner {section.Owner.Shown}, manager {section.Manager.Shown}, operator {section.Operator.Shown}.");
        Line(text, $"Authorities on it: border {section.Border.Shown}, customs {section.Customs.Shown}, security {section.Security.Shown}.");
        if (section.Opening is { } opening)
        {
            Line(text, $"It is {Words(opening)}.");
        }

        if (section.Rail is { } rail)
        {
            Line(text, $"Railway: gauge {rail.Gauge}, axle load {Number(rail.AxleLoadKilograms)} kg, train length {Number(rail.TrainLengthMetres)} m, access charge {FieldNaming.Euros(rail.AccessChargeEurCents)} EUR a train-kilometre{Then(rail.Traction)}.");
        }

        foreach (var item in section.Arrangements)
        {
            Line(text, $"{FieldNaming.Word(item.Kind).Replace('-', ' ')} of {item.Holder}, {(item.ByConsent ? "by consent" : "without consent")}, {(item.Revocable ? "revocable" : "irrevocable")}{(item.Until is { } until ? ", until " + FieldNaming.Day(until) : "")}{Then(item.Note)}.");
        }
    }

    private static void Append(StringBuilder text, CrossingRegime crossing)
    {
        Line(text, $"Crossing {crossing.Id}{Also(crossing.Name)}: between {crossing.First} and {crossing.Second}.");
        if (crossing.Rail is { } rail)
        {
            Line(text, $"Interchange at {rail.Station} on the territory of {rail.Side}, gauge change: {FieldNaming.Word(rail.GaugeChange)}, note {FieldNaming.Word(rail.Note).ToUpperInvariant()}{(rail.Reconsignment ? ", written anew" : "")}{Then(rail.TechnicalHandover)}{Then(rail.CommercialHandover)}.");
        }
    }

    private static void Append(StringBuilder text, DeclaredPair pair)
    {
        Line(text, $"Mirror of each other ({FieldNaming.Word(pair.Standard)}): {pair.First} and {pair.Second?.ToString() ?? "the measures for other traffic"}.");
        if (pair.Tolerance is { } tolerance)
        {
            Line(text, $"Within {Number(tolerance.Minutes)} minutes, {FieldNaming.Euros(tolerance.EurCents)} EUR, {Number(tolerance.Documents)} documents, {Number(tolerance.HoursMinutes)} minutes of the week, {Number(tolerance.Quota)} a year, {Number(tolerance.Days)} days, {Number(tolerance.SharePerMille)} per mille inspected{(tolerance.RatioPerMille is { } ratio ? $", or a ratio of {Number(ratio)} per mille" : "")}.");
        }

        foreach (var item in pair.Justified)
        {
            Line(text, $"Justified in {FieldNaming.Word(item.Dimension)}, {FieldNaming.Word(item.Ground)}: {item.Words}.");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Also(string name) => name.Length == 0 ? "" : $" ({name})";

    private static string Then(string words) => words.Length == 0 ? "" : $"; {words}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
