using System.Runtime.InteropServices;

namespace GoodOffices.Agreement.Text;

/// <summary>Joins the parties that say the same at one place.</summary>
internal sealed class GroupJoiner(Vocabulary vocabulary)
{
    private readonly Comparison<Group> _byWording = (left, right) => left.Tokens.CompareTo(right.Tokens, vocabulary);

    /// <summary>Orders groups by their wording alone, and leaves one for each wording.</summary>
    /// <param name="groups">One or more; changed.</param>
    public void Join(List<Group> groups)
    {
        var all = CollectionsMarshal.AsSpan(groups);
        all.Sort(_byWording);
        var kept = 0;
        for (var from = 0; from < all.Length;)
        {
            var to = from + 1;
            while (to < all.Length && all[to].Tokens.IsSame(all[from].Tokens)) to++;
            all[kept++] = to == from + 1 ? all[from] : new Group(Group.PartiesOf(all[from..to]), all[from].Tokens);
            from = to;
        }

        groups.RemoveRange(kept, groups.Count - kept);
    }
}
