using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Desk.Text;
using GoodOffices.Tests.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Desk;

/// <summary>Which proposal a delegate reads, and with which wording it begins.</summary>
public sealed class ProposalReadingTests
{
    private static readonly PartyId s_reader = new("AZE");

    [Fact]
    public void What_was_read_stays_when_a_newer_proposal_comes_and_that_is_said()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        room.Tables("ARM", 1, "Ten days.");
        var reading = ProposalReading.First(room.Play[P(1)]!.Compilation, s_reader);
        Assert.Empty(reading.Newer(room.Play[P(1)]!.Compilation, s_reader));
        room.Tables("GEO", 1, "Twelve days.");
        var now = room.Play[P(1)]!.Compilation;
        Assert.Equal([Id("ARM", 1)], reading.Target(now, s_reader)!.Proposals);
        Assert.Equal([Id("GEO", 1)], reading.Newer(now, s_reader));
        Assert.Equal([Id("GEO", 1)], ProposalReading.First(now, s_reader).Target(now, s_reader)!.Proposals);
    }

    [Fact]
    public void What_was_read_and_is_withdrawn_leaves_nothing_to_accept_unread()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Ten days.");
        var reading = ProposalReading.First(room.Play[P(1)]!.Compilation, s_reader);
        room.Do("ARM", new Command.Withdraw(Id("ARM", 1)));
        room.Tables("ARM", 1, "Twelve days.");
        Assert.Null(reading.Target(room.Play[P(1)]!.Compilation, s_reader));
    }

    [Fact]
    public void Ones_own_proposal_is_no_newer_one_and_where_nothing_was_read_a_foreign_one_is_not_taken_unread()
    {
        var room = With(1);
        var reading = ProposalReading.First(room.Play[P(1)]!.Compilation, s_reader);
        room.Tables("AZE", 1, "Ten days.");
        Assert.Empty(reading.Newer(room.Play[P(1)]!.Compilation, s_reader));
        room.Tables("ARM", 1, "Twelve days.");
        Assert.Null(reading.Target(room.Play[P(1)]!.Compilation, s_reader));
    }

    [Fact]
    public void A_party_that_stands_by_nothing_has_no_wording_with_every_bracket_left_out()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        room.Tables("ARM", 1, "Transit is free of permits.");
        room.Tables("AZE", 1, "Transit is subject to permits.");
        var (text, standing) = (RollingInstrument.ProvisionOf(room.Table, P(1))!.Text, room.Play[P(1)]!);
        Assert.Null(OwnWording.Of(text, standing, new PartyId("GEO")));
        Assert.Equal("Transit is subject to permits.", OwnWording.Of(text, standing, s_reader));
        var bracket = text.Segments.OfType<Segment.Bracket>().First();
        Assert.Equal("Transit is free of permits.", OwnWording.ComingOver(text, standing, new PartyId("GEO"), bracket, "ARM"));
    }

    [Fact]
    public void Places_are_those_of_the_instrument_whatever_a_filter_shows()
    {
        var room = With(3);
        var rolling = RollingInstrument.Of(room.Table, P(1).Instrument);
        var rows = rolling.Provisions.Select((provision, at) => new TextRow(at, provision, room.Play[provision.Id]!)).ToList();
        Assert.Equal([P(3)], TextRow.At(rows, [2, 7, -1]));
    }

    [Fact]
    public void A_filter_leaves_what_a_party_has_an_alternative_in()
    {
        var room = With(2);
        room.Tables("ARM", 1, "Ten days.");
        room.Tables("AZE", 1, "Twelve days.");
        var rows = RollingInstrument.Of(room.Table, P(1).Instrument).Provisions.Select((provision, at) => new TextRow(at, provision, room.Play[provision.Id]!)).ToList();
        var filter = TextFilter.None with { Alternative = "AZE" };
        Assert.False(filter.IsNone);
        Assert.Equal([P(1)], rows.Where(filter.Shows).Select(row => row.Id));
    }
}
