using System.Diagnostics.CodeAnalysis;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A boundary as read: it stands where no finding is an error.</summary>
/// <param name="Boundary">The view, or null where it cannot stand.</param>
/// <param name="Lines">The lines of the file, which a map draws and nothing is cut at.</param>
/// <param name="Findings">What was found, with file and feature.</param>
public sealed record BoundaryReading(Boundary? Boundary, IReadOnlyList<BoundaryLine> Lines, IReadOnlyList<NetworkFinding> Findings)
{
    /// <summary>True where there is a boundary to cut at.</summary>
    [MemberNotNullWhen(true, nameof(Boundary))]
    public bool Stands => Boundary is not null;
}
