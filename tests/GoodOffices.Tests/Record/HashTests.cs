using System.Text;
using GoodOffices.Record;

namespace GoodOffices.Tests.Record;

public sealed class HashTests
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void It_is_the_SHA_256_of_the_standard()
    {
        Assert.Equal(Abc, Hash.Of("abc"u8).ToHex());
        Assert.Equal(Hash.Of("abc"u8), Hash.OfParts("a"u8, "bc"u8));
        Assert.Equal(Hash.Of("abc"u8), Hash.OfParts("abc"u8, []));
        Assert.Equal("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Hash.Of(Enumerable.Repeat((byte)'a', 1_000_000).ToArray()).ToHex());
    }

    [Fact]
    public void Bytes_hexadecimal_and_base64_come_back() => Gen.Byte.Array[32].Sample(bytes =>
    {
        var hash = Hash.FromBytes(bytes);
        Assert.Equal(bytes, hash.ToArray());
        Assert.True(Hash.TryParseHex(hash.ToHex(), out var fromHex));
        Assert.True(Hash.TryParseHex(hash.ToHex().ToUpperInvariant(), out var fromUpper));
        Assert.True(Hash.TryParseBase64(hash.ToBase64(), out var fromBase64));
        Assert.Equal((hash, hash, hash), (fromHex, fromUpper, fromBase64));
        Assert.Equal(hash.GetHashCode(), fromHex.GetHashCode());
    }, iter: 200);

    [Fact]
    public void The_default_is_zero_bytes() => Assert.Equal(new byte[32], default(Hash).ToArray());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(" a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void What_is_no_hash_is_not_read(string? text)
    {
        Assert.False(Hash.TryParseHex(text, out _));
        Assert.False(Hash.TryParseBase64(text, out _));
    }

    [Fact]
    public void Another_length_is_no_hash()
    {
        Assert.Throws<ArgumentException>(() => Hash.FromBytes(new byte[31]));
        Assert.Throws<ArgumentException>(() => Hash.FromBytes(new byte[33]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hash.Of([]).CopyTo(new byte[31]));
    }

    [Fact]
    public void Base64_has_one_form_only() => Gen.Byte.Array[1, 40].Sample(bytes =>
    {
        var text = Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes));
        Assert.True(StrictBase64.TryDecode(text, out var decoded));
        Assert.Equal(bytes, decoded);
        foreach (var changed in Mutations.All(text))
        {
            // Whatever else is read at all is the one form of other bytes.
            if (StrictBase64.TryDecode(changed, out var other)) Assert.Equal(changed, Encoding.UTF8.GetBytes(Convert.ToBase64String(other)));
        }
    }, iter: 40);

    [Fact]
    public void Numbers_have_one_form_only() => Gen.Long[0, long.MaxValue].Sample(number =>
    {
        var digits = Encoding.UTF8.GetBytes(TextScanner.Number(number));
        Assert.True(TextScanner.TryNumber(digits, out var read));
        Assert.Equal(number, read);
        foreach (var changed in Mutations.All(digits))
        {
            if (TextScanner.TryNumber(changed, out read)) Assert.Equal(changed, Encoding.UTF8.GetBytes(TextScanner.Number(read)));
        }
    }, iter: 100);
}
