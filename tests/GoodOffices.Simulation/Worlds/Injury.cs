namespace GoodOffices.Simulation.Worlds;

/// <summary>What is done to a run. Each is counted where it had an effect: a duplicate when both copies were carried out, a tear when the store had to roll it back.</summary>
internal enum Injury
{
    VenueCrashed,
    VenueRestarted,
    VenueRestored,
    VenueCaughtUp,
    NodeCrashed,
    NodeRestarted,
    NodeCutOff,
    MessageCutOff,
    RequestLost,
    ReplyLost,
    CarriedOutTwice,
    Overtaken,
    AnsweredTooLate,
    WriteFailed,
    DiskFull,
    UncertainYetWritten,
    UncertainAndNotWritten,
    LateWriteArrived,
    LateWriteKeptOff,
    WriteLost,
    WriteTorn,
    WrittenAndNotAcknowledged,
    NodeWriteFailed,
    NodeDiskFull,
    NodeUncertainYetWritten,
    NodeUncertainAndNotWritten,
    NodeWriteLost,
}
