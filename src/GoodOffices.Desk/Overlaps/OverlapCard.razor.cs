using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Desk.Desks;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Overlaps;

/// <content>What is done with a list.</content>
public sealed partial class OverlapCard
{
    private bool _isBusy;
    private bool _holdsSecret = true;
    private bool _goesOn = true;
    private string? _reason;
    private DeskAnswer? _answer;

    /// <summary>The node's picture, given with the list so that both are of one moment.</summary>
    [Parameter, EditorRequired] public new DeskView View { get; set; } = default!;

    /// <summary>At which table.</summary>
    [Parameter, EditorRequired] public RoomView Room { get; set; } = default!;

    /// <summary>The list.</summary>
    [Parameter, EditorRequired] public OverlapList List { get; set; } = default!;

    private OverlapNames Names => new(Room.Table, L);

    /// <summary>The list as the node has it by now, which may be further than what is shown.</summary>
    private OverlapList? Latest => Session.Desk?.View.Room(Room.Id)?.Table.Overlaps.GetValueOrDefault(List.Id);

    private PartyId Own => new(View.Party.Value);

    private bool IsOwn => List.Id.Party == Own;

    private bool IsAwaited => List.WhoseMove.Contains(Own);

    private bool CanGiveKey => List.Running is { } round ? IsAwaited && round.Phase == OverlapPhase.Keys : List is { State: OverlapState.Agreed, RoundsLeft: > 0 };

    private string WhoseMove => IsAwaited ? L["overlap.your-move"]
        : List.WhoseMove.Count > 0 ? L.Format("overlap.their-move", string.Join(", ", List.WhoseMove))
        : List is { State: OverlapState.Agreed, RoundsLeft: > 0 } ? L["overlap.can-begin"] : "";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (List.Running is not { } round) return;
        _holdsSecret = !HasGivenKey(round) || await Session.Desk!.WithNodeAsync((node, ct) => node.HoldsOverlapSecretAsync(Room.Id, List.Id, ct), default);
        await GoOnAsync();
    }

    /// <summary>What needs no choice is done at once, as long as somebody looks on.</summary>
    private async Task GoOnAsync()
    {
        while (_goesOn && !_isBusy && _holdsSecret && Latest is { Running: { Phase: OverlapPhase.Blinding or OverlapPhase.Opening } } list && list.WhoseMove.Contains(Own))
        {
            await ProceedAsync();
            if (_answer is DeskAnswer.Recorded) continue;
            // Another window of the same delegate was first. What only waits for the venue is said, and goes out by itself.
            if (_answer is DeskAnswer.Refused { Why.Code: "not-awaited" }) _answer = null;
            return;
        }
    }

    private bool HasGivenKey(OverlapRound round) => round.Steps.Any(step => step.Phase == OverlapPhase.Keys && step.Party == Own);

    private Task BeginAsync() => DoAsync(node => node.BeginOverlapAsync(Room.Id, List.Id, default));

    private Task ProceedAsync() => DoAsync(node => node.ProceedOverlapAsync(Room.Id, List.Id, default));

    private Task DoAsync(Command command) => SendAsync(() => Session.Desk!.DoAsync(Room.Id, command, null, null, default));

    private Task DoAsync(Func<Node, Task<Composition>> compose) => SendAsync(() => Session.Desk!.DoAsync(null, null, compose, default));

    private async Task SendAsync(Func<Task<DeskAnswer>> send)
    {
        _isBusy = true;
        try
        {
            _answer = await send();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
