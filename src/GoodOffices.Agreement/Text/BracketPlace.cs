using System.Globalization;

namespace GoodOffices.Agreement.Text;

/// <summary>A bracket with the number by which people speak of it.</summary>
public sealed class BracketPlace
{
    private readonly string _outermost;
    private readonly BracketPlace? _outer;
    private readonly int _ordinal;

    internal BracketPlace(Segment.Bracket bracket, string outermost)
    {
        (Bracket, _outermost, Depth) = (bracket, outermost, 1);
    }

    internal BracketPlace(Segment.Bracket bracket, BracketPlace outer, int ordinal)
    {
        (Bracket, _outermost, _outer, _ordinal, Depth) = (bracket, outer._outermost, outer, ordinal, outer.Depth + 1);
    }

    /// <summary>The bracket.</summary>
    public Segment.Bracket Bracket { get; }

    /// <summary>1 for a bracket in the text itself, 2 for one inside that, and so on.</summary>
    public int Depth { get; }

    /// <summary><c>7.2-b</c>: the second bracket of article 7, paragraph 2; <c>7.2-b.1</c>: the first one inside it.</summary>
    public string Number
    {
        get
        {
            if (_outer is null) return _outermost;
            var ordinals = new Stack<int>();
            for (var place = this; place._outer is not null; place = place._outer) ordinals.Push(place._ordinal);
            return string.Create(CultureInfo.InvariantCulture, $"{_outermost}.{string.Join('.', ordinals)}");
        }
    }
}
