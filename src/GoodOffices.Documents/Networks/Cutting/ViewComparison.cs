using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>How two views of the boundary differ over one network.</summary>
/// <param name="First">The name of the first view.</param>
/// <param name="Second">The name of the second.</param>
/// <param name="Stretches">The stretches of links under another territory, in the order of the network.</param>
/// <param name="Crossings">The crossings that lie elsewhere, or exist under one view only.</param>
/// <param name="Areas">The areas under another territory, largest first.</param>
public sealed record ViewComparison(
    string First, string Second, ValueList<ViewStretch> Stretches, ValueList<ViewCrossing> Crossings, ValueList<ViewArea> Areas)
{
    /// <summary>True where the views say the same of every link and every area.</summary>
    public bool IsSame => Stretches.Count == 0 && Crossings.Count == 0 && Areas.Count == 0;

    /// <summary>The differences as findings.</summary>
    public IEnumerable<NetworkFinding> Findings() =>
        [.. Stretches.Select(static stretch => stretch.Finding()), .. Crossings.Select(static crossing => crossing.Finding()), .. Areas.Select(static area => area.Finding())];
}
