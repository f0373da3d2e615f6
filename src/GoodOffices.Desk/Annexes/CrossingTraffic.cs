using GoodOffices.Agreement.Corridors;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>One kind of traffic at a crossing. Figures of two kinds do not add up to anything that anybody meets, so they are shown for one.</summary>
/// <param name="Direction">Into or out of the state that applies the procedures.</param>
/// <param name="Flow">Between the two, in transit, or of third countries.</param>
/// <param name="Carriage">Goods or people.</param>
public sealed record CrossingTraffic(Direction Direction, TrafficFlow Flow, Carriage Carriage)
{
    /// <summary>What is shown unless another is chosen: goods of the two states on entry.</summary>
    public static CrossingTraffic Usual { get; } = new(Direction.Entry, TrafficFlow.Bilateral, Carriage.Freight);

    /// <summary>The kinds for which the annex of a party has a procedure, in a fixed order.</summary>
    public static IReadOnlyList<CrossingTraffic> Of(AnnexModel model, PartyCode draft)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.Parts.SelectMany(part => part.OfOrOther(draft, model.OwnFirst).Measures).Select(Of).Distinct().OrderBy(static one => one.Direction).ThenBy(static one => one.Flow).ThenBy(static one => one.Carriage)];
    }

    /// <summary>What the agreed procedures of a side for this traffic come to; null where it has none.</summary>
    /// <remarks>Where origins or carriers are treated apart, the longest chain counts: that is what to plan for.</remarks>
    public FaceTotal? Total(Regime regime, CrossingId crossing, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(party);
        return regime.Measures.Where(measure => measure.Crossing == crossing && measure.By.ToString() == party.Value && measure.IsAgreed && Of(measure) == this)
            .Select(FaceTotal.Of).MaxBy(static total => total.Likely);
    }

    private static CrossingTraffic Of(CrossingMeasure measure) => new(measure.Direction, measure.Flow, measure.Carriage);
}
