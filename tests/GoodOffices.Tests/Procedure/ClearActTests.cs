using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Procedure;

public sealed class ClearActTests
{
    private const string GoldenFile = "tests/vectors/procedure/acts.txt";

    [Fact]
    public void Every_kind_of_act_has_a_sample_and_no_two_share_a_name()
    {
        var kinds = typeof(ClearAct).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ClearAct))).ToList();
        Assert.Equal(kinds.OrderBy(type => type.Name).ToList(), Samples.All.Select(act => act.GetType()).Distinct().OrderBy(type => type.Name).ToList());
        Assert.Equal(kinds.Count, Samples.All.Select(act => act.Kind).Distinct().Count());
    }

    [Fact]
    public void The_bytes_of_every_kind_of_act_are_the_golden_ones()
    {
        var written = Lines();
        var path = Path.Combine(Repository.Root, GoldenFile);
        var expected = File.ReadAllLines(path).Where(line => line.Length != 0 && line[0] != '#').ToList();
        Assert.Equal(expected, written);
    }

    [Fact]
    public void Reading_gives_back_what_was_written()
    {
        foreach (var act in Samples.All)
        {
            Assert.True(ClearAct.TryDecode(act.Encode(), out var read, out var error), $"{act.Kind}: {error}");
            Assert.IsType(act.GetType(), read);
            Assert.Equal(act.Encode(), read.Encode());
        }
    }

    [Fact]
    public void Whatever_the_bytes_are_reading_gives_an_act_or_a_reason()
    {
        Mutations.Of(Samples.All.Select(act => act.Encode())).Sample(bytes =>
        {
            // What is accepted is in the one form that it has: there are no two ways to write an act.
            if (ClearAct.TryDecode(bytes, out var act, out var error)) Assert.Equal(bytes, act.Encode());
            else Assert.InRange(error.Offset, 0, Math.Max(bytes.Length, ClearAct.MaxEpochLength));
        }, iter: 20_000);
    }

    [Fact]
    public void Random_bytes_are_no_act()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.False(ClearAct.TryDecode(bytes, out _, out _)), iter: 20_000);
    }

    [Fact]
    public void A_length_that_is_claimed_allocates_nothing()
    {
        // An array of 2^32 - 1 elements, and a byte string as long, of which nothing follows.
        Assert.False(ClearAct.TryDecode(new byte[] { 0x9a, 0xff, 0xff, 0xff, 0xff }, out _, out _));
        byte[] claimed = [0x82, 0x74, .. "convocation-accepted"u8, 0x5a, 0xff, 0xff, 0xff, 0xff];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(ClearAct.TryDecode(claimed, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Bytes_after_the_act_are_refused()
    {
        Assert.False(ClearAct.TryDecode(new byte[] { 0x80, 0x00 }, out _, out _));
        byte[] longer = [.. Samples.All[0].Encode(), 0x00];
        Assert.False(ClearAct.TryDecode(longer, out _, out var error));
        Assert.Equal("nothing follows the last field", error.Rule);
    }

    [Fact]
    public void A_kind_of_another_version_is_named_as_such()
    {
        byte[] unknown = [0x81, 0x63, .. "new"u8];
        Assert.False(ClearAct.TryDecode(unknown, out _, out var error));
        Assert.Contains("version of the rules", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_beyond_its_limits_cannot_be_written()
    {
        var revoked = (ClearAct.DeviceRevoked)Samples.All.Single(act => act is ClearAct.DeviceRevoked);
        Assert.Throws<ArgumentException>(() => (revoked with { Reason = new string('x', 201) }).Encode());
        Assert.Throws<ArgumentException>(() => (revoked with { Reason = "" }).Encode());
        Assert.Throws<ArgumentException>(() => (revoked with { Reason = "a\u202Eb" }).Encode());
    }

    internal static List<string> Lines() => [.. Samples.All.Select(act => $"{act.Kind} {Convert.ToHexStringLower(act.Encode())}")];
}
