namespace GoodOffices.Agreement.Text;

/// <summary>Carries the numbers of brackets from one state of a rolling text to the next.</summary>
/// <remarks>
/// A bracket is known by its place in the wordings that did not change: an act changes one party's wording, as a rule, and
/// everyone else's stays. A bracket that lies where one lay before is that bracket. If it falls apart, the largest part
/// keeps the number; if several grow together, the one that gave most gives its number. Others get new numbers, above all
/// that there ever were. Nothing depends on the parties' codes. Recurs once for each nested bracket.
/// </remarks>
internal sealed class BracketTracker
{
    private readonly IReadOnlyDictionary<string, string> _wordings;
    private readonly Dictionary<string, Func<int, bool, int>> _moves = new(StringComparer.Ordinal);

    /// <param name="before">What each party's wording was.</param>
    /// <param name="wordings">What it is.</param>
    public BracketTracker(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> wordings)
    {
        _wordings = wordings;
        // Who wants nothing says nothing of where a bracket is.
        var known = wordings.Where(wording => wording.Value.Length > 0 && before.GetValueOrDefault(wording.Key, "").Length > 0).ToList();
        var same = known.Where(wording => wording.Value == before[wording.Key]).ToList();
        foreach (var (party, _) in same) _moves.Add(party, static (position, _) => position);
        if (same.Count > 0) return;
        foreach (var (party, text) in known) _moves.Add(party, Move(before[party], text));
    }

    /// <summary>Finds the brackets of a text, without numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parties">Whose it is.</param>
    public static List<NumberedBracket> Find(RollingText text, IEnumerable<string> parties)
    {
        var positions = parties.ToDictionary(static party => party, static _ => 0, StringComparer.Ordinal);
        var found = Find(text.Segments, [.. positions.Keys], positions);
        return text.Segments is [Segment.Bracket { Alternatives.Count: 1 }] ? [found[0] with { IsWhole = true }] : found;
    }

    /// <summary>Numbers the brackets of a text, or of those inside a bracket.</summary>
    /// <param name="old">Those before.</param>
    /// <param name="found">Those that there are, in the order of the text.</param>
    /// <param name="highest">The highest number that there ever was among them; raised for new ones.</param>
    /// <param name="outer">The bracket that they stand in, or null.</param>
    public List<NumberedBracket> Carry(IReadOnlyList<NumberedBracket> old, IReadOnlyList<NumberedBracket> found, ref int highest, NumberedBracket? outer = null)
    {
        // Alternatives stand in the order of the codes: new numbers go by what they say.
        var order = outer is null ? [.. Enumerable.Range(0, found.Count)]
            : Enumerable.Range(0, found.Count).OrderBy(at => Wording(outer, found[at]), StringComparer.Ordinal).ThenBy(static at => at).ToList();
        var sources = Sources(old, found, order);
        var numbered = new NumberedBracket[found.Count];
        foreach (var at in order)
        {
            var source = sources[at];
            var inside = source?.Highest ?? 0;
            var inner = Carry(source?.Inner ?? [], found[at].Inner, ref inside, found[at]);
            numbered[at] = found[at] with { Ordinal = source?.Ordinal ?? ++highest, Inner = inner, Highest = inside };
        }

        return [.. numbered];
    }

    private static List<NumberedBracket> Find(IReadOnlyList<Segment> segments, IReadOnlyList<string> parties, Dictionary<string, int> positions)
    {
        var found = new List<NumberedBracket>();
        foreach (var segment in segments)
        {
            if (segment is Segment.Plain plain)
            {
                foreach (var party in parties) positions[party] += plain.Text.Length;
                continue;
            }

            var bracket = (Segment.Bracket)segment;
            var from = parties.ToDictionary(static party => party, party => positions[party], StringComparer.Ordinal);
            var inner = new List<NumberedBracket>();
            foreach (var alternative in bracket.Alternatives)
            {
                foreach (var party in alternative.Parties) positions[party] += bracket.Before.Length;
                inner.AddRange(Find(alternative.Content.Segments, alternative.Parties, positions));
                foreach (var party in alternative.Parties) positions[party] += bracket.After.Length;
            }

            found.Add(new NumberedBracket(0, from.ToDictionary(static place => place.Key, place => (place.Value, positions[place.Key]), StringComparer.Ordinal), false, inner, 0));
        }

        return found;
    }

    // Which bracket before each one is, or null: those that have most in common first.
    private NumberedBracket?[] Sources(IReadOnlyList<NumberedBracket> old, IReadOnlyList<NumberedBracket> found, List<int> order)
    {
        var sources = new NumberedBracket?[found.Count];
        var taken = new HashSet<int>();
        var pairs = from rank in Enumerable.Range(0, order.Count)
                    from before in old
                    let common = Common(before, found[order[rank]])
                    where common > 0
                    // Where the whole text stood in one bracket that nobody had answered, the first part of it goes on.
                    orderby before.IsWhole ? 1 : common descending, before.Ordinal, rank
                    select (At: order[rank], Before: before);
        foreach (var (at, before) in pairs)
        {
            if (sources[at] is null && taken.Add(before.Ordinal)) sources[at] = before;
        }

        return sources;
    }

    private int Common(NumberedBracket old, NumberedBracket found)
    {
        var common = 0;
        foreach (var (party, move) in _moves)
        {
            if (!old.Places.TryGetValue(party, out var before) || !found.Places.TryGetValue(party, out var place)) continue;
            common += Common((move(before.From, false), move(before.To, true)), place);
        }

        return common;
    }

    // Who wants nothing in either, wants nothing at one place.
    private static int Common((int From, int To) first, (int From, int To) second) =>
        first.From == first.To && second.From == second.To ? first == second ? 1 : 0
        : first.From == first.To ? IsInside(first.From, second) ? 1 : 0
        : second.From == second.To ? IsInside(second.From, first) ? 1 : 0
        : 2 * Math.Max(0, Math.Min(first.To, second.To) - Math.Max(first.From, second.From));

    private static bool IsInside(int point, (int From, int To) place) => place.From < point && point < place.To;

    private string Wording(NumberedBracket outer, NumberedBracket inner) => inner.Places.Keys
        .Select(party => _wordings[party][outer.Places[party].From..outer.Places[party].To]).Min(StringComparer.Ordinal)!;

    // A place in a wording that changed: what stands before and after the change stays, the rest is all of what came in its stead.
    private static Func<int, bool, int> Move(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return (position, isEnd) => position <= start ? position
            : position >= before.Length - end ? position + after.Length - before.Length
            : isEnd ? after.Length - end : start;
    }
}
