namespace GoodOffices.Cli.CommandLine;

/// <summary>The exit codes of the executable; a script can rely on them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something was checked and does not hold: a record, a receipt, a disclosure.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The command line cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>A file or a value is not what it has to be.</summary>
    public const int BadInput = 3;

    /// <summary>A rule of the procedure or of the table says no; nothing was recorded.</summary>
    public const int Refused = 4;

    /// <summary>A passphrase or a key does not open what it has to open.</summary>
    public const int Locked = 5;

    /// <summary>The venue cannot be reached, or is not the one that was pinned.</summary>
    public const int Unreachable = 6;

    /// <summary>A file or folder cannot be read or written.</summary>
    public const int Storage = 7;

    /// <summary>An act was composed and kept, and goes out later: it waits for something, or for its capital.</summary>
    public const int Waiting = 8;

    /// <summary>A fault of this program.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;

    /// <summary>Each code with what it means, for the help.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done"),
        (DoesNotHold, "what was checked does not hold"),
        (Usage, "the command line cannot be read"),
        (BadInput, "a file or a value is not what it has to be"),
        (Refused, "a rule says no; nothing was recorded"),
        (Locked, "a passphrase or key does not open"),
        (Unreachable, "the venue cannot be reached, or is another one"),
        (Storage, "a file or folder cannot be read or written"),
        (Waiting, "kept in the outbox; it goes out later"),
        (Internal, "a fault of this program"),
        (Interrupted, "interrupted"),
    ];
}
