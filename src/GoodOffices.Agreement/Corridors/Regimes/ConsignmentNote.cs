namespace GoodOffices.Agreement.Corridors;

/// <summary>Under which railway consignment note goods travel. The numbers are stable.</summary>
public enum ConsignmentNote
{
    /// <summary>The note of the uniform rules CIM.</summary>
    Cim,

    /// <summary>The note of the agreement SMGS.</summary>
    Smgs,

    /// <summary>The common note CIM/SMGS: no new note is written on the way.</summary>
    CimSmgs,
}
