using System.Text;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Foreign;

/// <summary>Whatever comes from outside, a reader says no, and neither throws nor takes more memory than it was given bytes for.</summary>
public sealed class MutationTests
{
    /// <summary>Memory that a byte of input may cost.</summary>
    private const long PerByte = 400;

    public static TheoryData<string> Names => [.. Parsers.All.Select(parser => parser.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutated_example_is_read_or_refused(string name)
    {
        var parser = Parsers.All.Single(one => one.Name == name);
        var samples = parser.Samples();
        Assert.All(samples, sample => Give(parser, sample));
        Mutations.Of(samples).Sample(bytes => Give(parser, bytes), iter: parser.Cases, threads: 1, print: Convert.ToHexString);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_refused(string name)
    {
        var parser = Parsers.All.Single(one => one.Name == name);
        foreach (var bomb in Bombs(parser.Samples())) Give(parser, bomb);
    }

    private static void Give(Parser parser, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        parser.Read(bytes);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken <= parser.Allowance + (PerByte * bytes.Length), $"{parser.Name} allocated {taken} bytes for {bytes.Length}.");
    }

    /// <summary>Lengths that promise much, nesting that goes deep, and numbers that are too large.</summary>
    private static IEnumerable<byte[]> Bombs(IReadOnlyList<byte[]> samples)
    {
        foreach (var major in (byte[])[0x40, 0x60, 0x80, 0xa0])
        {
            yield return [(byte)(major | 0x1a), 0x7f, 0xff, 0xff, 0xff];
            yield return [(byte)(major | 0x1b), 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
            yield return [(byte)(major | 0x1b), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0];
            yield return [(byte)(major | 0x1f), 0xff];
        }

        yield return [.. Enumerable.Repeat((byte)0x81, 20_000)];
        yield return [.. Enumerable.Repeat((byte)0xc1, 20_000)];
        yield return [.. Enumerable.Repeat((byte)'[', 20_000)];
        yield return [.. Enumerable.Repeat((byte)'{', 20_000)];
        yield return [.. Enumerable.Repeat((byte)'\n', 20_000)];
        yield return [.. Enumerable.Repeat((byte)0xff, 20_000)];
        yield return Encoding.UTF8.GetBytes("{\"format\":5,\"names\":{\"en\":null},\"sections\":[null],\"measures\":[null],\"pairs\":[null]}");
        yield return Encoding.UTF8.GetBytes("[null,null,\"\\ud800\"]");
        yield return [];
        foreach (var sample in samples)
        {
            // Each head of a list or a string promises as much as it can.
            for (var at = 0; at < Math.Min(sample.Length, 64); at++) yield return [.. sample[..at], 0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, .. sample[at..]];
            yield return [.. sample, .. sample];
            yield return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sample).Replace("\":\"", "\":null,\"x\":\"", StringComparison.Ordinal));
            yield return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sample).Replace("[", "[null,", StringComparison.Ordinal));
        }
    }
}
