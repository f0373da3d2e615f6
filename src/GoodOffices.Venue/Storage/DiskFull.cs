using Microsoft.Data.Sqlite;

namespace GoodOffices.Venue.Storage;

/// <summary>Tells a full disk, quota or file limit from other errors.</summary>
internal static class DiskFull
{
    /// <summary>EFBIG.</summary>
    public const int FileTooLarge = 27;
    private const int NoSpace = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int SqliteFull = 13;

    /// <summary>Whether the error, or one that it wraps, says that there is no room left.</summary>
    public static bool Is(Exception? error) => error switch
    {
        null => false,
        SqliteException sqlite when sqlite.SqliteErrorCode == SqliteFull => true,
        IOException io when io.HResult is NoSpace or FileTooLarge or QuotaLinux or QuotaMac or WindowsDiskFull => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => Is(error.InnerException),
    };
}
