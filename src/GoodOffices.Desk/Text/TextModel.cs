using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Text;

/// <summary>A rolling text as a page shows it: provisions in their order, each with how it stands. Immutable.</summary>
public sealed class TextModel
{
    // One for all windows that show a room as it is at a moment; gone with that moment's picture.
    private static readonly ConditionalWeakTable<RoomView, ConcurrentDictionary<TextPlace, Lazy<TextModel>>> s_models = [];

    private readonly Dictionary<ProvisionId, TextRow> _rows;

    private TextModel(RoomView room, TextPlace place, Instrument instrument, RollingInstrument rolling, InstrumentStanding standing)
    {
        (Room, Place, Instrument) = (room, place, instrument);
        // Both are in the order of the instrument.
        Rows = [.. rolling.Provisions.Select((provision, at) => new TextRow(at, provision, standing.Provisions[at]))];
        _rows = Rows.ToDictionary(static row => row.Id);
        BracketCount = Rows.Sum(static row => row.BracketCount);
        Tally = standing.Tally;
        Title = instrument.Title;
        Language = rolling.Language;
    }

    /// <summary>The room as it was.</summary>
    public RoomView Room { get; }

    /// <summary>Which instrument, in which room.</summary>
    public TextPlace Place { get; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Its title by language.</summary>
    public Texts Title { get; }

    /// <summary>The language that it is drafted in.</summary>
    public Language Language { get; }

    /// <summary>The provisions.</summary>
    public IReadOnlyList<TextRow> Rows { get; }

    /// <summary>How many have which status.</summary>
    public Tally Tally { get; }

    /// <summary>How many brackets there are in all.</summary>
    public int BracketCount { get; }

    /// <summary>The text at a moment, made once for all windows of a delegate.</summary>
    public static TextModel Of(RoomView room, TextPlace place)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(place);
        return s_models.GetOrCreateValue(room).GetOrAdd(place, static (place, room) => new Lazy<TextModel>(() => new TextModel(
            room, place, room.Table.Instruments[place.Instrument], RollingInstrument.Of(room.Table, place.Instrument), room.Play.Instruments.Single(one => one.Id == place.Instrument))), room).Value;
    }

    /// <summary>The row of a provision; null where there is none.</summary>
    public TextRow? Row(ProvisionId? id) => id is { } known ? _rows.GetValueOrDefault(known) : null;

    /// <summary>The next or the previous bracket of the rows that are shown, from where one is; null where there is none.</summary>
    /// <param name="rows">The rows that are shown.</param>
    /// <param name="provision">Where one is; null before the first.</param>
    /// <param name="bracket">The bracket that is selected; null where only the provision is.</param>
    /// <param name="step">1 forwards, -1 backwards.</param>
    public static (TextRow Row, BracketPlace Bracket)? Step(IReadOnlyList<TextRow> rows, ProvisionId? provision, string? bracket, int step)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var at = Enumerable.Range(0, rows.Count).FirstOrDefault(place => rows[place].Id == provision, -1);
        if (at >= 0 && bracket is not null)
        {
            var within = Index(rows[at].Brackets, bracket) + step;
            if (within >= 0 && within < rows[at].Brackets.Count) return (rows[at], rows[at].Brackets[within]);
        }
        else if (at >= 0 && step > 0 && rows[at].Brackets.Count > 0)
        {
            return (rows[at], rows[at].Brackets[0]);
        }

        for (var place = at < 0 && step < 0 ? rows.Count - 1 : at + step; place >= 0 && place < rows.Count; place += step)
        {
            if (rows[place].BracketCount > 0 && rows[place].Brackets is { Count: > 0 } brackets) return (rows[place], step > 0 ? brackets[0] : brackets[^1]);
        }

        return null;
    }

    /// <summary>The next provision after one on which it is a party's move; null where there is none.</summary>
    public TextRow? NextMove(PartyId party, ProvisionId? after)
    {
        var at = Row(after)?.Place ?? -1;
        return Rows.Skip(at + 1).Concat(Rows.Take(at + 1)).FirstOrDefault(row => row.Standing.WhoseMove.Contains(party));
    }

    private static int Index(IReadOnlyList<BracketPlace> brackets, string number)
    {
        for (var at = 0; at < brackets.Count; at++)
        {
            if (brackets[at].Number == number) return at;
        }

        return -1;
    }
}
