using System.Globalization;

namespace GoodOffices.Agreement.Text;

/// <summary>A bracket with the number by which people speak of it.</summary>
public sealed class BracketPlace
{
    private readonly string _outermost;
    private readonly BracketPlace? _outer;
    private readonly int _ordinal;
    private readonly bool _hasOthers;

    internal BracketPlace(Segment.Bracket bracket, string outermost, bool hasOthers)
    {
        (Bracket, _outermost, Depth, _hasOthers) = (bracket, outermost, 1, hasOthers);
    }

    internal BracketPlace(Segment.Bracket bracket, BracketPlace outer, int ordinal, bool hasOthers)
    {
        (Bracket, _outermost, _outer, _ordinal, Depth, _hasOthers) = (bracket, outer._outermost, outer, ordinal, outer.Depth + 1, hasOthers);
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

    /// <summary>Whether the alternatives say the same in another form: punctuation, capitals, white space, spelling. Never
    /// where a word or a number differs, <c>shall</c> from <c>may</c>, say. A comma can carry weight: the text stays
    /// bracketed, and this only tells drafters where to look last.</summary>
    public bool DiffersInFormOnly
    {
        get
        {
            if (!Bracket.IsAttributed) return false;
            string? form = _hasOthers ? "" : null;
            foreach (var alternative in Bracket.Alternatives)
            {
                foreach (var party in alternative.Parties)
                {
                    var own = WordForms.Of(alternative.Content.Resolve(party));
                    if (form is not null && own != form) return false;
                    form = own;
                }
            }

            return true;
        }
    }
}
