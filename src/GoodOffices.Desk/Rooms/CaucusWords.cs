using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Rooms;

/// <summary>Every text of the caucus that this delegate's node holds: what must not reach another room unnoticed.</summary>
internal static class CaucusWords
{
    /// <summary>The texts, drafts first, then what was said last.</summary>
    public static IEnumerable<string> Of(DeskView view, IEnumerable<string> drafts)
    {
        foreach (var draft in drafts) yield return draft;
        if (view.Caucus is not { } caucus) yield break;
        foreach (var one in caucus.Table.Statements.Reverse())
        {
            foreach (var (_, words) in one.Words) yield return words;
        }

        foreach (var one in caucus.Table.NonPapers.Reverse())
        {
            foreach (var (_, words) in one.Words) yield return words;
        }

        foreach (var instruction in caucus.Instructions.Instructions.Values) yield return instruction.Words;
    }
}
