using System.CommandLine;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <summary>A verb for one kind of procedural act, which the venue sees.</summary>
/// <param name="Name">How it is typed.</param>
/// <param name="Description">What it does.</param>
/// <param name="Group">Under which heading the help lists it.</param>
/// <param name="Example">Its arguments in an example.</param>
/// <param name="Symbols">Its arguments and options.</param>
/// <param name="Act">Makes the act from the proceedings and what was typed.</param>
internal sealed record ClearVerb(
    string Name, string Description, string Group, string Example, IReadOnlyList<Symbol> Symbols, Func<Proceedings, Typed, ClearAct> Act)
{
    /// <summary>Whether the participant's key signs it; else the delegate's device.</summary>
    public bool ByPartyKey { get; init; }
}
