namespace GoodOffices.Agreement.Corridors;

/// <summary>What the agreed steps of a measure and its fee come to.</summary>
/// <param name="Least">Minutes in the best case.</param>
/// <param name="Likely">Minutes as a rule.</param>
/// <param name="Most">Minutes in the worst case that is planned for.</param>
/// <param name="EurCents">Hundredths of a euro.</param>
/// <param name="Documents">The documents asked for, each once.</param>
/// <param name="Hours">When the measure and all its steps are open.</param>
public sealed record FaceTotal(long Least, long Likely, long Most, long EurCents, ValueList<string> Documents, OpeningHours Hours)
{
    /// <summary>What a measure comes to.</summary>
    public static FaceTotal Of(CrossingMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var burden = new Burden(measure);
        return new FaceTotal(burden.Least, burden.Likely, burden.Most, burden.EurCents, ValueList.From(burden.Documents), burden.Hours);
    }

    /// <summary>What it is, and nothing of its figures.</summary>
    public override string ToString() => "total";
}
