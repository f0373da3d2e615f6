using System.Globalization;
using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Benchmarks.Overlap;

/// <summary>A round of overlap between two parties beside the bare scalar multiplications that it needs, in turns; processor time of one party.</summary>
internal static class OverlapBenchmark
{
    private const int Options = 200;

    public static int Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 9;
        using var random = RandomNumberGenerator.Create();
        var (variable, generator) = Multiplications();
        var (party, checking, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -2; round < rounds; round++)
        {
            var (own, other) = Round(random);
            var multiplied = Bare(variable, generator);
            if (round < 0) continue;
            party.Add(own + other);
            checking.Add(other);
            bare.Add(multiplied);
        }

        Console.WriteLine($"{Options} options, 2 parties: median milliseconds of processor time of one party, in {rounds} rounds");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  whole: its own messages, and both parties' messages verified: {Median(party):0} (of it verifying {Median(checking):0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  bare: {variable:N0} multiplications of elements and {generator:N0} of the generator by libsodium: {Median(bare):0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio bare / whole: {Median(bare) / Median(party):0.00}"));
        return 0;
    }

    /// <summary>What one party computes, counted from docs/spec/overlap.md.</summary>
    private static (int Variable, int Generator) Multiplications()
    {
        const int blocks = Options / OverlapStatement.BlockSize;
        var keys = (Variable: 2, Generator: 2 + 2);
        var making = (Variable: Options * (5 + 6 + 3), Generator: Options * 3);
        var verifying = (Variable: 2 * Options * (6 + 6 + 2), Generator: 2 * Options * 2);
        var opening = (Variable: blocks * (1 + (2 * 3)), Generator: blocks * (1 + (2 * 1)));
        return (keys.Variable + making.Variable + verifying.Variable + opening.Variable, keys.Generator + making.Generator + verifying.Generator + opening.Generator);
    }

    /// <summary>Milliseconds of the first party: its own messages, and all messages verified.</summary>
    private static (double Making, double Verifying) Round(RandomNumberGenerator random)
    {
        var options = Enumerable.Range(0, Options).Select(static option => (ReadOnlyMemory<byte>)SHA256.HashData([(byte)option]));
        var context = RandomNumberGenerator.GetBytes(OverlapStatement.DigestSize);
        var transcript = OverlapTranscript.Begin(new OverlapStatement(context, 2, options));
        OverlapSecret[] secrets = [OverlapSecret.Draw(random), OverlapSecret.Draw(random)];
        var marks = Enumerable.Range(0, Options).Select(static option => option % 3 == 0).ToArray();
        var (making, verifying) = (0.0, 0.0);
        while (transcript.Phase != OverlapPhase.Complete)
        {
            var party = transcript.Awaited[0];
            var made = Timed(() => Next(transcript, party, secrets[party], marks, random), out var message);
            making += party == 0 ? made : 0;
            verifying += Timed(() => transcript.Take(party, message), out var taken);
            transcript = taken.Next ?? throw new InvalidOperationException($"{taken.Fault}");
        }

        return (making, verifying);
    }

    private static byte[] Next(OverlapTranscript transcript, int party, OverlapSecret secret, bool[] marks, RandomNumberGenerator random) => transcript.Phase switch
    {
        OverlapPhase.Keys => OverlapMoves.Key(transcript, party, secret, random),
        OverlapPhase.Ballots => OverlapMoves.Ballots(transcript, party, secret, marks, random),
        OverlapPhase.Blinding => OverlapMoves.Blinding(transcript, party, secret, random),
        _ => OverlapMoves.Opening(transcript, party, secret, random),
    };

    private static double Bare(int variable, int generator)
    {
        Span<byte> scalar = stackalloc byte[32], element = stackalloc byte[32], product = stackalloc byte[32];
        RandomNumberGenerator.Fill(scalar);
        scalar[31] &= 0x0f;
        Ristretto.TryMultiplyGenerator(element, scalar);
        var before = Environment.CpuUsage.TotalTime;
        for (var at = 0; at < variable; at++) Ristretto.TryMultiply(product, scalar, element);
        for (var at = 0; at < generator; at++) Ristretto.TryMultiplyGenerator(product, scalar);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Timed<T>(Func<T> work, out T result)
    {
        var before = Environment.CpuUsage.TotalTime;
        result = work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
