namespace GoodOffices.Simulation.Disks;

/// <summary>The moments of a write at which a crash leaves something else behind.</summary>
internal enum WriteMoment
{
    /// <summary>On its way: nothing of it is there afterwards, or a torn part.</summary>
    UnderWay,

    /// <summary>There, and the process was not told.</summary>
    Written,

    /// <summary>The disk did not answer, and the write will arrive after all.</summary>
    Late,
}
