using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Record.Notes;

public sealed class NoteKeyTests
{
    private const string Foo = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    [Fact]
    public void A_published_vkey_is_read_and_printed()
    {
        Assert.True(NoteKey.TryParse(Foo, out var key, out _));
        Assert.Equal("example.com/foo", key.Name);
        Assert.Equal(0x530d903au, key.Id);
        Assert.Equal(NoteKey.Ed25519, key.Type);
        Assert.True(key.IsVerifiable);
        Assert.Equal(Foo, key.ToString());
    }

    [Fact]
    public void Every_changed_vkey_is_refused_or_another_key()
    {
        foreach (var changed in Mutations.All(System.Text.Encoding.UTF8.GetBytes(Foo)))
        {
            var text = System.Text.Encoding.UTF8.GetString(changed);
            // The id has 32 bits and holds name, type and key together: no change of these passes by it.
            if (NoteKey.TryParse(text, out var other, out var error)) Assert.Fail($"{text} was read as {other}");
            Assert.NotEmpty(error.Rule);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("example.com", 0)]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", 0)]
    [InlineData("exam ple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", 0)]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", 16)]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", 16)]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2", 25)]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l", 16)]
    [InlineData("example.com/foo+530d903a+AQ==", 25)]
    public void A_bad_vkey_is_refused_at_its_offset(string vkey, long offset)
    {
        Assert.False(NoteKey.TryParse(vkey, out _, out var error));
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void A_post_quantum_cosigner_is_recognised_and_verifies_nothing()
    {
        var folder = PublishedData.Folder("record/witness-cosigned-600");
        var keys = File.ReadAllLines(Path.Combine(folder, "witness.vkeys")).Where(line => line.Length > 0).Select(line =>
        {
            Assert.True(NoteKey.TryParse(line, out var key, out var error), error?.ToString());
            return key;
        }).ToList();
        Assert.Equal([NoteKey.Cosigner, NoteKey.CosignerMlDsa44], keys.Select(key => key.Type));
        Assert.False(keys[1].IsVerifiable);
        Assert.False(keys[1].Verify("text\n"u8, new byte[8 + 2420]));
    }

    [Fact]
    public void A_name_cannot_have_what_would_break_a_line()
    {
        var key = PublicKey.FromBytes(new byte[32]);
        foreach (var name in (string[])["", " ", "a b", "a+b", "a\nb", "a\u00a0b", "a\u2003b", "a\u0085b", "a\u007fb", "\ud800", "a\udc00b"])
        {
            Assert.Throws<ArgumentException>(() => NoteKey.Create(name, NoteKey.Ed25519, key));
        }

        Assert.Equal("venue.example/talks/мир-խաղաղություն-𐍈", NoteKey.Create("venue.example/talks/мир-խաղաղություն-𐍈", NoteKey.Ed25519, key).Name);
        Assert.Throws<ArgumentException>(() => NoteKey.Create("a", NoteKey.CosignerMlDsa44, key));
    }
}
