namespace GoodOffices.Agreement;

/// <summary>What a delegate wants, in the words of the table. Digests, numbers and the positions that are replaced are
/// looked up in the state that the delegate sees.</summary>
public abstract partial record Command
{
    private protected Command()
    {
    }

    /// <summary>The kind of command and nothing of what it says.</summary>
    public sealed override string ToString() => GetType().Name;

    internal abstract Decision On(Seated at);

    /// <summary>An act that needs nothing looked up.</summary>
    /// <param name="Act">The act.</param>
    public sealed record Do(TableAct Act) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(Act);
    }

    /// <summary>Acts as they are, one after the other: all of them can be recorded, or none is.</summary>
    /// <param name="Acts">The acts, such as those that a person was shown and confirmed.</param>
    public sealed record DoAll(ValueList<TableAct> Acts) : Command
    {
        internal override Decision On(Seated at) => Decision.Of([.. Acts]);
    }
}
