namespace GoodOffices.Agreement;

/// <summary>One entry of the room as the table receives it: opened, attributed and judged by the procedure.</summary>
/// <param name="Index">The entry's index in the log; grows from envelope to envelope.</param>
/// <param name="Party">Whose delegate signed it: a party of the table or another speaker in the room.</param>
/// <param name="Delegate">The delegate, as the credentials name them.</param>
/// <param name="Act">The act, or null where the entry could not be read; then <paramref name="Void"/> says why.</param>
/// <param name="Void">Why the procedure found the entry void, or null. It is listed and has no effect.</param>
/// <param name="Lacking">Which power its author lacked, or null. The act is kept without effect until its party confirms
/// it (VCLT 8) by <see cref="TableAct.Confirmed"/>.</param>
public sealed record Envelope(
    long Index, PartyId Party, string Delegate, TableAct? Act, Reason? Void = null, Reason? Lacking = null)
{
    /// <summary>An entry that nobody could read: void for everyone, and listed.</summary>
    public static Envelope Unreadable(long index, PartyId party, string @delegate, Reason why) =>
        new(index, party, @delegate, null, why);
}
