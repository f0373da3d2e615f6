using System.Text;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Record.Notes;

public sealed class SignedNoteTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();

    [Fact]
    public void The_published_example_verifies()
    {
        var folder = PublishedData.Folder("record/c2sp");
        Assert.True(NoteKey.TryParse(File.ReadAllText(Path.Combine(folder, "signed-note-example.vkey")).TrimEnd(), out var key, out _));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "signed-note-example.note"));
        Assert.True(SignedNote.TryParse(bytes, out var note, out _));
        Assert.Equal("This is an example message.\n", Encoding.UTF8.GetString(note.Text.Span));
        Assert.True(note.TryVerify(key, out var signature, out _));
        Assert.Equal(bytes, SignedNote.Write(note.Text.Span, [signature]));
    }

    [Fact]
    public void A_text_may_have_blank_lines_of_its_own()
    {
        var text = "one\n\n— not a signature\n\ntwo\n"u8.ToArray();
        var bytes = SignedNote.Write(text, [Signer.Sign(text)]);
        Assert.True(SignedNote.TryParse(bytes, out var note, out _));
        Assert.Equal(text, note.Text.ToArray());
        Assert.True(note.TryVerify(Signer.Key, out _, out _));
    }

    [Fact]
    public void Unknown_keys_are_ignored_and_a_known_one_must_verify()
    {
        var text = "text\n"u8.ToArray();
        var stranger = new NoteSignature("stranger.example", 7, new byte[2428]);
        var good = Signer.Sign(text);
        var false1 = good with { Bytes = new byte[64] };
        Assert.True(Parse(text, stranger, good).TryVerify(Signer.Key, out _, out _));
        Assert.True(Parse(text, good with { KeyId = 1 }, good).TryVerify(Signer.Key, out _, out _));
        Assert.True(Parse(text, good with { Name = "another.example" }, good).TryVerify(Signer.Key, out _, out _));
        Assert.True(Parse(text, good, good).TryVerify(Signer.Key, out _, out _));
        Assert.False(Parse(text, stranger).TryVerify(Signer.Key, out _, out var why));
        Assert.Contains("no signature", why);
        Assert.False(Parse(text, good, false1).TryVerify(Signer.Key, out _, out why));
        Assert.Contains("does not verify", why);
        Assert.False(Parse(text, false1, good).TryVerify(Signer.Key, out _, out _));
    }

    [Theory]
    [InlineData("", 0, "blank line")]
    [InlineData("text\n", 5, "blank line")]
    [InlineData("text\n\n", 6, "at least one signature")]
    [InlineData("text\n\n— a AAAAAAA=", 6, "line feed")]
    [InlineData("text\n\n- a AAAAAAA=\n", 6, "em dash")]
    [InlineData("text\n\n— a AAAAAA==\n", 6, "canonical base64")]
    [InlineData("text\n\n— a AAAAAAB=\n", 6, "canonical base64")]
    [InlineData("text\n\n— a AAAAAAA\n", 6, "canonical base64")]
    [InlineData("text\n\n— a AAAA AAA=\n", 6, "canonical base64")]
    [InlineData("text\n\n— AAAAAAA=\n", 6, "canonical base64")]
    [InlineData("text\n\n—  AAAAAAA=\n", 6, "canonical base64")]
    [InlineData("text\n\n— a+b AAAAAAA=\n", 6, "canonical base64")]
    [InlineData("te\txt\n\n— a AAAAAAA=\n", 2, "control character")]
    [InlineData("text\n\n— a AAAAAAA=\r\n", 20, "control character")]
    [InlineData("text\n\n— a AAAAAAA=\n— b BBBB\n", 21, "canonical base64")]
    public void A_bad_note_is_refused_at_its_offset(string note, long offset, string rule)
    {
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(note), out _, out var error));
        Assert.Contains(rule, error.Rule);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void A_note_that_is_not_UTF8_is_refused()
    {
        Assert.False(SignedNote.TryParse([0xFF, .. "\n\n— a AAAAAAA=\n"u8], out _, out var error));
        Assert.Contains("UTF-8", error.Rule);
    }

    [Fact]
    public void Notes_are_bounded()
    {
        Assert.False(SignedNote.TryParse(new byte[SignedNote.MaximumLength + 1], out _, out var error));
        Assert.Contains("1,048,576", error.Rule);
        var many = Encoding.UTF8.GetBytes("text\n\n" + string.Concat(Enumerable.Repeat("— a AAAAAAA=\n", SignedNote.MaximumSignatures + 1)));
        Assert.False(SignedNote.TryParse(many, out _, out error));
        Assert.Contains("1,024", error.Rule);
    }

    [Fact]
    public void No_changed_note_verifies_with_another_text()
    {
        var text = "The parties met on 10 May.\n"u8.ToArray();
        var bytes = SignedNote.Write(text, [Signer.Sign(text)]);
        foreach (var changed in Mutations.All(bytes))
        {
            if (!SignedNote.TryParse(changed, out var note, out var error)) Assert.NotEmpty(error.Rule);
            else Assert.False(note.TryVerify(Signer.Key, out _, out _) && !changed.SequenceEqual(bytes));
        }
    }

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        Assert.Equal(SignedNote.TryParse(bytes, out _, out var error), error is null);
        Assert.Equal(SignedNote.TryParse([.. "text\n\n— "u8, .. bytes], out _, out error), error is null);
        Assert.Equal(Checkpoint.TryParse(bytes, out _, out error), error is null);
        Assert.Equal(NoteKey.TryParse(Encoding.UTF8.GetString(bytes), out _, out error), error is null);
    }, iter: 2000);

    private static SignedNote Parse(byte[] text, params NoteSignature[] signatures)
    {
        Assert.True(SignedNote.TryParse(SignedNote.Write(text, signatures), out var note, out var error), error?.ToString());
        return note;
    }
}
