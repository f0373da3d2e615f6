using GoodOffices.Agreement;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Agreement;

public sealed class ActEncodingTests
{
    private static readonly string Vectors = Path.Combine(Repository.Root, "tests", "vectors", "table", "acts.txt");

    [Fact]
    public void There_is_a_sample_of_every_act_and_every_act_can_be_read_back()
    {
        Assert.Equal(ActSamples.Cases.Select(type => type.Name).Order(), ActSamples.All.Select(act => act.GetType().Name).Order());
        foreach (var act in ActSamples.All)
        {
            Assert.True(TableAct.TryDecode(act.Encode(), out var read, out var why), why?.Why);
            Assert.Equal(act, read);
        }
    }

    [Fact]
    public void Every_act_has_the_bytes_of_the_published_vectors()
    {
        var written = ActSamples.All.Select(act => $"{act.Kind} {Convert.ToHexStringLower(act.Encode())}").ToList();
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Vectors)!);
            File.WriteAllLines(Vectors, written);
        }

        Assert.Equal(File.ReadAllLines(Vectors), written);
    }

    [Fact]
    public void Every_act_is_described_with_its_fields()
    {
        var described = File.ReadAllText(Path.Combine(Repository.Root, "docs", "spec", "acts.md"));
        foreach (var kind in ActForms.Kinds)
        {
            Assert.True(ActForms.TryFind(kind, out var form));
            var from = described.IndexOf($"**`{kind}`**", StringComparison.Ordinal);
            Assert.True(from >= 0, kind);
            var to = described.IndexOf("**`", from + 3, StringComparison.Ordinal);
            Assert.Equal(form.Fields, described[from..(to < 0 ? described.Length : to)].Split('\n').Count(line => line.Length > 1 && char.IsAsciiDigit(line[0])));
        }
    }

    [Fact]
    public void Every_act_names_a_requirement_at_any_table()
    {
        var room = Room.With(1);
        Assert.All(ActSamples.All, act => Assert.True(Enum.IsDefined(act.Requires(room.Table).Authority)));
    }

    [Fact]
    public void An_act_says_nothing_of_its_substance_when_printed()
    {
        Assert.All(ActSamples.All, act => Assert.Equal(act.Kind, act.ToString()));
        Assert.Equal("wording", Room.Words("Secret.").ToString());
        Assert.Equal("Table", new Command.Table(Room.P(1), Room.Words("Secret.")).ToString());
        Assert.DoesNotContain("Words", new Envelope(1, new PartyId("ARM"), "d", ActSamples.All[3]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_change_of_one_byte_makes_the_decoder_throw_or_gives_two_forms_of_one_act()
    {
        foreach (var act in ActSamples.All)
        {
            var bytes = act.Encode();
            for (var at = 0; at < bytes.Length; at++)
            {
                foreach (var flip in (byte[])[0x01, 0x20, 0x80, 0xff])
                {
                    var mutant = (byte[])bytes.Clone();
                    mutant[at] ^= flip;
                    AssertStrict(mutant);
                }
            }
        }
    }

    [Fact]
    public void No_truncated_or_extended_act_is_read()
    {
        foreach (var act in ActSamples.All)
        {
            var bytes = act.Encode();
            for (var length = 0; length < bytes.Length; length++)
            {
                Assert.False(TableAct.TryDecode(bytes.AsMemory(0, length), out _, out var why));
                Assert.Equal("malformed-act", why.Code);
            }

            Assert.False(TableAct.TryDecode(new byte[] { 0 }.Prepend((byte)0).Concat(bytes).ToArray(), out _, out _));
            Assert.False(TableAct.TryDecode(bytes.Append((byte)0).ToArray(), out _, out _));
        }
    }

    [Fact]
    public void Random_bytes_are_refused_with_a_place_and_a_rule() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            AssertStrict(bytes);
            return true;
        }, iter: 2_000);

    [Fact]
    public void Random_splices_of_acts_never_make_the_decoder_throw()
    {
        var encoded = ActSamples.All.Select(act => act.Encode()).ToArray();
        Gen.Select(Gen.Int[0, encoded.Length - 1], Gen.Int[0, encoded.Length - 1], Gen.Double.Unit, Gen.Double.Unit).Sample((first, second, cut, from) =>
        {
            var head = encoded[first][..(int)(cut * encoded[first].Length)];
            var tail = encoded[second][(int)(from * encoded[second].Length)..];
            AssertStrict([.. head, .. tail]);
        }, iter: 3_000);
    }

    [Fact]
    public void A_length_that_the_bytes_do_not_have_is_not_believed()
    {
        // An array of 2^31 - 1 elements, a text of 2^40 bytes, and nesting without end.
        Assert.False(TableAct.TryDecode(Convert.FromHexString("9a7fffffff6374616b"), out _, out _));
        Assert.False(TableAct.TryDecode(Convert.FromHexString("837b0000010000000000"), out _, out _));
        Assert.False(TableAct.TryDecode(Enumerable.Repeat((byte)0x81, 60_000).ToArray(), out _, out _));
    }

    [Theory]
    [InlineData("9f6e70726f766973696f6e616cff")] // indefinite length
    [InlineData("82695472617767656e20")]
    [InlineData("81676e65772d616374")] // an act of a newer version
    public void What_is_not_an_act_of_these_rules_is_refused(string hex)
    {
        Assert.False(TableAct.TryDecode(Convert.FromHexString(hex), out _, out var why));
        Assert.StartsWith("The act breaks off at byte", why.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_longer_form_is_another_encoding_and_refused()
    {
        var confirmed = new TableAct.Confirmed(new ActId(5)).Encode();
        Assert.Equal(0x05, confirmed[^1]);
        Assert.False(TableAct.TryDecode((byte[])[.. confirmed[..^1], 0x18, 0x05], out _, out _));
    }

    [Theory]
    [InlineData("826e73746174656d656e742d6d616465828262656e61618262727561 62", true)]
    [InlineData("826e73746174656d656e742d6d61646582826272756162 8262656e6161", false)] // out of order
    [InlineData("826e73746174656d656e742d6d616465828262656e61618262656e6162", false)] // twice
    [InlineData("826e73746174656d656e742d6d616465818262454e6161", false)] // in capitals
    public void Languages_stand_in_the_order_of_their_tags_each_once(string hex, bool valid) =>
        Assert.Equal(valid, TableAct.TryDecode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), out _, out _));

    [Fact]
    public void A_content_is_read_back_and_its_mutants_are_refused()
    {
        Content[] contents = [Room.Words("Text."), Corridor.Regime(60, 45, "sanitary")];
        foreach (var content in contents)
        {
            Assert.True(Content.TryDecode(content.Encode(), out var read, out _));
            Assert.Equal(content.Digest, read.Digest);
            Assert.Equal(content.Encode(), read.Encode());
            Assert.False(Content.TryDecode(content.Encode().AsMemory(1), out _, out var why));
            Assert.Equal("malformed-content", why.Code);
        }
    }

    [Fact]
    public void A_regime_with_a_fault_or_out_of_order_is_refused()
    {
        var regime = Corridor.Regime(60, 45);
        var bytes = regime.Encode();
        var order = bytes.AsSpan().IndexOf("ARM"u8);
        var unknown = (byte[])bytes.Clone();
        unknown[unknown.AsSpan().LastIndexOf("X1.AZE"u8) + 5] = (byte)'I';
        Assert.False(Content.TryDecode(unknown, out _, out var why));
        Assert.Contains("unknown-measure", why.Why, StringComparison.Ordinal);
        ("AZE"u8).CopyTo(bytes.AsSpan(order));
        ("ARM"u8).CopyTo(bytes.AsSpan(order + 4));
        Assert.False(Content.TryDecode(bytes, out _, out why));
        Assert.Contains("order of their codes", why.Why, StringComparison.Ordinal);
    }

    private static void AssertStrict(byte[] bytes)
    {
        if (TableAct.TryDecode(bytes, out var act, out var why))
        {
            Assert.Equal(bytes, act.Encode());
        }
        else
        {
            Assert.Equal("malformed-act", why.Code);
        }
    }
}
