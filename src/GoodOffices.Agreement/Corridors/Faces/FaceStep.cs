namespace GoodOffices.Agreement.Corridors;

/// <summary>A step of two chains side by side.</summary>
/// <param name="Left">The left side's, or null where it has none here.</param>
/// <param name="Right">The right side's, or null where it has none here.</param>
public sealed record FaceStep(ProcedureStep? Left, ProcedureStep? Right)
{
    /// <summary>Which procedure it is; both sides' where both have one.</summary>
    public string Procedure => (Left ?? Right)!.Procedure;

    /// <summary>True where the two are not the same in every field.</summary>
    public bool Differs => Left is null || Right is null || !Left.Equals(Right);

    /// <summary>Its procedure, and nothing of its figures.</summary>
    public override string ToString() => Procedure;
}
