namespace GoodOffices.Agreement;

/// <summary>An acceptance that lapsed; everyone sees that it did.</summary>
/// <param name="At">The act that brought it about.</param>
/// <param name="Party">Whose acceptance.</param>
/// <param name="Provision">On which provision; null for the acceptance of a package.</param>
/// <param name="Package">Which package; null for a position.</param>
/// <param name="Position">The act that had set it.</param>
/// <param name="Cause">Why.</param>
/// <param name="Changed">The provision that changed, or on which the proposal was withdrawn.</param>
/// <param name="Term">The term that changed; else null.</param>
public sealed record Lapse(
    ActId At, PartyId Party, ProvisionId? Provision, PackageId? Package, ActId Position, LapseCause Cause, ProvisionId Changed, string? Term)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"{At}: {Cause}";
}
