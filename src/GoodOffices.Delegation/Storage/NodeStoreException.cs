namespace GoodOffices.Delegation.Storage;

/// <summary>The node's store could not be read or written. The message says which file, and what to do.</summary>
public sealed class NodeStoreException : Exception
{
    /// <summary>Without words.</summary>
    public NodeStoreException()
    {
    }

    /// <summary>With words for people.</summary>
    public NodeStoreException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what was behind it.</summary>
    public NodeStoreException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether the disk is full: free some and try again.</summary>
    public bool IsFull { get; init; }

    /// <summary>Whether it is unknown what became of a commit: open the store again and look.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether the file is of a newer format than this software reads.</summary>
    public bool IsNewer { get; init; }
}
