using System.CommandLine;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Venues;

/// <summary><c>good-offices venue ...</c>: starts the host's server, which is an executable of its own.</summary>
internal static class VenueVerb
{
    public static Verb Build(Terminal terminal)
    {
        var rest = new Argument<string[]>("arguments")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "ARGUMENTS",
            Description = "What good-offices-venue takes: init, run, --help.",
        };
        var verb = new Verb("venue", "Start the host's server, good-offices-venue (an executable of its own).", "Host the talks",
            "venue init --data venue --origin venue.example/talks/peace")
        {
            Notes = [$"The executable is found by the variable {VenueExecutable.Variable}, beside this one, or in the build's output."],
        };
        return verb.With(rest).Ends((parsed, cancellation) => VenueExecutable.RunAsync(parsed.GetValue(rest) ?? [], terminal, cancellation));
    }
}
