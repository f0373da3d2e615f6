namespace GoodOffices.Venue.Setup;

/// <summary>What the process says to the shell or the service manager when it ends.</summary>
internal enum ExitCode
{
    /// <summary>Ended as asked.</summary>
    Done = 0,

    /// <summary>An error of the program itself.</summary>
    Unexpected = 1,

    /// <summary>The command line was not understood.</summary>
    Usage = 2,

    /// <summary>The data directory is missing, incomplete, or may not be read or written.</summary>
    DataDirectory = 3,

    /// <summary>The data or the talks were written by a newer version.</summary>
    NewerFormat = 4,

    /// <summary>The address to listen on is taken or not this machine's.</summary>
    Address = 5,

    /// <summary>The certificate cannot be read, has no key, or is not the one recorded.</summary>
    Certificate = 6,

    /// <summary>Another venue process holds, or has taken over, the same data.</summary>
    AnotherVenue = 7,

    /// <summary>There is no room left where the record is kept.</summary>
    DiskFull = 8,

    /// <summary>The convocation is missing, invalid, or not for this venue.</summary>
    Convocation = 9,

    /// <summary>The record on disk does not verify: it was damaged or altered.</summary>
    Record = 10,
}
