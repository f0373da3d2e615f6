namespace GoodOffices.Agreement.Corridors;

/// <summary>A procedure of the catalogue, in the vocabulary of CAREC's border-crossing activities (Corridor Performance
/// Measurement and Monitoring).</summary>
/// <param name="Id">Its code, which never changes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Modes">By which modes links have it.</param>
/// <param name="Usual">A step to start from. Its figures are illustrative unless <see cref="FiguresFrom"/> says otherwise.</param>
public sealed record BorderProcedure(string Id, string Name, ValueList<TransportMode> Modes, ProcedureStep Usual)
{
    /// <summary>Which articles speak of it, where that is certain.</summary>
    public ProcedureSource Articles { get; init; } = new();

    /// <summary>Where the figures come from, and which; empty where they are illustrative.</summary>
    public string FiguresFrom { get; init; } = "";

    /// <summary>True where links of this mode have it.</summary>
    public bool AppliesTo(TransportMode mode) => Modes.Contains(mode);

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id;
}
