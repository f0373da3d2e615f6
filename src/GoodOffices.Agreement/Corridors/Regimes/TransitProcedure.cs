namespace GoodOffices.Agreement.Corridors;

/// <summary>Under which customs procedure goods pass through. The numbers are stable.</summary>
public enum TransitProcedure
{
    /// <summary>The national transit procedure of the side that applies the measure.</summary>
    National,

    /// <summary>Under cover of TIR carnets (TIR Convention, 1975).</summary>
    Tir,

    /// <summary>Under a railway consignment note as customs document.</summary>
    RailNote,

    /// <summary>A common transit procedure of several states.</summary>
    Common,
}
