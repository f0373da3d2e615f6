using GoodOffices.Record;

namespace GoodOffices.Tests.Record;

public sealed class EntropyTests
{
    [Fact]
    public void Two_draws_differ()
    {
        var first = new byte[32];
        var second = new byte[32];
        Entropy.System.Fill(first);
        Entropy.System.Fill(second);
        Assert.False(first.AsSpan().SequenceEqual(second));
    }
}
