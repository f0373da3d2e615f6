using GoodOffices.Benchmarks.Appends;
using GoodOffices.Benchmarks.Corridors;
using GoodOffices.Benchmarks.Networks;
using GoodOffices.Benchmarks.Overlap;
using GoodOffices.Benchmarks.Packages;
using GoodOffices.Benchmarks.Rolling;
using GoodOffices.Benchmarks.Text;

switch (args)
{
    case ["appends", .. var rest]:
        return await AppendsBenchmark.RunAsync(rest);
    case ["corridors", .. var rest]:
        return CorridorsBenchmark.Run(rest);
    case ["networks", .. var rest]:
        return ImportBenchmark.Run(rest);
    case ["overlap", .. var rest]:
        return OverlapBenchmark.Run(rest);
    case ["packages", .. var rest]:
        return PackagesBenchmark.Run(rest);
    case ["table", .. var rest]:
        return RollingBenchmark.Run(rest);
    case ["text", .. var rest]:
        return TextBenchmark.Run(rest);
    case ["micro", .. var rest]:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(GoodOffices.Benchmarks.MerkleBenchmarks).Assembly).Run(rest);
        return 0;
    default:
        Console.Error.WriteLine("usage: GoodOffices.Benchmarks appends [ROUNDS] [APPENDS] | corridors [ROUNDS] | networks [ROUNDS] | overlap [ROUNDS] | packages [ROUNDS] | table [ROUNDS] | text [ROUNDS] | micro [--filter '*Merkle*']");
        return 2;
}
