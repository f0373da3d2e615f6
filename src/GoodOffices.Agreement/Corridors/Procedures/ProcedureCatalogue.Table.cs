namespace GoodOffices.Agreement.Corridors;

/// <content>The table. Times are least, likely and most minutes of a vehicle or train that goes through the procedure; costs
/// are euros and hundredths. They are illustrative, to be replaced by the parties, unless a row names its source.</content>
public static partial class ProcedureCatalogue
{
    private const string CpmmRail = "CPMM 2020, rail transport: sanitary control of 10 to 15 minutes at major terminals in 2019 (time only)";
    private const string CimSmgs = "cdcargo.cz on the CIM/SMGS note: about 40 minutes and 40 EUR for a note written anew (time and cost)";

    private static readonly ValueList<TransportMode> s_road = [TransportMode.Road, TransportMode.Ferry];
    private static readonly ValueList<TransportMode> s_rail = [TransportMode.Rail];
    private static readonly ValueList<TransportMode> s_both = [TransportMode.Road, TransportMode.Rail, TransportMode.Ferry, TransportMode.Air];

    private static IEnumerable<BorderProcedure> OnRoad() =>
    [
        Row("visa-immigration", "Visa and immigration", s_road, (5, 10, 30), 0, ["passport", "visa"], articles: new("Annex 8, Article 2")),
        Row("traffic-inspection", "Traffic inspection", s_road, (5, 10, 20), 0, ["driving licence", "vehicle registration certificate"]),
        Row("police-checkpoint", "Police checkpoint or stop", s_road, (2, 5, 15), 0, ["driving licence"]),
        Row("transport-inspection", "Transport inspection", s_road, (5, 10, 25), 0, ["international technical inspection certificate", "road permit"], articles: new("Annex 8, Article 4")),
        Row("weight-inspection", "Weight and standard inspection", s_road, (5, 10, 30), 10_00, ["international vehicle weight certificate"], articles: new("Annex 8, Article 5")),
        Row("vehicle-registration", "Vehicle registration", s_road, (5, 10, 30), 10_00, ["vehicle registration certificate"]),
        Row("emergency-repair", "Emergency repair", s_road, (30, 90, 480), 50_00, [], 20),
        Row("road-toll", "Road toll", s_road, (2, 5, 15), 20_00, []),
        Row("loading-unloading", "Loading and unloading", s_road, (60, 120, 480), 80_00, ["consignment note"], 100),
    ];

    private static IEnumerable<BorderProcedure> OnRail() =>
    [
        Row("load-cargo", "Load cargo", s_rail, (60, 180, 720), 100_00, ["consignment note"], 100),
        Row("unload-cargo", "Unload cargo", s_rail, (60, 180, 720), 100_00, ["consignment note"], 100),
        Row("fix-cargo-shift", "Fix cargo shift", s_rail, (30, 120, 480), 40_00, [], 20),
        Row("remove-excess-cargo", "Remove excess cargo", s_rail, (60, 180, 720), 60_00, ["consignment note"], 10),
        Row("transload-gauge", "Transload at the gauge change point", s_rail, (120, 300, 1440), 150_00, ["consignment note", "wagon list"]),
        Row("pick-up-deliver-wagons", "Pick up and deliver wagons", s_rail, (30, 90, 360), 20_00, ["wagon list"]),
        Row("replace-wagon", "Replace or repair an inoperable wagon", s_rail, (60, 240, 1440), 80_00, ["wagon list"], 20),
        Row("train-classification", "Train classification", s_rail, (30, 60, 180), 0, ["wagon list"]),
        Row("document-errors", "Document errors", s_rail, (30, 120, 1440), 0, ["consignment note"], 50),
        Row("reissue-transit-documents", "Reissue transit documents", s_rail, (40, 40, 40), 40_00, ["consignment note"], from: CimSmgs),
        Row("customs-inspection-rail", "Customs inspection of a train", s_rail, (30, 60, 240), 20_00, ["customs declaration", "consignment note"], 100, new("Annex 9", "Article 7.4")),
        Row("technical-inspection", "Technical inspection", s_rail, (20, 40, 90), 0, ["wagon list"]),
        Row("commercial-inspection", "Commercial inspection", s_rail, (20, 40, 90), 0, ["consignment note"]),
        Row("sanitary-phytosanitary-rail", "Sanitary and phytosanitary inspection of a train", s_rail, (10, 12, 15), 10_00, ["sanitary certificate"], 200, new("Annexes 2 and 4"), CpmmRail),
        Row("busy-reloading", "Busy reloading facilities", s_rail, (0, 60, 720), 0, []),
        Row("faulty-equipment", "Faulty handling equipment", s_rail, (0, 60, 480), 0, [], 50),
        Row("no-wagons", "No wagons available", s_rail, (0, 240, 2880), 0, [], 200),
        Row("restriction-on-entry", "Restriction on entry", s_rail, (0, 60, 1440), 0, []),
        Row("marshalling", "Marshalling", s_rail, (30, 60, 240), 10_00, ["wagon list"]),
        Row("priority-trains", "Waiting for trains with priority", s_rail, (0, 20, 120), 0, []),
    ];

    private static IEnumerable<BorderProcedure> OnBoth() =>
    [
        Row("border-security", "Border security and control", s_both, (5, 15, 40), 0, ["passport"]),
        Row("customs-control", "Customs control", s_both, (15, 35, 120), 25_00, ["customs declaration", "consignment note", "invoice"], 1000, new("Annex 1", "Articles 7.1, 7.4 and 10.1", "Articles 5, 21 and 22")),
        Row("health-quarantine", "Health and quarantine inspection", s_both, (5, 10, 30), 5_00, ["health declaration"], 200, new("Annex 2")),
        Row("phytosanitary", "Phytosanitary inspection", s_both, (10, 20, 60), 10_00, ["phytosanitary certificate"], 200, new("Annex 4")),
        Row("veterinary", "Veterinary inspection", s_both, (10, 20, 60), 10_00, ["veterinary certificate"], 100, new("Annex 3")),
        Row("escort-convoy", "Escort or convoy", s_both, (30, 60, 240), 50_00, [], 1000, new("", "Article 11.15", "Article 23")),
        Row("waiting-queue", "Waiting in a queue", s_both, (0, 30, 240), 0, []),
        Row("waiting-other", "Waiting for other reasons", s_both, (0, 15, 240), 0, []),
    ];

    private static BorderProcedure Row(
        string id, string name, ValueList<TransportMode> modes, (int Least, int Likely, int Most) minutes, long eurCents,
        ReadOnlySpan<string> documents, int share = ProcedureStep.Everything, ProcedureSource? articles = null, string from = "") =>
        new(id, name, modes, new ProcedureStep(id, new StepTime(minutes.Least, minutes.Likely, minutes.Most), eurCents)
        {
            Documents = ValueList.Create(documents),
            SharePerMille = share,
        })
        {
            Articles = articles ?? new ProcedureSource(),
            FiguresFrom = from,
        };
}
