using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Venues;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Desk.Closing;

/// <content>What is proposed, and what this delegate may do about it.</content>
public sealed partial class ReleasePanel
{
    private string _room = RoomId.Table.Value;
    private string _words = "";
    private bool _isBusy;
    private DeskAnswer? _answer;
    private (RoomView Room, Release Release, bool Releases)? _pending;

    private List<RoomView> Rooms => [.. View.Rooms.Where(static room => room.State.Stands && !room.State.IsClosed).OrderBy(static room => room.Id == RoomId.Table ? 0 : 1)];

    private RoomView? Chosen => Rooms.FirstOrDefault(room => room.Id.Value == _room) ?? Rooms.FirstOrDefault();

    private List<(RoomView Room, Release Release)> Proposed => [.. View.Rooms.SelectMany(static room => room.Table.Releases.Select(release => (room, release))).OrderByDescending(static one => one.release.Act.Index)];

    private Refusal? Lacks => View.Proceedings?.Lacks(View.Device, Power.Publish);

    private string Tongue => View.Proceedings?.Modalities?.DraftingLanguage.Value ?? "en";

    /// <summary>Consent and release are clear acts: every participant reads that they were done, by their digest.</summary>
    private IReadOnlyCollection<PartyCode> Everybody => View.Host is { } host ? [.. View.OwnFirst, host] : View.OwnFirst;

    private static Hash DigestOf(Release release) => Hash.FromBytes(release.Salted.ToArray());

    private string Consented(PublicationState? state) => state is null ? "" : string.Join(", ", View.OwnFirst.Concat(state.ConsentedBy).Distinct().Where(state.ConsentedBy.Contains));

    private List<PartyCode> Missing(RoomView room, PublicationState state) => [.. View.OwnFirst.Where(party => room.State.Parties.Contains(party) && !state.ConsentedBy.Contains(party))];

    private void Begin(RoomView room, Release release, bool releases) => (_pending, _answer) = ((room, release, releases), null);

    private async Task ProposeAsync()
    {
        if (_isBusy || Chosen is not { } room || _words.Trim() is not { Length: > 0 } words) return;
        await BusyAsync(async () =>
        {
            var subject = ReleaseSubject.OfWords(Texts.Of(new Language(Tongue), words));
            _answer = await Session.Desk!.DoAsync(null, null, node => node.ProposeReleaseAsync(room.Id, subject, CancellationToken.None), CancellationToken.None);
            if (_answer is not DeskAnswer.Refused) _words = "";
        });
    }

    private Task<DeskAnswer> DoAsync(RoomView room, Release release, bool releases, Passphrase again) => releases
        ? Session.Desk!.DoAsync(new ClearAct.Released(room.Id, DigestOf(release), "the venue's publications"), "", again, CancellationToken.None)
        : Session.Desk!.DoAsync(new BindingAct("publish"), again, node => node.ConsentToReleaseAsync(room.Id, release.Salted, ReleaseScope.Room, CancellationToken.None), CancellationToken.None);

    private async Task DoneAsync(DeskAnswer answer)
    {
        var done = _pending;
        (_answer, _pending) = (answer, null);
        if (done is ({ } room, { } release, true) && answer is DeskAnswer.Recorded) await PublishAsync(room.Id, release);
    }

    /// <summary>Hands the venue the file that proves the release, with the cosignatures that there are by now.</summary>
    private Task PublishAsync(RoomId room, Release release) => BusyAsync(async () =>
    {
        try
        {
            await Session.Desk!.WithNodeAsync(async (node, ct) => await node.PublishAsync(await node.PublicationAsync(room, release.Salted, ct), ct), CancellationToken.None);
        }
        catch (VenueException refused)
        {
            _answer = new DeskAnswer.Refused(new Refusal(refused.Code, refused.Message, refused.Hint));
        }
        catch (NodeException misuse)
        {
            _answer = new DeskAnswer.Refused(new Refusal(misuse.Code, misuse.Message, misuse.Hint));
        }
    });

    private async Task BusyAsync(Func<Task> work)
    {
        _isBusy = true;
        try
        {
            await work();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
