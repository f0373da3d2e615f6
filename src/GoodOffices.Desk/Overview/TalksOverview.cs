using System.Runtime.CompilerServices;
using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Text;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Overview;

/// <summary>The state of play of all rooms in which this party negotiates, for one picture of the node.</summary>
/// <param name="Rooms">The rooms that have an instrument.</param>
/// <param name="Questions">The unresolved questions of all of them, those that wait longest first.</param>
public sealed record TalksOverview(IReadOnlyList<RoomView> Rooms, IReadOnlyList<OpenQuestion> Questions)
{
    // One for all windows that show a room as it is at a moment; gone with that moment's picture.
    private static readonly ConditionalWeakTable<RoomView, IReadOnlyList<OpenQuestion>> s_questions = [];

    /// <summary>How many provisions there are.</summary>
    public int Total => Rooms.Sum(static room => room.Play.Tally.Total);

    /// <summary>How many are agreed, definitively or ad referendum.</summary>
    public int Agreed => Rooms.Sum(static room => room.Play.Tally.Agreed);

    /// <summary>How many of the agreed ones await a capital.</summary>
    public int AdReferendum => Rooms.Sum(static room => room.Play.Tally[ProvisionStatus.AgreedAdReferendum]);

    /// <summary>How many provisions have a status.</summary>
    public int Count(ProvisionStatus status) => Rooms.Sum(room => room.Play.Tally[status]);

    /// <summary>The questions on which it is this party's move, and perhaps others' too.</summary>
    public IEnumerable<OpenQuestion> MoveOf(PartyCode party) => Questions.Where(question => question.Moves.Contains(party.Value));

    /// <summary>Derives it.</summary>
    public static TalksOverview Of(DeskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var rooms = view.Rooms.Where(static room => room.Table.Instruments.Count > 0).ToList();
        return new TalksOverview(rooms, [.. rooms.SelectMany(room => s_questions.GetValue(room, one => [.. Of(view, one)])).OrderBy(static question => question.Since)]);
    }

    private static IEnumerable<OpenQuestion> Of(DeskView view, RoomView room)
    {
        foreach (var instrument in room.Play.Instruments)
        {
            var rolling = RollingInstrument.Of(room.Table, instrument.Id).Provisions.ToDictionary(static provision => provision.Id);
            foreach (var question in room.Play.UnresolvedQuestions.Where(question => question.Provision.Instrument == instrument.Id))
            {
                yield return new OpenQuestion(room, instrument, question, rolling[question.Provision], Since(view, room.Table.Provisions[question.Provision]),
                    new TextPlace(room.Id, instrument.Id).PathOf(question.Provision));
            }
        }
    }

    /// <summary>When somebody last moved on the provision.</summary>
    private static DateTimeOffset Since(DeskView view, Provision provision)
    {
        var last = provision.Positions.Select(static position => position?.Act.Index ?? 0).Concat(provision.Proposals.Values.Select(static proposal => proposal.TabledBy.Index)).DefaultIfEmpty().Max();
        return last < view.Entries.Count ? view.Entries[(int)last].Time : default;
    }
}
