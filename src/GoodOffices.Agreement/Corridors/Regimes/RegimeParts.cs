namespace GoodOffices.Agreement.Corridors;

/// <summary>The entries of a regime before they are checked as a whole.</summary>
public sealed record RegimeParts : IFormed<RegimeParts>
{
    /// <summary>Its title; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Between whom procedures are mutual.</summary>
    public ValueList<PartyId> Parties { get; init; } = [];

    /// <summary>The links.</summary>
    public ValueList<LinkRegime> Links { get; init; } = [];

    /// <summary>Which links are each other's counterpart.</summary>
    public ValueList<CounterpartLinks> Counterparts { get; init; } = [];

    /// <summary>The national sections.</summary>
    public ValueList<SectionRegime> Sections { get; init; } = [];

    /// <summary>The crossings.</summary>
    public ValueList<CrossingRegime> Crossings { get; init; } = [];

    /// <summary>What is applied at the crossings.</summary>
    public ValueList<CrossingMeasure> Measures { get; init; } = [];

    /// <summary>Which measures are to mirror each other.</summary>
    public ValueList<DeclaredPair> Pairs { get; init; } = [];

    internal const int FieldCount = 8;

    static int IFormed<RegimeParts>.Fields => FieldCount;

    void IFormed<RegimeParts>.Write(IFieldWriter to)
    {
        to.Text("title", Title, "");
        to.Texts("parties", ValueList.From(Parties.Select(static party => party.ToString())));
        to.List("links", Links);
        to.List("counterparts", Counterparts);
        to.List("sections", Sections);
        to.List("crossings", Crossings);
        to.List("measures", Measures);
        to.List("pairs", Pairs);
    }

    static RegimeParts IFormed<RegimeParts>.Read(IFieldReader from) => new()
    {
        Title = from.Text("title", ""),
        Parties = ValueList.From(from.Texts("parties").Select(static code => PartyId.TryParse(code, out var party) ? party : default)),
        Links = from.List<LinkRegime>("links"),
        Counterparts = from.List<CounterpartLinks>("counterparts"),
        Sections = from.List<SectionRegime>("sections"),
        Crossings = from.List<CrossingRegime>("crossings"),
        Measures = from.List<CrossingMeasure>("measures"),
        Pairs = from.List<DeclaredPair>("pairs"),
    };

    /// <summary>The same entries in canonical order: by code, so that the order in which a file lists them plays no part. The
    /// steps of a chain keep theirs.</summary>
    internal RegimeParts Sorted() => this with
    {
        Parties = Order(Parties, static party => party),
        Links = ValueList.From(Links.OrderBy(static link => link.Id).Select(Sorted)),
        Counterparts = ValueList.From(Counterparts.OrderBy(static pair => pair.First).ThenBy(static pair => pair.Second)),
        Sections = ValueList.From(Sections.OrderBy(static section => section.Id).Select(Sorted)),
        Crossings = ValueList.From(Crossings.OrderBy(static crossing => crossing.Id)
            .Select(static crossing => crossing.Names.Count < 2 ? crossing : crossing with { Names = PlaceNames.Sorted(crossing.Names) })),
        Measures = ValueList.From(Measures.OrderBy(static measure => measure.Id).Select(Sorted)),
        Pairs = ValueList.From(Pairs.OrderBy(static pair => pair.First).ThenBy(static pair => pair.Second ?? default).Select(Sorted)),
    };

    private static LinkRegime Sorted(LinkRegime link) =>
        link with
        {
            Cabotage = ValueList.From(link.Cabotage.OrderBy(static grant => grant.By).ThenBy(static grant => grant.To)),
            Names = PlaceNames.Sorted(link.Names),
        };

    private static SectionRegime Sorted(SectionRegime section) =>
        section with { Arrangements = ValueList.From(section.Arrangements.OrderBy(static item => item.Holder).ThenBy(static item => item.Kind)) };

    private static CrossingMeasure Sorted(CrossingMeasure measure) => measure with
    {
        Steps = ValueList.From(measure.Steps.Select(static step => step.Documents.Count < 2 ? step : step with { Documents = Order(step.Documents) })),
        Permit = measure.Permit is { } permit ? permit with { Exemptions = Order(permit.Exemptions) } : null,
    };

    private static DeclaredPair Sorted(DeclaredPair pair) => pair with { Justified = Order(pair.Justified, static item => item.Dimension) };

    private static ValueList<string> Order(ValueList<string> texts) => ValueList.From(texts.Order(StringComparer.Ordinal));

    private static ValueList<T> Order<T, TKey>(ValueList<T> items, Func<T, TKey> key) => ValueList.From(items.OrderBy(key));

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "regime";
}
