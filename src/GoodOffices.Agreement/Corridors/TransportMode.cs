namespace GoodOffices.Agreement.Corridors;

/// <summary>By what a link carries. The numbers and the codes of <see cref="TransportModes"/> are stable.</summary>
public enum TransportMode
{
    /// <summary>Road.</summary>
    Road,

    /// <summary>Railway.</summary>
    Rail,

    /// <summary>Ferry or another regular service by water.</summary>
    Ferry,

    /// <summary>Air route.</summary>
    Air,

    /// <summary>Pipeline.</summary>
    Pipeline,

    /// <summary>Power line.</summary>
    Power,

    /// <summary>Optical fibre.</summary>
    Fibre,
}
