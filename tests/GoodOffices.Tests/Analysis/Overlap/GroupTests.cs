using CsCheck;
using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>The group against the published vectors of RFC 9496 A.1 to A.3, and its laws.</summary>
public sealed class GroupTests
{
    private static readonly Gen<Scalar> Scalars = Gen.Byte.Array[64].Select(static bytes => Scalar.OfHash(bytes));

    [Theory]
    [InlineData(0, "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(1, "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76")]
    [InlineData(2, "6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919")]
    [InlineData(3, "94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259")]
    [InlineData(4, "da80862773358b466ffadfe0b3293ab3d9fd53c5ea6c955358f568322daf6a57")]
    public void Multiples_of_the_generator(int number, string encoding)
    {
        Assert.Equal(encoding, Element.OfGenerator(Scalar.Of(number)).ToString());
        Assert.True(Element.TryRead(Convert.FromHexString(encoding), out var element));
        Assert.Equal(element, Scalar.Of(number) * Element.Generator);
        Assert.Equal(number == 0, element.IsIdentity);
    }

    [Theory]
    [InlineData("00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20")]
    [InlineData("c34c4e1826e5d403b78e246e88aa051c36ccf0aafebffe137d148a2bf9104562")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void What_encodes_no_element_is_not_read(string encoding) =>
        Assert.False(Element.TryRead(Convert.FromHexString(encoding), out _));

    [Theory]
    [InlineData("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")]
    [InlineData("eed3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void Numbers_from_the_order_on_are_not_read(string encoding) =>
        Assert.False(Scalar.TryRead(Convert.FromHexString(encoding), out _));

    [Fact]
    public void The_largest_number_below_the_order_is_read() =>
        Assert.True(Scalar.TryRead(Convert.FromHexString("ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"), out _));

    [Fact]
    public void Numbers_act_on_elements_as_a_field_does() => Gen.Select(Scalars, Scalars, Scalars).Sample(static (x, y, z) =>
    {
        var element = Element.OfGenerator(z);
        Assert.Equal((x + y) * element, (x * element) + (y * element));
        Assert.Equal((x * y) * element, x * (y * element));
        Assert.Equal((x - y) * element, (x * element) - (y * element));
        Assert.Equal(default, default(Scalar) * element);
        Assert.Equal(Element.Select(1, x * element, element), x * element);
        Assert.Equal(Scalar.Select(0, x, y), y);
    }, iter: 50);
}
