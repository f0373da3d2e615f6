namespace GoodOffices.Agreement.Corridors;

/// <summary>Which traffic a measure is about, and who applies it where: one measure for each in a regime.</summary>
internal readonly record struct TrafficKey(
    CrossingId Crossing, PartyId By, Direction Direction, TrafficFlow Flow, Carriage Carriage, PartyId? Origin, PartyId? Carrier)
{
    public static TrafficKey Of(CrossingMeasure measure) =>
        new(measure.Crossing, measure.By, measure.Direction, measure.Flow, measure.Carriage, measure.Origin, measure.Carrier);

    /// <summary>What the other side applies to the traffic that mirrors this one, at the same crossing.</summary>
    public TrafficKey Mirror(PartyId other) => this with { By = other, Origin = Swapped(Origin, other), Carrier = Swapped(Carrier, other) };

    private PartyId? Swapped(PartyId? party, PartyId other) => party == By ? other : party == other ? By : party;
}
