namespace GoodOffices.Delegation;

/// <summary>The node cannot do what it was asked to. The message says why, <see cref="Hint"/> what to do; neither holds substance.</summary>
public sealed class NodeException : Exception
{
    /// <summary>Without words.</summary>
    public NodeException()
    {
    }

    /// <summary>With words for people.</summary>
    public NodeException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what was behind it.</summary>
    public NodeException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>With a code for programs, words and a hint for people.</summary>
    /// <param name="code">Stable: lower-case words joined by hyphens.</param>
    /// <param name="why">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="inner">What was behind it.</param>
    public NodeException(string code, string why, string? hint, Exception? inner = null)
        : base(why, inner) => (Code, Hint) = (code, hint);

    /// <summary>Of a rule that said no.</summary>
    public static NodeException Of(Record.Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new NodeException(refusal.Code, refusal.Why, refusal.Hint);
    }

    /// <summary>Stable, for programs.</summary>
    public string Code { get; } = "node";

    /// <summary>What to do.</summary>
    public string? Hint { get; }
}
