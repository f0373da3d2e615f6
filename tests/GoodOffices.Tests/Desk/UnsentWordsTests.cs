using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class UnsentWordsTests
{
    [Fact]
    public void What_was_taken_out_of_a_draft_is_still_known()
    {
        var unsent = new UnsentWords();
        Assert.False(unsent.Knows(RoomId.Caucus));
        unsent.Typed(RoomId.Caucus, Draft("Our lowest figure"));
        unsent.Typed(RoomId.Caucus, Draft("Our lowest"));
        unsent.Typed(RoomId.Caucus, Draft(""));
        Assert.True(unsent.Knows(RoomId.Caucus));
        Assert.Contains("Our lowest figure", unsent.Of(RoomId.Caucus));
        Assert.DoesNotContain("Our lowest", unsent.Of(RoomId.Caucus));
        Assert.Empty(unsent.Of(RoomId.Table));
    }

    private static RoomDraft Draft(string words) => new(words, false, "");
}
