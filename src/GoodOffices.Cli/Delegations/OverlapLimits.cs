using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <summary>What a round of an overlap tells, and what it does not protect from: said before anybody marks.</summary>
internal static class OverlapLimits
{
    /// <summary>One sentence or two for each limit of a round over this list, the one that depends on its terms first.</summary>
    public static IReadOnlyList<string> Of(OverlapList list) =>
    [
        list.Terms.Binding ? "The list is binding: an option that all say yes to counts as accepted ad referendum by every party once the round is complete."
            : "The list is without prejudice: the outcome is shown, and no position changes by it.",
        "Who says yes learns from the outcome whether all did. Between two parties, a yes of yours that is not in the outcome tells you that the other said no, and a no of yours tells you nothing of the other.",
        list.Terms.MarkLimit is { } limit ? $"Who says yes to everything reads the others' list. Here nobody can mark more than {limit} of {list.Options.Count} options in a round, which is proved without showing which."
            : "Who says yes to everything reads the others' list. Here nothing prevents it but that a yes may be taken at its word.",
        "Options are opened in blocks of ten. Who stops has learnt at most one block more than the others, and the record shows who was awaited.",
        "Marks may be insincere: a yes or a no proves nothing of what a party would do.",
        $"Rounds add up: what earlier rounds showed narrows what a later one hides. Round {(list.Running?.Number ?? (list.Rounds.Count + 1))} of at most {list.Terms.Rounds}.",
        "Marks stay secret as long as discrete logarithms on ristretto255 are hard to compute. The messages lie inside the room's post-quantum seal; who can open that seal now or later, the parties to begin with, could read the marks with a quantum computer.",
        "No outsider has audited the protocol or this software.",
    ];
}
