using GoodOffices.Benchmarks.Appends;

switch (args)
{
    case ["appends", .. var rest]:
        return await AppendsBenchmark.RunAsync(rest);
    case ["micro", .. var rest]:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(GoodOffices.Benchmarks.MerkleBenchmarks).Assembly).Run(rest);
        return 0;
    default:
        Console.Error.WriteLine("usage: GoodOffices.Benchmarks appends [ROUNDS] [APPENDS] | micro [--filter '*Merkle*']");
        return 2;
}
