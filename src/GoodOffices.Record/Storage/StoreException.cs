namespace GoodOffices.Record.Storage;

/// <summary>The store could not do what was asked: a full disk, a failing one, a lost connection.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With a general message.</summary>
    public StoreException() : this("The store failed.")
    {
    }

    /// <summary>With a message that says what to do.</summary>
    public StoreException(string message) : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public StoreException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>No space is left; nothing was written.</summary>
    public bool IsFull { get; init; }

    /// <summary>It was written by a newer version of the software, and is left as it is.</summary>
    public bool IsNewerFormat { get; init; }

    /// <summary>It cannot be said whether the transaction was committed: read the store again before anything is concluded.</summary>
    public bool IsUncertain { get; init; }
}
