using System.Formats.Cbor;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Record.Entries;

public sealed class PreambleTests
{
    private static readonly Gen<Preamble> _preambles =
        from talks in Gen.Byte.Array[32]
        from log in Gen.String[Gen.Char['A', 'Z'], 0, 12]
        from room in Gen.String[Gen.Char['a', 'z'], 0, 20]
        from epoch in Gen.Long[1, long.MaxValue]
        from signer in Gen.Byte.Array[32]
        from number in Gen.Frequency((1, Gen.Const(1L)), (4, Gen.Long[2, long.MaxValue]))
        from size in Gen.Long[0, long.MaxValue]
        from signature in Gen.Byte.Array[64]
        from length in Gen.Int[1, Preamble.MaximumBodyLength]
        select new Preamble(
            Hash.FromBytes(talks), log, room, room.Length == 0 ? 0 : epoch, PublicKey.FromBytes(signer), number,
            number == 1 ? default : Hash.Of(talks), new Seen(size, Hash.Of(signature), signature), length);

    [Fact]
    public void Decoding_gives_back_what_was_encoded()
    {
        _preambles.Sample(preamble =>
        {
            var bytes = preamble.Encode();
            return bytes.Length <= Preamble.MaximumLength
                && Preamble.TryDecode(bytes, out var again, out _) && again == preamble && again.Encode().AsSpan().SequenceEqual(bytes);
        });
    }

    [Fact]
    public void No_other_bytes_than_its_encoding_decode_to_a_preamble()
    {
        var original = Samples.Preamble().Encode();
        foreach (var (bit, altered) in Alterations.Bits(original))
        {
            // A change is either refused, or it is another preamble with an encoding of its own.
            if (Preamble.TryDecode(altered, out var read, out var error)) Assert.Equal(altered, read.Encode());
            else Assert.True(error.Rule.Length > 0 && error.Offset <= altered.Length, $"bit {bit}");
        }

        foreach (var altered in Alterations.Lengths(original)) Assert.False(Preamble.TryDecode(altered, out _, out _));
    }

    [Fact]
    public void Arbitrary_bytes_are_refused_with_a_place_and_a_rule()
    {
        Gen.Byte.Array[0, 600].Sample(bytes =>
            !Preamble.TryDecode(bytes, out _, out var error) && error.Offset >= 0 && error.Offset <= bytes.Length && error.Rule.Length > 0);
    }

    [Theory]
    [InlineData("an indefinite array")]
    [InlineData("a number in more bytes than it needs")]
    [InlineData("a text in chunks")]
    [InlineData("a tag")]
    [InlineData("a float")]
    [InlineData("eleven fields")]
    public void An_encoding_that_is_not_deterministic_is_refused(string what)
    {
        var canonical = Samples.Preamble(number: 1, previous: default(Hash)).Encode();
        byte[] altered = what switch
        {
            "an indefinite array" => [0x9f, .. canonical[1..], 0xff],
            "a number in more bytes than it needs" => Replace(canonical, [0x07, 0x58], [0x18, 0x07, 0x58]),
            "a text in chunks" => Replace(canonical, [0x65, .. "table"u8], [0x7f, 0x65, .. "table"u8, 0xff]),
            "a tag" => [0xd9, 0xd9, 0xf7, .. canonical],
            "a float" => Replace(canonical, [0x07, 0x58], [0xf9, 0x47, 0x00, 0x58]),
            _ => [0x8b, .. canonical[1..], 0x00],
        };
        Assert.NotEqual(canonical, altered);
        Assert.False(Preamble.TryDecode(altered, out _, out _));
    }

    [Fact]
    public void Each_rule_on_the_fields_is_kept()
    {
        Assert.Throws<ArgumentException>(() => Samples.Preamble(epoch: 0));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(room: ""));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(epoch: -1));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(number: 0));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(number: 1));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(previous: default(Hash)));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(length: 0));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(length: Preamble.MaximumBodyLength + 1));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(room: new string('r', 65)));
        Assert.Throws<ArgumentException>(() => Samples.Preamble(log: "A\nB"));
    }

    [Fact]
    public void The_reason_of_a_refusal_never_repeats_what_was_read()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(10);
        writer.WriteTextString("SECRET");
        writer.WriteEncodedValue(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80 }.AsSpan(0, 1));
        for (var field = 0; field < 8; field++) writer.WriteInt32(0);
        writer.WriteEndArray();
        Assert.False(Preamble.TryDecode(writer.Encode(), out _, out var error));
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Replace(byte[] bytes, byte[] what, byte[] with)
    {
        var at = bytes.AsSpan().IndexOf(what);
        Assert.True(at >= 0);
        return [.. bytes[..at], .. with, .. bytes[(at + what.Length)..]];
    }
}
