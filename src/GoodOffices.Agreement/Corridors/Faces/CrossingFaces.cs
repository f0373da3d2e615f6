namespace GoodOffices.Agreement.Corridors;

/// <summary>Sets the two sides of a crossing face to face.</summary>
public static class CrossingFaces
{
    /// <summary>Every measure at a crossing beside its mirror: by declared pair, which may lie at a counterpart link; else by
    /// what it is about; else alone. In the order of the measures' codes, each once.</summary>
    /// <exception cref="ArgumentException">The crossing is not one of the regime.</exception>
    public static IReadOnlyList<CrossingFace> Of(Regime regime, CrossingId crossing)
    {
        ArgumentNullException.ThrowIfNull(regime);
        if (regime.Crossing(crossing) is null)
        {
            throw new ArgumentException($"There is no crossing '{crossing}' in this regime.", nameof(crossing));
        }

        var index = new MirrorIndex(regime);
        var findings = Reciprocity.Findings(regime);
        var shown = new HashSet<MeasureId>();
        var faces = new List<CrossingFace>();
        foreach (var measure in regime.Measures.Where(measure => measure.Crossing == crossing))
        {
            foreach (var (other, pair) in Mirrors(regime, index, measure))
            {
                if (!shown.Contains(measure.Id) || (other is not null && !shown.Contains(other.Id)))
                {
                    faces.Add(Face(measure, other, pair, findings));
                    shown.Add(measure.Id);
                    _ = other is not null && shown.Add(other.Id);
                }
            }
        }

        return faces;
    }

    private static IEnumerable<(CrossingMeasure? Other, DeclaredPair? Pair)> Mirrors(Regime regime, MirrorIndex index, CrossingMeasure measure)
    {
        var pairs = regime.Pairs.Where(pair => pair.Standard != ReciprocityStandard.NonDiscrimination && (pair.First == measure.Id || pair.Second == measure.Id)).ToList();
        return pairs.Count > 0 ? pairs.Select(pair => (regime.Measure(pair.First == measure.Id ? pair.Second!.Value : pair.First), (DeclaredPair?)pair))
            : [(index.NaturalMirror(measure), null)];
    }

    private static CrossingFace Face(CrossingMeasure left, CrossingMeasure? right, DeclaredPair? pair, IEnumerable<MirrorFinding> findings) => new(left, right)
    {
        Pair = pair,
        Terms = ValueList.From(Terms(left, right)),
        Steps = ValueList.From(Steps(left, right)),
        LeftTotal = FaceTotal.Of(left),
        RightTotal = right is null ? null : FaceTotal.Of(right),
        Findings = ValueList.From(findings.Where(finding => IsAbout(finding, left, right))),
    };

    /// <summary>A finding about the two, or about one of them compared with the same side's other traffic.</summary>
    private static bool IsAbout(MirrorFinding finding, CrossingMeasure left, CrossingMeasure? right) => finding.Link is null
        && (finding.Standard == ReciprocityStandard.NonDiscrimination ? finding.FirstMeasure == left.Id || finding.FirstMeasure == right?.Id
            : (finding.FirstMeasure == left.Id && (finding.SecondMeasure is null || finding.SecondMeasure == right?.Id))
                || (finding.FirstMeasure == right?.Id && (finding.SecondMeasure is null || finding.SecondMeasure == left.Id)));

    private static IEnumerable<FaceTerm> Terms(CrossingMeasure left, CrossingMeasure? right)
    {
        var sides = CollatedNode.Root([FormTreeWriter.Of(left), right is null ? null : FormTreeWriter.Of(right)]);
        return sides.Children.Where(static child => child.Step.Name is not ("id" or "crossing" or "by" or "direction" or "flow" or "carriage" or "steps"))
            .SelectMany(static child => Leaves(child, child.Step.Name))
            .Where(static leaf => leaf.Field is "opening.access" or "hours" || leaf.Node.Of.Any(static form => form is FormNode.Leaf { Value.IsUsual: false }))
            .Select(static leaf => new FaceTerm(leaf.Field, Shown(leaf.Node, 0), Shown(leaf.Node, 1)));
    }

    private static string Shown(CollatedNode node, int side) => node.ValueOf(side)?.Shown ?? "-";

    private static IEnumerable<(string Field, CollatedNode Node)> Leaves(CollatedNode node, string field) => node.Form is FormNode.Leaf
        ? [(field, node)] : node.Children.SelectMany(child => Leaves(child, $"{field}.{child.Step.Name}"));

    private static IEnumerable<FaceStep> Steps(CrossingMeasure left, CrossingMeasure? right) =>
        StepAlignment.Of([Chain(left), right is null ? null : Chain(right)])
            .Select(static column => new FaceStep(Step(column.Steps[0]), Step(column.Steps[1])));

    private static FormNode? Chain(CrossingMeasure measure) => FormTreeWriter.Of(measure)["steps"];

    private static ProcedureStep? Step(FormNode? node) => node is FormNode.Part part ? FormTreeReader.Read<ProcedureStep>(part) : null;
}
