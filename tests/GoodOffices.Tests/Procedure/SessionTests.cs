using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class SessionTests
{
    private static readonly RoomId Bilateral = RoomId.Bilateral(PartyCode.Parse("AAA"));

    [Fact]
    public void A_session_is_convened_opened_and_closed()
    {
        var talks = Ready();
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "Opening"));
        Assert.Equal(SessionPhase.Convened, talks.State.Sessions.Single().Phase);
        talks.Counts(talks.Device("AAA"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
        Assert.Equal(SessionPhase.Open, talks.State.Sessions.Single().Phase);
        talks.Counts(talks.Device("HST"), new ClearAct.SessionClosed(RoomId.Plenary, 1));
        Assert.Equal(SessionPhase.Closed, talks.State.Sessions.Single().Phase);
        Assert.Equal("Opening", talks.State.Sessions.Single().Agenda.Single().Title.For(TestKeys.English));
    }

    [Fact]
    public void A_bilateral_has_sessions_and_an_agenda_of_its_own()
    {
        var talks = Ready();
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "Opening"));
        talks.Counts(talks.Device("HST"), Session(Bilateral, 1, "Relations of the two"));
        talks.Void("room-of-others", talks.Device("BBB"), Session(Bilateral, 2, "Other"));
        Assert.Equal(2, talks.State.Sessions.Count());
    }

    [Fact]
    public void A_session_is_convened_anew_until_it_is_opened()
    {
        var talks = Ready();
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "Opening"));
        talks.Counts(talks.Device("AAA"), Session(RoomId.Plenary, 1, "Opening and statements"));
        Assert.Equal("Opening and statements", talks.State.Sessions.Single().Agenda.Single().Title.For(TestKeys.English));
        talks.Counts(talks.Device("HST"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
        talks.Void("session-phase", talks.Device("HST"), Session(RoomId.Plenary, 1, "Too late"));
    }

    [Fact]
    public void Sessions_are_numbered_without_gaps_in_each_room()
    {
        var talks = Ready();
        talks.Void("session-number", talks.Device("HST"), Session(RoomId.Plenary, 2, "Second"));
        talks.Void("session-number", talks.Device("HST"), Session(RoomId.Plenary, 0, "None"));
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "First"));
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 2, "Second"));
    }

    [Fact]
    public void A_session_that_was_not_convened_is_not_opened_and_one_is_opened_and_closed_once()
    {
        var talks = Ready();
        talks.Void("session-unknown", talks.Device("HST"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
        talks.Void("session-unknown", talks.Device("HST"), new ClearAct.SessionClosed(RoomId.Plenary, 1));
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "First"));
        talks.Counts(talks.Device("HST"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
        talks.Void("session-phase", talks.Device("HST"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
        talks.Counts(talks.Device("HST"), new ClearAct.SessionClosed(RoomId.Plenary, 1));
        talks.Void("session-phase", talks.Device("HST"), new ClearAct.SessionClosed(RoomId.Plenary, 1));
    }

    [Fact]
    public void A_convened_session_can_be_called_off()
    {
        var talks = Ready();
        talks.Counts(talks.Device("HST"), Session(RoomId.Plenary, 1, "First"));
        talks.Counts(talks.Device("HST"), new ClearAct.SessionClosed(RoomId.Plenary, 1));
        talks.Void("session-phase", talks.Device("HST"), new ClearAct.SessionOpened(RoomId.Plenary, 1));
    }

    [Fact]
    public void Sessions_are_convened_by_who_has_the_power()
    {
        var talks = Ready();
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(Power.Negotiate)));
        talks.Void("power-missing", talks.Device("AAA"), Session(RoomId.Plenary, 1, "First"));
    }

    private static Talks Ready()
    {
        var talks = new Talks();
        talks.SetUp();
        return talks;
    }

    private static ClearAct.SessionConvened Session(RoomId room, int number, string title) =>
        new(room, number, new DateOnly(2024, 5, 10), TestKeys.Text("A palace"), [new AgendaItem("1", TestKeys.Text(title))]);
}
