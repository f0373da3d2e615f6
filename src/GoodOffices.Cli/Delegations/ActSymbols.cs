using System.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>The options that every verb for an act takes.</summary>
internal sealed class ActSymbols
{
    private readonly Option<bool> _later = Symbols.Flag("--later", "Compose only: it stays in the outbox until send.");
    private readonly Option<bool> _beyond = Symbols.Flag("--beyond-powers", "Do it although the power for it is lacking; it has no effect until the party confirms it (VCLT 8).");
    private readonly Option<int?> _wait = new("--wait") { Description = "Try again for so many seconds while the act waits for others' cosignatures.", HelpName = "SECONDS" };

    public IEnumerable<Symbol> All => [_later, _beyond, _wait];

    public ActOptions Of(ParseResult parsed) => new(parsed.GetValue(_later), parsed.GetValue(_beyond), TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(_wait) ?? 0, 0, 3_600)));
}
