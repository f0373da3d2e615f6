using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Regimes written out as clauses with tables, in one language: what all share stands plain, what they differ in
/// stands in brackets, field by field. Each field stands once. Choosing a party's alternatives gives the clauses of its own
/// regime, byte for byte; the same regimes always give the same clauses.</summary>
public sealed class RegimeClauses
{
    private const string EntrySection = "regime";
    private readonly Dictionary<string, int> _brackets = new(StringComparer.Ordinal);

    private RegimeClauses(RegimeCollation collation, ClauseTemplates templates, RollingText text, List<string> paths)
    {
        Collation = collation;
        Templates = templates;
        Text = text;
        for (var at = 0; at < paths.Count; at++)
        {
            _brackets.TryAdd(paths[at], at);
        }
    }

    /// <summary>The regimes side by side.</summary>
    public RegimeCollation Collation { get; }

    /// <summary>From which templates.</summary>
    public ClauseTemplates Templates { get; }

    /// <summary>The clauses with their brackets, in Markdown.</summary>
    public RollingText Text { get; }

    /// <summary>Writes clauses out.</summary>
    /// <param name="collation">The regimes.</param>
    /// <param name="language">In which language; in English where there are no templates in it, which the text then says.</param>
    public static RegimeClauses Of(RegimeCollation collation, Language language) => Of(collation, language, []);

    /// <summary>The clauses of one regime, without brackets.</summary>
    public static string Print(Regime regime, Language language) => Print(regime, language, []);

    /// <summary>The clauses of one regime, without brackets, as they stand in one party's original.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="language">In which language.</param>
    /// <param name="order">In which order the parties' forms of a name stand; by their codes where it is empty.</param>
    public static string Print(Regime regime, Language language, IReadOnlyList<PartyId> order) =>
        Of(RegimeCollation.Of([(new PartyId("A"), regime)]), language, ValueList.From(order)).Text.Resolve("A");

    /// <summary>Writes clauses out, the parties' forms of a name in an order.</summary>
    /// <param name="collation">The regimes.</param>
    /// <param name="language">In which language; in English where there are no templates in it, which the text then says.</param>
    /// <param name="order">In which order the parties' forms of a name stand; by their codes where it is empty.</param>
    public static RegimeClauses Of(RegimeCollation collation, Language language, ValueList<PartyId> order)
    {
        ArgumentNullException.ThrowIfNull(collation);
        var templates = ClauseTemplates.For(language);
        var parties = collation.Parties.Select(static party => party.ToString()).ToList();
        var paths = new List<string>();
        var text = new ClauseText(parties, paths);
        var writer = new ClauseWriter(templates, order);
        ClauseWriter.For(text, collation.Root, [.. Enumerable.Range(0, parties.Count)], (to, who) =>
        {
            Marks(to, templates, language);
            writer.Section(to, EntrySection, collation.Root, who);
        });
        return new RegimeClauses(collation, templates, LayoutSetter.Set(text.Build(), parties, isAtLineStart: true), paths);
    }

    /// <summary>The number of the bracket in which the parties differ in a row; null where they do not.</summary>
    /// <param name="row">A row of the collation.</param>
    /// <param name="numbered">The brackets of the text in their order.</param>
    public string? NumberOf(RegimeRow row, IReadOnlyList<BracketPlace> numbered)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(numbered);
        return row.IsOpen && BracketOf(row) is { } at ? numbered[at].Number : null;
    }

    internal int? BracketOf(RegimeRow row)
    {
        if (_brackets.TryGetValue(row.Path, out var at))
        {
            return at;
        }

        // Some parts are written as one value, such as the least, likely and most minutes.
        var end = row.Path.LastIndexOf('/');
        return end > 0 && _brackets.TryGetValue(row.Path[..end], out at) ? at : null;
    }

    private static void Marks(ClauseText to, ClauseTemplates templates, Language language)
    {
        if (templates.Language != language)
        {
            to.Add(Mark(templates, "missing", language.ToString()));
        }

        if (!templates.IsReviewed)
        {
            to.Add(Mark(templates, "unreviewed", templates.Name));
        }
    }

    private static string Mark(ClauseTemplates templates, string section, string language) => string.Concat(
        templates.Section(section).OfType<ClauseLine.Always>().Select(line => string.Concat(line.Text.Select(piece => piece.Path.Length == 0 ? piece.Literal : language))));
}
