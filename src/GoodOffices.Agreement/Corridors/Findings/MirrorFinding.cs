using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A difference between what two sides apply, or between what one side applies to two states' traffic, in one
/// dimension. Differences are the first less the second.</summary>
/// <param name="Dimension">In what they differ.</param>
/// <param name="FirstMeasure">The one measure; the default value where the finding is about a link.</param>
/// <param name="SecondMeasure">The other, or null where there is none.</param>
public sealed record MirrorFinding(MirrorDimension Dimension, MeasureId FirstMeasure, MeasureId? SecondMeasure) : CorridorFinding
{
    /// <summary>Under which standard, or null where no pair is declared.</summary>
    public ReciprocityStandard? Standard { get; init; }

    /// <summary>The link that it is about, where it is about none of its measures.</summary>
    public LinkId? Link { get; init; }

    /// <summary>The figure of the first, in the unit of the dimension: minutes (likely), hundredths of a euro, documents, open
    /// minutes of the week, a year, days since 0001-01-01, per mille; or null where it has none (no quota, no date).</summary>
    public long? FirstFigure { get; init; }

    /// <summary>The figure of the second.</summary>
    public long? SecondFigure { get; init; }

    /// <summary>For time: the difference of the least minutes.</summary>
    public long LeastMinutes { get; init; }

    /// <summary>For time: the difference of the most minutes.</summary>
    public long MostMinutes { get; init; }

    /// <summary>The documents, procedures or conditions of the first alone.</summary>
    public ValueList<string> OnlyFirst { get; init; } = [];

    /// <summary>Those of the second alone.</summary>
    public ValueList<string> OnlySecond { get; init; } = [];

    /// <summary>The steps or fields in which they differ, by name.</summary>
    public ValueList<string> Where { get; init; } = [];

    /// <summary>The ground that both sides know, or null for none.</summary>
    public StatedGround? Ground { get; init; }

    /// <summary>The first figure less the second, where both have one; else 0.</summary>
    public long Difference => FirstFigure is { } first && SecondFigure is { } second ? first - second : 0;

    /// <inheritdoc/>
    public override string Key => Link is { } link
        ? $"mirror:{link}:{FieldNaming.Word(Dimension)}:{First}:{Second}"
        : $"mirror:{FirstMeasure}:{(SecondMeasure is { } second ? second.ToString() : Second.ToString())}:{FieldNaming.Word(Dimension)}";

    /// <inheritdoc/>
    public override PrincipleKind Nature => PrincipleKind.Reciprocity;

    /// <inheritdoc/>
    public override FindingWeight Weight => Ground is null ? FindingWeight.Binding : FindingWeight.Justified;

    /// <inheritdoc/>
    public override string Measure => $"{Place}: {Parties}: {Amount}";

    /// <summary>The difference in words and figures, without the place.</summary>
    public string Amount => Dimension switch
    {
        MirrorDimension.Access => $"{AccessWord(FirstFigure)} against {AccessWord(SecondFigure)}",
        MirrorDimension.OpeningDate => $"opening {Day(FirstFigure)} against {Day(SecondFigure)}" + Signed(" days"),
        MirrorDimension.Minutes => Signed(" minutes", lead: "") + Spread + Named(" in "),
        MirrorDimension.Eur => $"{EurSigned} EUR" + Named(" in "),
        MirrorDimension.Documents => Signed(" documents", lead: "") + Lists,
        MirrorDimension.Hours => $"{Hours(FirstFigure)} against {Hours(SecondFigure)} hours a week" + Named(": "),
        MirrorDimension.Quota => $"{Yearly(FirstFigure)} against {Yearly(SecondFigure)} a year" + Signed("") + Named(" of "),
        MirrorDimension.Inspection => $"{FirstFigure} against {SecondFigure} per mille inspected" + Named(" in "),
        MirrorDimension.Procedures => OnlyFirst.Count + OnlySecond.Count == 0 ? "the same procedures in another order" : "procedures" + Lists,
        MirrorDimension.Conditions => "conditions" + Lists,
        MirrorDimension.Cabotage => $"{First} grants cabotage, {Second} does not",
        _ => SecondMeasure is { } second ? $"no pair declares {FirstMeasure} and {second} each other's mirror" : $"{Second} has no mirror of {FirstMeasure}",
    };

    private string Parties => Standard == ReciprocityStandard.NonDiscrimination
        ? $"{First} towards traffic of {Second}" : $"{First} against {Second}";

    private string Spread => (LeastMinutes, MostMinutes) == (Difference, Difference) ? ""
        : string.Create(CultureInfo.InvariantCulture, $" (least {LeastMinutes:+0;-0;0}, most {MostMinutes:+0;-0;0})");

    private string EurSigned => (Difference > 0 ? "+" : "") + FieldNaming.Euros(Difference);

    private string Lists => Only(OnlyFirst, First.ToString()) + Only(OnlySecond, Standard == ReciprocityStandard.NonDiscrimination ? "others" : Second.ToString());

    private string Signed(string unit, string lead = ", ") => FirstFigure is null || SecondFigure is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{lead}{Difference:+0;-0;0}{unit}");

    private string Named(string lead) => Where.Count == 0 ? "" : lead + string.Join(", ", Where);

    private static string Only(ValueList<string> names, string whose) => names.Count == 0 ? "" : $"; only {whose}: {string.Join(", ", names)}";

    private static string AccessWord(long? figure) => figure is { } access ? FieldNaming.Word((Access)access) : "nothing";

    private static string Day(long? figure) => figure is { } day ? FieldNaming.Day(DateOnly.FromDayNumber((int)day)) : "now";

    private static string Hours(long? figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.GetValueOrDefault() / 60m:0.##}");

    private static string Yearly(long? figure) => figure is { } number ? number.ToString(CultureInfo.InvariantCulture) : "unlimited";
}
