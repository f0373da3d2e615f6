using GoodOffices.Cli.CommandLine;

return await Executable.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
