using System.Text;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Gathers the text of clauses with its brackets, and keeps what each bracket is about.</summary>
/// <param name="parties">Whose text it is.</param>
/// <param name="paths">The path of the field or entry of each bracket, in the order in which brackets begin.</param>
internal sealed class ClauseText(IReadOnlyList<string> parties, List<string> paths)
{
    private readonly List<Segment> _segments = [];
    private readonly StringBuilder _plain = new();

    public void Add(string plain) => _plain.Append(plain);

    /// <summary>Adds a bracket.</summary>
    /// <param name="path">What it is about.</param>
    /// <param name="alternatives">Whose each is, by index, and how it is written; in the order of the parties.</param>
    public void Add(string path, IEnumerable<(int[] Whose, Action<ClauseText> Write)> alternatives)
    {
        EndPlain();
        paths.Add(path);
        var written = new List<Alternative>();
        foreach (var (whose, write) in alternatives)
        {
            var inner = new ClauseText(parties, paths);
            write(inner);
            written.Add(new Alternative([.. whose.Select(at => parties[at])], inner.Build()));
        }

        _segments.Add(new Segment.Bracket(written));
    }

    /// <summary>The text as it was gathered; line breaks stand inside the alternatives.</summary>
    public RollingText Build()
    {
        EndPlain();
        return RollingText.Of(_segments);
    }

    private void EndPlain()
    {
        if (_plain.Length > 0)
        {
            _segments.Add(new Segment.Plain(_plain.ToString()));
            _plain.Clear();
        }
    }
}
