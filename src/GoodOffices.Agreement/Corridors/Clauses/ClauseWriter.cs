using System.Collections.Immutable;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Writes clauses out: every sentence for those whom it holds for, every value with the alternatives of those who
/// differ in it.</summary>
/// <param name="templates">The sentences.</param>
/// <param name="order">In which order the parties' forms of a name stand; the others after these, by their codes.</param>
internal sealed class ClauseWriter(ClauseTemplates templates, ValueList<PartyId> order)
{
    private readonly ClauseValues _values = new(templates);

    /// <summary>Writes a section for an entry.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="section">Which section.</param>
    /// <param name="node">The entry.</param>
    /// <param name="who">Whose text this is: all of them have the entry.</param>
    public void Section(ClauseText to, string section, CollatedNode node, int[] who)
    {
        foreach (var line in templates.Section(section))
        {
            switch (line)
            {
                case ClauseLine.Always always:
                    Line(to, always.Text, node, who);
                    break;
                case ClauseLine.When condition:
                    When(to, condition, node, who);
                    break;
                case ClauseLine.Each each:
                    Each(to, each, node, who);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(line.GetType().Name);
            }
        }
    }

    /// <summary>Writes something for those who have an entry; in a bracket where others do not.</summary>
    public static void For(ClauseText to, CollatedNode entry, int[] who, Action<ClauseText, int[]> write)
    {
        int[] having = [.. who.Where(at => entry.Of[at] is not null)];
        if (having.Length == who.Length)
        {
            write(to, who);
        }
        else if (having.Length > 0)
        {
            to.Add(entry.Path, [(having, inner => write(inner, having))]);
        }
    }

    private void Each(ClauseText to, ClauseLine.Each each, CollatedNode node, int[] who)
    {
        foreach (var entry in InOrder(each.Path, node.At(each.Path)?.Children ?? []))
        {
            For(to, entry, who, (inner, having) =>
            {
                Section(inner, each.Section, entry, having);
                inner.Add(each.IsApart ? "\n" : "");
            });
        }
    }

    private IEnumerable<CollatedNode> InOrder(string list, IReadOnlyList<CollatedNode> entries) => list == "names" && entries.Count > 1 && order.Count > 0
        ? entries.OrderBy(entry => order.TakeWhile(party => party.ToString() != entry.Step.Name).Count()) : entries;

    private void When(ClauseText to, ClauseLine.When line, CollatedNode node, int[] who)
    {
        var asked = node.At(line.Path);
        int[] having = [.. who.Where(at => IsThere(asked?.Of[at]))];
        if (having.Length == who.Length || having.Length == 0)
        {
            Line(to, having.Length > 0 ? line.Text : line.Else, node, who);
            return;
        }

        var groups = having.GroupBy(at => asked!.Form is FormNode.Leaf ? FormNode.Written(asked.Of[at]) : "").Select(static group => (Whose: group.ToArray(), Has: true)).ToList();
        if (line.Else.Length > 0)
        {
            groups.Add((who.Except(having).ToArray(), false));
        }

        to.Add(asked!.Path, groups.OrderBy(static group => group.Whose[0])
            .Select(group => (group.Whose, new Action<ClauseText>(inner => Line(inner, group.Has ? line.Text : line.Else, node, group.Whose)))));
    }

    private static bool IsThere(FormNode? node) => node switch
    {
        FormNode.Leaf leaf => !leaf.Value.IsUsual,
        FormNode.Part => true,
        _ => false,
    };

    private void Line(ClauseText to, ImmutableArray<ClausePiece> pieces, CollatedNode node, int[] who)
    {
        var isRow = pieces.Length > 0 && pieces[0].Literal.StartsWith('|');
        foreach (var piece in pieces)
        {
            if (piece.Path.Length == 0)
            {
                to.Add(piece.Literal);
            }
            else
            {
                Slot(to, piece, node.At(piece.Path), who, isRow);
            }
        }
    }

    private void Slot(ClauseText to, ClausePiece slot, CollatedNode? node, int[] who, bool isRow)
    {
        var groups = who.GroupBy(at => FormNode.Written(node?.Of[at])).Select(static group => group.ToArray())
            .Select(group => (Whose: group, Text: Cell(_values.Shown(node?.Of[group[0]], slot), isRow))).ToList();
        if (groups.Count == 1)
        {
            to.Add(groups[0].Text);
            return;
        }

        to.Add(node!.Path, groups.Where(static group => group.Text.Length > 0).Select(static group => (group.Whose, new Action<ClauseText>(inner => inner.Add(group.Text)))));
    }

    /// <summary>A bar in a cell of a table would end it.</summary>
    private static string Cell(string text, bool isRow) => isRow ? text.Replace("|", "\\|", StringComparison.Ordinal) : text;
}
