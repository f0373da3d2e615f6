using GoodOffices.Agreement;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class TransmissionTests
{
    private static readonly Texts s_words = Texts.Of(new Language("en"), "Twelve hours,\n  not  less.").With(new Language("ru"), "Двенадцать часов, не менее.");

    [Fact]
    public void The_words_follow_their_note_byte_for_byte()
    {
        var acts = Transmission.Acts(PartyCode.Parse("ARM"), 142, s_words);
        Assert.Equal(2, acts.Count);
        Assert.Equal(new TableAct.StatementMade(s_words).Encode(), acts[1].Encode());
        var note = Transmission.Read(((TableAct.StatementMade)acts[0]).Words);
        Assert.Equal(new Transmission.Note("ARM", 142, Digest.Of(acts[1].Encode())), note);
    }

    [Fact]
    public void Words_that_were_changed_have_another_digest()
    {
        var note = Transmission.Read(((TableAct.StatementMade)Transmission.Acts(PartyCode.Parse("ARM"), 142, s_words)[0]).Words)!;
        Assert.NotEqual(note.Digest, Transmission.DigestOf(s_words.With(new Language("en"), "Twelve hours, not less.")));
    }

    [Fact]
    public void Anything_else_is_no_note() => Assert.Null(Transmission.Read(Texts.Of(new Language("en"), "The host transmits, unchanged, what ARM said to it in entry 142.")));
}
