using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Desk.Text;

/// <summary>A provision of a rolling text as a page shows it.</summary>
/// <param name="Place">Its place in the instrument, from 0.</param>
/// <param name="Rolling">Its text.</param>
/// <param name="Standing">How it stands.</param>
public sealed record TextRow(int Place, RollingProvision Rolling, ProvisionStanding Standing)
{
    /// <summary>The provision.</summary>
    public ProvisionId Id => Rolling.Id;

    /// <summary>The number as printed, else the key by which people speak of it.</summary>
    public string Number => Rolling.Number.Length > 0 ? Rolling.Number : Rolling.Id.Key;

    /// <summary>The brackets with their numbers, which follow from the provision's history: to be asked for where numbers are shown.</summary>
    public IReadOnlyList<BracketPlace> Brackets => Rolling.Brackets;

    /// <summary>How many brackets there are, nested ones included, without their numbers.</summary>
    public int BracketCount { get; } = Count(Rolling.Text.Segments);

    /// <summary>Whether the text is a link regime, written out in clauses.</summary>
    public bool IsRegime => Rolling.Clauses is not null;

    /// <summary>Whether both look the same on the page: then nothing is drawn anew.</summary>
    public bool LooksLike(TextRow? other) => other is not null && Place == other.Place && ReferenceEquals(Rolling, other.Rolling) && Standing.Status == other.Standing.Status
        && Standing.WhoseMove.Equals(other.Standing.WhoseMove) && Standing.OpenBlanks.Equals(other.Standing.OpenBlanks);

    /// <summary>Whether it has a number like this, of the provision or of one of its brackets.</summary>
    public bool IsNamed(string number) => Id.Key.Equals(number, StringComparison.OrdinalIgnoreCase) || Number.Equals(number, StringComparison.OrdinalIgnoreCase)
        || Bracket(number) is not null;

    /// <summary>The bracket of a number; null where it is none of this provision's.</summary>
    public BracketPlace? Bracket(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.StartsWith(Id.Key, StringComparison.OrdinalIgnoreCase) && BracketCount > 0 ? Brackets.FirstOrDefault(bracket => bracket.Number.Equals(number, StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>The provisions at places of the instrument, whichever of them a filter shows; places beyond it are passed over.</summary>
    /// <param name="rows">Every row of the instrument, in its order.</param>
    /// <param name="places">Places in the instrument, from 0.</param>
    public static IEnumerable<ProvisionId> At(IReadOnlyList<TextRow> rows, IEnumerable<int> places)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(places);
        return places.Where(place => place >= 0 && place < rows.Count).Select(place => rows[place].Id);
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();

    private static int Count(IReadOnlyList<Segment> segments)
    {
        var (count, pending) = (0, new Stack<IReadOnlyList<Segment>>([segments]));
        while (pending.TryPop(out var next))
        {
            foreach (var bracket in next.OfType<Segment.Bracket>())
            {
                count++;
                foreach (var alternative in bracket.Alternatives) pending.Push(alternative.Content.Segments);
            }
        }

        return count;
    }
}
