using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Text;
using GoodOffices.Procedure;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Questions;

/// <content>Which questions there are.</content>
public sealed partial class QuestionsPage
{
    private readonly Dictionary<RoomView, (IReadOnlyList<UnresolvedQuestion> Questions, IReadOnlyDictionary<ProvisionId, SealedEntry> Latest)> _known = new(ReferenceEqualityComparer.Instance);
    // What is shown stays, with what is being typed in it; a list of hundreds comes in pieces.
    private const int Step = 50;
    private readonly HashSet<(RoomId Room, ProvisionId Provision)> _unsent = [];
    private int _most = Step;
    private string? _move;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private IReadOnlyList<(RoomView Room, IReadOnlyList<UnresolvedQuestion> Questions)> Rooms => [.. View.Rooms.Where(static room => !room.Table.Instruments.IsEmpty).Select(room => (room, Of(room)))];

    private string Finding
    {
        get
        {
            var all = Rooms.SelectMany(static room => room.Questions).ToList();
            return all.Count == 0 ? L["questions.none"] : L.Count("questions.finding", all.Count) + " " + L.Count("text.finding-move", all.Count(question => question.WhoseMove.Any(party => party.ToString() == View.Party.Value)));
        }
    }

    /// <summary>What is shown of a room, in the order of its texts. Where somebody has unsent words the row stays, also when the question is settled or no longer of the kind asked for.</summary>
    private IEnumerable<(UnresolvedQuestion Question, bool IsHeld)> Rows(RoomView room, IReadOnlyList<UnresolvedQuestion> questions)
    {
        var shown = questions.Where(Shows).Take(_most).ToDictionary(static question => question.Provision);
        return _unsent.All(one => one.Room != room.Id || shown.ContainsKey(one.Provision)) ? shown.Values.Select(static question => (question, false))
            : room.Play.Instruments.SelectMany(static instrument => instrument.Provisions).Where(standing => shown.ContainsKey(standing.Id) || _unsent.Contains((room.Id, standing.Id)))
                .Select(standing => shown.TryGetValue(standing.Id, out var question) ? (question, false) : (new UnresolvedQuestion(standing.Id, standing.Number, standing.Heading, standing.Status, standing.WhoseMove), true));
    }

    private void Hold(RoomId room, ProvisionId provision, bool isUnsent)
    {
        if (isUnsent) _unsent.Add((room, provision));
        else _unsent.Remove((room, provision));
    }

    private bool Shows(UnresolvedQuestion question) => string.IsNullOrEmpty(_move) || question.WhoseMove.Any(party => party.ToString() == _move);

    private IReadOnlyList<UnresolvedQuestion> Of(RoomView room)
    {
        if (_known.TryGetValue(room, out var known)) return known.Questions;
        // Of the rooms as they were nothing is kept.
        foreach (var old in _known.Keys.Where(old => old.Id == room.Id).ToList()) _known.Remove(old);
        _known[room] = ([.. room.Play.UnresolvedQuestions], ProvisionHistory.Latest(room));
        return _known[room].Questions;
    }

    private string Since(RoomView room, UnresolvedQuestion question) => _known[room].Latest.TryGetValue(question.Provision, out var latest) ? L.Format("questions.last", L.When(latest.Entry.Time), latest.Author.Party?.Value ?? "") : "";

    private async Task PrintAsync()
    {
        await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/text.js");
        await script.InvokeVoidAsync("print");
    }
}
