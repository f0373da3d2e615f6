namespace GoodOffices.Agreement.Corridors;

/// <summary>A section that is in some respect not under its sovereign: a breach, or an arrangement that is noted.</summary>
/// <param name="Section">The section.</param>
/// <param name="Aspect">In what respect.</param>
/// <param name="Subject">Of which arrangement or measure; empty where the aspect says it.</param>
/// <param name="IsBreach">False where the sovereign consented and can take it back.</param>
/// <param name="Why">What is so, in words.</param>
public sealed record SovereigntyFinding(SectionId Section, SovereigntyAspect Aspect, string Subject, bool IsBreach, string Why) : CorridorFinding
{
    /// <inheritdoc/>
    public override string Key => $"sovereignty:{Section}:{FieldNaming.Word(Aspect)}{(Subject.Length == 0 ? "" : ":" + Subject)}";

    /// <inheritdoc/>
    public override PrincipleKind Nature => PrincipleKind.Sovereignty;

    /// <inheritdoc/>
    public override FindingWeight Weight => IsBreach ? FindingWeight.Binding : FindingWeight.Noted;

    /// <inheritdoc/>
    public override string Measure => $"{Place}: {Why}";
}
