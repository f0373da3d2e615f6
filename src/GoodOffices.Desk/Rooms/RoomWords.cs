using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Rooms;

/// <summary>The texts of a room that this delegate's node holds.</summary>
internal static class RoomWords
{
    /// <summary>Every text of the caucus, what was said last first: what must not reach another room unnoticed.</summary>
    public static IEnumerable<string> OfCaucus(DeskView view)
    {
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
        foreach (var draft in caucus.Instructions.Drafts.Values)
        {
            yield return draft.Shared.Text;
            yield return draft.Shared.Note;
            foreach (var comment in draft.Comments) yield return comment.Words;
        }

        foreach (var note in caucus.Instructions.Notes.Values.SelectMany(static notes => notes.Values)) yield return note;
        foreach (var line in caucus.Instructions.RedLines.Values) yield return line;
    }

    /// <summary>What everybody in a room has read there: statements, non-papers, the wording of proposals and the notes of packages. A caucus that quotes it has no secret in it.</summary>
    public static IEnumerable<string> KnownIn(RoomView room) => room.Table.Statements.Select(static one => one.Words).Concat(room.Table.NonPapers.Select(static one => one.Words))
        .Concat(room.Table.Provisions.Values.SelectMany(static provision => provision.Proposals.Values).Select(static proposal => proposal.Content).OfType<WordingContent>().Select(static wording => wording.Texts))
        .SelectMany(static texts => texts.Select(static pair => pair.Value)).Concat(room.Table.Packages.Values.SelectMany(static package => (string[])[package.Note, package.Reason]));
}
