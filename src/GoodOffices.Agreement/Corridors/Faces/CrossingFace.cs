namespace GoodOffices.Agreement.Corridors;

/// <summary>What one side applies at a crossing beside what the other side applies to the mirrored traffic.</summary>
/// <param name="Left">What the one side applies.</param>
/// <param name="Right">What the other side applies, or null where it has nothing of the kind.</param>
public sealed record CrossingFace(CrossingMeasure Left, CrossingMeasure? Right)
{
    /// <summary>The pair by which the two are declared to mirror each other, or null where none is.</summary>
    public DeclaredPair? Pair { get; init; }

    /// <summary>The terms side by side: opening, hours, quota, fee and the like; those that neither side has are left out.</summary>
    public ValueList<FaceTerm> Terms { get; init; } = [];

    /// <summary>The steps side by side, in the order in which they are gone through.</summary>
    public ValueList<FaceStep> Steps { get; init; } = [];

    /// <summary>What the left side's agreed steps and its fee come to.</summary>
    public required FaceTotal LeftTotal { get; init; }

    /// <summary>The same of the right side; null where there is none.</summary>
    public FaceTotal? RightTotal { get; init; }

    /// <summary>The differences beyond the declared standard, and the missing mirror.</summary>
    public ValueList<MirrorFinding> Findings { get; init; } = [];

    /// <summary>Whom it sets beside each other, and nothing of what it says.</summary>
    public override string ToString() => $"{Left.Id} / {Right?.Id.ToString() ?? "-"}";
}
