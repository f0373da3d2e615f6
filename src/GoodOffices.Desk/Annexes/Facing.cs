using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>The two sides of a crossing face to face, this party's own to the left wherever it is one of them.</summary>
public sealed class Facing
{
    private readonly CrossingFace _face;
    private readonly bool _isTurned;

    private Facing(CrossingFace face, bool isTurned) => (_face, _isTurned) = (face, isTurned);

    /// <summary>What the side to the left applies; null where it has nothing of the kind.</summary>
    public CrossingMeasure? Left => _isTurned ? _face.Right : _face.Left;

    /// <summary>What the side to the right applies.</summary>
    public CrossingMeasure? Right => _isTurned ? _face.Left : _face.Right;

    /// <summary>The measure by which the traffic is named.</summary>
    public CrossingMeasure Measure => Left ?? Right!;

    /// <summary>What the left side comes to.</summary>
    public FaceTotal? LeftTotal => _isTurned ? _face.RightTotal : _face.LeftTotal;

    /// <summary>What the right side comes to.</summary>
    public FaceTotal? RightTotal => _isTurned ? _face.LeftTotal : _face.RightTotal;

    /// <summary>The steps side by side.</summary>
    public IEnumerable<FaceStep> Steps => _isTurned ? _face.Steps.Select(static step => new FaceStep(step.Right, step.Left)) : _face.Steps;

    /// <summary>The terms side by side, and whether they differ: traffic from the one side mirrors traffic from the other.</summary>
    public IEnumerable<(FaceTerm Term, bool Differs)> Terms => _face.Terms
        .Select(term => (_isTurned ? new FaceTerm(term.Field, term.Right, term.Left) : term, term.Differs && !IsMirrored(term)));

    /// <summary>The pair by which the two are declared each other's mirror; null where none is.</summary>
    public DeclaredPair? Pair => _face.Pair;

    /// <summary>The differences beyond the standard, and the missing mirror.</summary>
    public IReadOnlyList<MirrorFinding> Findings => [.. _face.Findings];

    /// <summary>How many steps and terms the two differ in.</summary>
    public int Differing => Steps.Count(static step => step.Differs) + Terms.Count(static term => term.Differs);

    private bool IsMirrored(FaceTerm term) => term.Field is "origin" or "carrier" && _face.Right is { } right && term.Left == right.By.ToString() && term.Right == _face.Left.By.ToString();

    /// <summary>Every face of a crossing, seen from one party.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="crossing">The crossing.</param>
    /// <param name="ownFirst">The parties, the one that looks first.</param>
    public static IReadOnlyList<Facing> Of(Regime regime, CrossingId crossing, IReadOnlyList<PartyCode> ownFirst)
    {
        ArgumentNullException.ThrowIfNull(ownFirst);
        int Place(CrossingMeasure measure) => ownFirst.TakeWhile(party => party.Value != measure.By.ToString()).Count();
        return [.. CrossingFaces.Of(regime, crossing).Select(face => new Facing(face, face.Right is { } right ? Place(right) < Place(face.Left) : Place(face.Left) > 0))
            // Each side reads its own measures in one order: as they stand in the regime, the one would begin with entry and the other with exit.
            .OrderBy(static facing => facing.Measure.Direction).ThenBy(static facing => facing.Measure.Flow).ThenBy(static facing => facing.Measure.Carriage)];
    }

    /// <summary>Whom it sets beside each other, and nothing of what it says.</summary>
    public override string ToString() => _face.ToString();
}
