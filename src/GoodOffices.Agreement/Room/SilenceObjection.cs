namespace GoodOffices.Agreement;

/// <summary>An objection within a silence procedure or to a correction.</summary>
/// <param name="Act">The act that made it.</param>
/// <param name="Reason">Why, in words; may be empty.</param>
public sealed record SilenceObjection(ActId Act, string Reason)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Act.ToString();
}
