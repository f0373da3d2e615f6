namespace GoodOffices.Record.Storage;

/// <summary>Another owner has taken the log over; nothing was appended, and this owner can append nothing more.</summary>
public sealed class FencedException : Exception
{
    /// <summary>With a general message.</summary>
    public FencedException() : this("Another owner has taken this log over.")
    {
    }

    /// <summary>With a message that says which number or index was stale.</summary>
    public FencedException(string message) : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public FencedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
