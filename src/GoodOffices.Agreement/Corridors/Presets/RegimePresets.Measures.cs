namespace GoodOffices.Agreement.Corridors;

/// <content>The measures of each preset, the same for both sides.</content>
public static partial class RegimePresets
{
    private static (List<CrossingMeasure> Measures, List<DeclaredPair> Pairs) Measures(Laid laid, RegimePreset preset)
    {
        var (measures, pairs) = (new List<CrossingMeasure>(), new List<DeclaredPair>());
        foreach (var (flow, carriage) in Traffic(preset))
        {
            foreach (var direction in Enum.GetValues<Direction>())
            {
                var first = Measure(laid, preset, laid.First, direction, flow, carriage);
                var second = Measure(laid, preset, laid.Second, direction, flow, carriage);
                measures.AddRange([first, second]);
                pairs.Add(new DeclaredPair(first.Id, second.Id, laid.Terms.Standard));
            }
        }

        return (measures, pairs);
    }

    private static (TrafficFlow Flow, Carriage Carriage)[] Traffic(RegimePreset preset) => preset switch
    {
        RegimePreset.PermitQuota => [(TrafficFlow.Bilateral, Carriage.Freight)],
        RegimePreset.TirTransit => [(TrafficFlow.Transit, Carriage.Freight)],
        _ => [(TrafficFlow.Bilateral, Carriage.Freight), (TrafficFlow.Bilateral, Carriage.Passengers)],
    };

    private static CrossingMeasure Measure(Laid laid, RegimePreset preset, PartyId by, Direction direction, TrafficFlow flow, Carriage carriage)
    {
        var id = new MeasureId($"{laid.Crossing}.{by}.{FieldNaming.Word(direction)}.{FieldNaming.Word(flow)}-{FieldNaming.Word(carriage)}");
        var measure = new CrossingMeasure(id, laid.Crossing, by, direction, flow, carriage)
        {
            Opening = new Opening(AccessOf(preset)) { From = laid.Terms.From },
            Steps = Steps(laid, preset, by, carriage),
        };
        return preset switch
        {
            RegimePreset.PermitQuota => measure with
            {
                QuotaPerYear = laid.Terms.QuotaPerYear,
                Permit = new PermitTerms(laid.Terms.PermitYear, laid.Terms.QuotaPerYear),
            },
            RegimePreset.TirTransit => measure with
            {
                Transit = new CustomsTransit(TransitProcedure.Tir, GuaranteeKind.TirCarnet) { Seals = "customs seals of the office of departure" },
            },
            _ => measure,
        };
    }

    private static Access AccessOf(RegimePreset preset) => preset switch
    {
        RegimePreset.Closed => Access.Closed,
        RegimePreset.PermitQuota => Access.Restricted,
        _ => Access.Open,
    };

    private static ValueList<ProcedureStep> Steps(Laid laid, RegimePreset preset, PartyId by, Carriage carriage) => preset switch
    {
        RegimePreset.Closed => [],
        RegimePreset.TirTransit => [Short("border-security", 3, 5, 15), UnderCarnet()],
        RegimePreset.OneStopJoint => ValueList.From(Chain(laid.Mode, carriage).Select(step => step with
        {
            Minutes = Halved(step.Minutes),
            Place = by == laid.Terms.Host ? null : laid.Terms.Host,
        })),
        RegimePreset.FrontOfficeBackOffice => ValueList.From(Chain(laid.Mode, carriage).SelectMany(FrontAndBack)),
        _ => ValueList.From(Chain(laid.Mode, carriage)),
    };

    /// <summary>The usual chain; links that no procedure of the catalogue is about have none.</summary>
    private static IEnumerable<ProcedureStep> Chain(TransportMode mode, Carriage carriage)
    {
        string[] codes = (mode, carriage) switch
        {
            (TransportMode.Rail, Carriage.Freight) => ["border-security", "technical-inspection", "commercial-inspection", "customs-inspection-rail", "sanitary-phytosanitary-rail"],
            (TransportMode.Road or TransportMode.Ferry, Carriage.Freight) => ["border-security", "visa-immigration", "customs-control", "transport-inspection", "weight-inspection", "phytosanitary"],
            (TransportMode.Road or TransportMode.Ferry, _) => ["border-security", "visa-immigration", "customs-control"],
            (TransportMode.Rail or TransportMode.Air, _) => ["border-security", "customs-control"],
            _ => [],
        };
        return codes.Select(ProcedureCatalogue.Step);
    }

    /// <summary>Customs first see the papers of all, then inspect a share inland.</summary>
    private static IEnumerable<ProcedureStep> FrontAndBack(ProcedureStep step) => step.Procedure is "customs-control" or "customs-inspection-rail"
        ? [step with { Minutes = new StepTime(3, 5, 15), EurCents = 0, SharePerMille = ProcedureStep.Everything }, step with { SharePerMille = 100 }]
        : [step];

    private static ProcedureStep UnderCarnet() =>
        Short("customs-control", 5, 10, 30) with { EurCents = 0, Documents = ["TIR carnet", "consignment note"] };

    private static ProcedureStep Short(string code, int least, int likely, int most) =>
        ProcedureCatalogue.Step(code) with { Minutes = new StepTime(least, likely, most) };

    private static StepTime Halved(StepTime time) => new(time.Least / 2, time.Likely / 2, time.Most / 2);
}
