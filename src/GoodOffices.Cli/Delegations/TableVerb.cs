using System.CommandLine;
using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <summary>A verb for one kind of act at the table: it gives a command, and the node decides, seals and sends.</summary>
/// <param name="Name">How it is typed.</param>
/// <param name="Description">What it does.</param>
/// <param name="Group">Under which heading the help lists it.</param>
/// <param name="Example">Its arguments in an example.</param>
/// <param name="Symbols">Its arguments and options.</param>
/// <param name="Command">Makes the command from what the party sees and what was typed. Files were read before.</param>
internal sealed record TableVerb(
    string Name, string Description, string Group, string Example, IReadOnlyList<Symbol> Symbols, Func<TableView, Typed, Agreement.Command> Command)
{
    /// <summary>In which room it acts where none is named.</summary>
    public string Room { get; init; } = "table";
}
