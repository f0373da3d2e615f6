namespace GoodOffices.Agreement.Corridors;

/// <summary>Two measures that the parties declare to be each other's mirror, or, for non-discrimination, a measure and the
/// one with which it is compared.</summary>
/// <param name="First">The one measure.</param>
/// <param name="Second">The other. For non-discrimination it may be null: then it is compared with every measure of the
/// same side for other traffic at the same crossing in the same direction.</param>
/// <param name="Standard">How alike they have to be.</param>
public sealed record DeclaredPair(MeasureId First, MeasureId? Second, ReciprocityStandard Standard) : IFormed<DeclaredPair>
{
    /// <summary>For equivalence: by how much they may differ; null for not at all.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>The differences with a ground, one for a dimension.</summary>
    public ValueList<Justification> Justified { get; init; } = [];

    static int IFormed<DeclaredPair>.Fields => 5;

    void IFormed<DeclaredPair>.Write(IFieldWriter to)
    {
        to.Named("first", First);
        to.NamedOrNone("second", Second);
        to.Choice("standard", Standard);
        to.One("tolerance", Tolerance);
        to.List("justified", Justified);
    }

    static DeclaredPair IFormed<DeclaredPair>.Read(IFieldReader from) =>
        new(from.Measure("first"), from.MeasureOrNone("second"), from.Choice<ReciprocityStandard>("standard"))
        {
            Tolerance = from.OneOrNone<Tolerance>("tolerance"),
            Justified = from.List<Justification>("justified"),
        };

    /// <summary>Whom it names, and nothing of what it says.</summary>
    public override string ToString() => $"{First}, {Second?.ToString() ?? "others"}";
}
