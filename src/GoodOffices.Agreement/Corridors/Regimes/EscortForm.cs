namespace GoodOffices.Agreement.Corridors;

/// <summary>How traffic is accompanied. The numbers are stable.</summary>
public enum EscortForm
{
    /// <summary>Each vehicle or train by itself.</summary>
    Escort,

    /// <summary>Several vehicles together.</summary>
    Convoy,

    /// <summary>By an electronic seal or tracking device.</summary>
    Tracking,
}
