namespace GoodOffices.Agreement.Corridors;

/// <summary>The procedures that a step can name. The vocabulary is that of CAREC's border-crossing activities; articles are
/// given where they name the matter, and left out otherwise.</summary>
public static partial class ProcedureCatalogue
{
    private static readonly Dictionary<string, BorderProcedure> s_byId;

    static ProcedureCatalogue()
    {
        All = [.. OnRoad(), .. OnRail(), .. OnBoth()];
        s_byId = All.ToDictionary(static procedure => procedure.Id, StringComparer.Ordinal);
    }

    /// <summary>All procedures: those of roads, of railways, of both.</summary>
    public static ValueList<BorderProcedure> All { get; }

    /// <summary>The procedure of this code, or null.</summary>
    public static BorderProcedure? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return s_byId.GetValueOrDefault(id);
    }

    /// <summary>The step to start from for a procedure of this code.</summary>
    /// <exception cref="ArgumentException">There is no such procedure.</exception>
    public static ProcedureStep Step(string id) =>
        Find(id)?.Usual ?? throw new ArgumentException($"There is no procedure '{ShortName.Shown(id)}' in the catalogue.", nameof(id));
}
