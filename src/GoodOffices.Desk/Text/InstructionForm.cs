using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;

namespace GoodOffices.Desk.Text;

/// <summary>An instruction of the capital as it is filled in.</summary>
/// <param name="Highest">How far an acceptance may go.</param>
/// <param name="Allowed">Which contents, ascending; none for any.</param>
/// <param name="Words">In words.</param>
public sealed record InstructionForm(HighestLevel Highest, ValueList<Digest> Allowed, string Words)
{
    /// <summary>As it is filled in where none is in force.</summary>
    public static InstructionForm Blank { get; } = new(HighestLevel.AdReferendum, ValueList.From<Digest>([]), "");

    /// <summary>The one in force. What it allows stays allowed, also where nobody tables it any more: an empty list would allow anything.</summary>
    public static InstructionForm Of(CaucusAct.InstructionGiven? given) => given is null ? Blank : new(given.Highest, Ascending(given.Allowed), given.Words);

    /// <summary>With a content allowed, or no longer.</summary>
    public InstructionForm With(Digest content, bool allowed) => this with { Allowed = Ascending(allowed ? Allowed.Append(content) : Allowed.Where(one => one != content)) };

    /// <summary>Says nothing of it.</summary>
    public override string ToString() => "an instruction";

    private static ValueList<Digest> Ascending(IEnumerable<Digest> contents) => ValueList.From(contents.Distinct().Order());
}
