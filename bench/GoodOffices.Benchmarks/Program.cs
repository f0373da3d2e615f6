using GoodOffices.Benchmarks.Appends;

switch (args)
{
    case ["appends", .. var rest]:
        return await AppendsBenchmark.RunAsync(rest);
    default:
        Console.Error.WriteLine("usage: GoodOffices.Benchmarks appends [ROUNDS] [APPENDS]");
        return 2;
}
