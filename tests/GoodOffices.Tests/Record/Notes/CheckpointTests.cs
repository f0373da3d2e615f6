using System.Text;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Record.Merkle;

namespace GoodOffices.Tests.Record.Notes;

public sealed class CheckpointTests
{
    private const string Root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static readonly NoteSigner Signer = TestLog.Signer();

    [Fact]
    public void A_checkpoint_is_three_lines()
    {
        var text = new Checkpoint("venue.example/talks/peace", 12, Hash.Of([])).Encode();
        Assert.Equal($"venue.example/talks/peace\n12\n{Root}\n", Encoding.UTF8.GetString(text));
        Assert.True(Checkpoint.TryParse(text, out var parsed, out _));
        Assert.Equal(new Checkpoint("venue.example/talks/peace", 12, Hash.Of([])), parsed);
    }

    [Theory]
    [InlineData("", 0, "origin")]
    [InlineData("\n1\n" + Root + "\n", 0, "origin")]
    [InlineData("a b\n1\n" + Root + "\n", 0, "origin")]
    [InlineData("a\n", 2, "size")]
    [InlineData("a\n\n" + Root + "\n", 2, "size")]
    [InlineData("a\n01\n" + Root + "\n", 2, "size")]
    [InlineData("a\n+1\n" + Root + "\n", 2, "size")]
    [InlineData("a\n-1\n" + Root + "\n", 2, "size")]
    [InlineData("a\n1 \n" + Root + "\n", 2, "size")]
    [InlineData("a\n9223372036854775808\n" + Root + "\n", 2, "size")]
    [InlineData("a\n99999999999999999999999999\n" + Root + "\n", 2, "size")]
    [InlineData("a\n1\n", 4, "root")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", 4, "root")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", 4, "root")]
    [InlineData("a\n1\n" + Root, 4, "root")]
    [InlineData("a\n1\n" + Root + "\nextension\n", 49, "extension")]
    [InlineData("a\n1\n" + Root + "\n\n", 49, "extension")]
    public void A_bad_checkpoint_is_refused_at_its_offset(string text, long offset, string rule)
    {
        Assert.False(Checkpoint.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Contains(rule, error.Rule);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void The_largest_size_is_read_and_printed()
    {
        var text = new Checkpoint("a", long.MaxValue, default).Encode();
        Assert.True(Checkpoint.TryParse(text, out var parsed, out _));
        Assert.Equal(long.MaxValue, parsed.Size);
    }

    [Fact]
    public void The_same_tree_gives_the_same_note()
    {
        var first = Signer.Sign(3, Trees.Of(3).RootAt(3));
        var second = Signer.Sign(3, Trees.Of(3).RootAt(3));
        Assert.Equal(first.Note.ToArray(), second.Note.ToArray());
        Assert.True(SignedCheckpoint.TryOpen(first.Note.Span, Signer.Key, out var opened, out _));
        Assert.Equal(first.Checkpoint, opened.Checkpoint);
    }

    [Fact]
    public void Another_logs_key_or_origin_opens_nothing()
    {
        var note = Signer.Sign(3, default).Note;
        using var stranger = NoteSigner.FromSeed(TestLog.Origin, TestLog.Seed(9));
        using var caucus = TestLog.Signer(TestLog.Origin + "/ARM");
        using var cosigner = TestLog.Cosigner("ARM");
        Assert.False(SignedCheckpoint.TryOpen(note.Span, stranger.Key, out _, out _));
        Assert.False(SignedCheckpoint.TryOpen(note.Span, caucus.Key, out _, out var why));
        Assert.Contains("origin", why);
        Assert.False(SignedCheckpoint.TryOpen(note.Span, cosigner.Key, out _, out why));
        Assert.Contains("type 1", why);
    }

    [Fact]
    public void A_seen_checkpoint_is_put_together_again_and_only_the_true_one()
    {
        var seen = Signer.Sign(5, Trees.Of(5).RootAt(5));
        Assert.True(SignedCheckpoint.TryRebuild(Signer.Key, 5, seen.Root, seen.Signature.Span, out var rebuilt));
        Assert.Equal(seen.Note.ToArray(), rebuilt.Note.ToArray());
        Assert.False(SignedCheckpoint.TryRebuild(Signer.Key, 6, seen.Root, seen.Signature.Span, out _));
        Assert.False(SignedCheckpoint.TryRebuild(Signer.Key, -1, seen.Root, seen.Signature.Span, out _));
        Assert.False(SignedCheckpoint.TryRebuild(Signer.Key, 5, default, seen.Signature.Span, out _));
        Assert.False(SignedCheckpoint.TryRebuild(Signer.Key, 5, seen.Root, seen.Signature.Span[1..], out _));
        foreach (var changed in Mutations.OneBit(seen.Signature.ToArray()))
            Assert.False(SignedCheckpoint.TryRebuild(Signer.Key, 5, seen.Root, changed, out _));
    }

    [Fact]
    public void No_changed_note_opens_as_anything_but_the_same_checkpoint()
    {
        var signed = Signer.Sign(600, Trees.Of(600).RootAt(600));
        foreach (var changed in Mutations.All(signed.Note.ToArray()))
        {
            if (SignedCheckpoint.TryOpen(changed, Signer.Key, out var opened, out var why)) Assert.Equal(signed.Checkpoint, opened.Checkpoint);
            else Assert.NotEmpty(why);
        }
    }
}
