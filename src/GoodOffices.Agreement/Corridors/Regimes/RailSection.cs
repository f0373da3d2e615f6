namespace GoodOffices.Agreement.Corridors;

/// <summary>What a railway section can carry and what it costs.</summary>
public sealed record RailSection : IFormed<RailSection>
{
    /// <summary>The gauge; the default value where none is stated.</summary>
    public TrackGauge Gauge { get; init; }

    /// <summary>The load on an axle, kilograms; 0 where none is stated.</summary>
    public int AxleLoadKilograms { get; init; }

    /// <summary>The length of a train, metres; 0 where none is stated.</summary>
    public int TrainLengthMetres { get; init; }

    /// <summary>Who hauls the trains on it and with what, in words; may be empty.</summary>
    public string Traction { get; init; } = "";

    /// <summary>The charge for access, hundredths of a euro for a train and kilometre.</summary>
    public long AccessChargeEurCents { get; init; }

    static int IFormed<RailSection>.Fields => 5;

    void IFormed<RailSection>.Write(IFieldWriter to)
    {
        to.Text("gauge", Gauge.ToString(), "");
        to.Number("axleLoadKilograms", AxleLoadKilograms, 0);
        to.Number("trainLengthMetres", TrainLengthMetres, 0);
        to.Text("traction", Traction, "");
        to.Eur("accessChargeEurPerTrainKilometre", AccessChargeEurCents, 0);
    }

    static RailSection IFormed<RailSection>.Read(IFieldReader from) => new()
    {
        Gauge = from.Named<TrackGauge>("gauge", TrackGauge.TryParse, "a gauge in millimetres such as 1520 or 1520/1435", default(TrackGauge)),
        AxleLoadKilograms = from.Number("axleLoadKilograms", 0),
        TrainLengthMetres = from.Number("trainLengthMetres", 0),
        Traction = from.Text("traction", ""),
        AccessChargeEurCents = from.Eur("accessChargeEurPerTrainKilometre", 0),
    };

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "railway section";
}
