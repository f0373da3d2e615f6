using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>What a rule makes of an act: the proceedings after it, or why it has no effect.</summary>
internal readonly struct Outcome
{
    private Outcome(Proceedings? next, Refusal? why) => (Next, Why) = (next, why);

    public Proceedings? Next { get; }

    public Refusal? Why { get; }

    public static implicit operator Outcome(Proceedings next) => new(next, null);

    public static implicit operator Outcome(Refusal why) => new(null, why);
}
