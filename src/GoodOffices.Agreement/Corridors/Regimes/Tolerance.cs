namespace GoodOffices.Agreement.Corridors;

/// <summary>By how much two equivalent measures may differ, dimension by dimension; what is not stated may not differ.</summary>
public sealed record Tolerance : IFormed<Tolerance>
{
    /// <summary>Minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>Hundredths of a euro.</summary>
    public long EurCents { get; init; }

    /// <summary>Documents.</summary>
    public int Documents { get; init; }

    /// <summary>Minutes of a week in which one is open and the other is not.</summary>
    public int HoursMinutes { get; init; }

    /// <summary>Vehicles, trains, passengers or permits a year.</summary>
    public int Quota { get; init; }

    /// <summary>Days between the opening dates.</summary>
    public int Days { get; init; }

    /// <summary>Share of the traffic inspected, per mille.</summary>
    public int SharePerMille { get; init; }

    /// <summary>In minutes, EUR, documents and quota: how many thousandths of the smaller the larger may be, from 1000; or
    /// null. Being within the ratio is enough, as is being within the tolerance.</summary>
    public int? RatioPerMille { get; init; }

    static int IFormed<Tolerance>.Fields => 8;

    void IFormed<Tolerance>.Write(IFieldWriter to)
    {
        to.Number("minutes", Minutes, 0);
        to.Eur("eur", EurCents, 0);
        to.Number("documents", Documents, 0);
        to.Number("hoursMinutesOfWeek", HoursMinutes, 0);
        to.Number("quota", Quota, 0);
        to.Number("days", Days, 0);
        to.Number("sharePerMille", SharePerMille, 0);
        to.NumberOrNone("ratioPerMille", RatioPerMille);
    }

    static Tolerance IFormed<Tolerance>.Read(IFieldReader from) => new()
    {
        Minutes = from.Number("minutes", 0),
        EurCents = from.Eur("eur", 0),
        Documents = from.Number("documents", 0),
        HoursMinutes = from.Number("hoursMinutesOfWeek", 0),
        Quota = from.Number("quota", 0),
        Days = from.Number("days", 0),
        SharePerMille = from.Number("sharePerMille", 0),
        RatioPerMille = from.NumberOrNone("ratioPerMille"),
    };
}
