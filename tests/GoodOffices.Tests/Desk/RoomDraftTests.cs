using GoodOffices.Agreement;
using GoodOffices.Desk.Rooms;

namespace GoodOffices.Tests.Desk;

public sealed class RoomDraftTests
{
    [Fact]
    public void A_draft_reads_back_as_it_was_kept()
    {
        var draft = new RoomDraft("Words \u202Ein any\n script: ٣", true, "Title");
        Assert.Equal(draft, RoomDraft.Decode(draft.Encode()));
        Assert.Null(RoomDraft.Empty.Encode());
        Assert.DoesNotContain("Words", draft.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Words\":null,\"IsNonPaper\":false,\"Title\":\"\"}")]
    public void What_cannot_be_read_is_an_empty_draft(string bytes) => Assert.Equal(RoomDraft.Empty, RoomDraft.Decode(System.Text.Encoding.UTF8.GetBytes(bytes)));

    [Fact]
    public void Words_that_are_taken_back_stand_before_what_was_typed_since()
    {
        var words = RoomDraft.Of(new TableAct.NonPaperHanded(Texts.Of(new Language("en"), "Aloud"), Texts.Of(new Language("en"), "First.")))!;
        Assert.Equal(new RoomDraft("First.", true, "Aloud"), words.Before(RoomDraft.Empty));
        Assert.Equal(new RoomDraft("First.\n\nThen.", true, "Aloud"), words.Before(new RoomDraft("Then.", false, "")));
        Assert.Null(RoomDraft.Of(null));
    }
}
