namespace GoodOffices.Tests.Record.Storage;

/// <summary>How an append to a <see cref="FaultyStore"/> goes.</summary>
public enum StoreFault
{
    /// <summary>As it should.</summary>
    None,

    /// <summary>No space; nothing is written.</summary>
    Full,

    /// <summary>Failed for certain; nothing is written.</summary>
    Failed,

    /// <summary>The answer is lost; nothing was written.</summary>
    UncertainBefore,

    /// <summary>The answer is lost; everything was written.</summary>
    UncertainAfter,

    /// <summary>An exception of another kind; everything was written.</summary>
    BugAfter,
}
