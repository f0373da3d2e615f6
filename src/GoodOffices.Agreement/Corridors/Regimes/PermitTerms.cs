namespace GoodOffices.Agreement.Corridors;

/// <summary>The permits that a side issues for the traffic of a measure.</summary>
/// <param name="Year">For which year.</param>
/// <param name="Number">How many.</param>
public sealed record PermitTerms(int Year, int Number) : IFormed<PermitTerms>
{
    /// <summary>For which vehicles, such as an emission class; may be empty.</summary>
    public string Class { get; init; } = "";

    /// <summary>What needs no permit.</summary>
    public ValueList<string> Exemptions { get; init; } = [];

    /// <summary>By which day the forms are exchanged, or null.</summary>
    public DateOnly? Exchanged { get; init; }

    static int IFormed<PermitTerms>.Fields => 5;

    void IFormed<PermitTerms>.Write(IFieldWriter to)
    {
        to.Number("year", Year);
        to.Number("number", Number);
        to.Text("class", Class, "");
        to.Texts("exemptions", Exemptions);
        to.DayOrNone("exchanged", Exchanged);
    }

    static PermitTerms IFormed<PermitTerms>.Read(IFieldReader from) => new(from.Number("year"), from.Number("number"))
    {
        Class = from.Text("class", ""),
        Exemptions = from.Texts("exemptions"),
        Exchanged = from.DayOrNone("exchanged"),
    };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "permits";
}
