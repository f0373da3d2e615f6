using GoodOffices.Venue.Setup;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
