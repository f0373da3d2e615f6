using System.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>The options that every verb for an act takes.</summary>
/// <param name="atTheTable">Whether it is an act of the table, which a party can confirm that was done without the power for it; a clear act without it is void.</param>
internal sealed class ActSymbols(bool atTheTable = true)
{
    private readonly Option<bool> _later = Symbols.Flag("--later", "Compose only: it stays in the outbox until send.");
    private readonly Option<bool> _beyond = Symbols.Flag("--beyond-powers", "Do it although the power for it is lacking; it has no effect until the party confirms it (VCLT 8).");
    private readonly Option<int?> _wait = new("--wait") { Description = "Try again for so many seconds while the act waits for others' cosignatures.", HelpName = "SECONDS" };

    public IEnumerable<Symbol> All => atTheTable ? [_later, _beyond, _wait] : [_later, _wait];

    public ActOptions Of(ParseResult parsed) => new(parsed.GetValue(_later), atTheTable && parsed.GetValue(_beyond), TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(_wait) ?? 0, 0, 3_600)));
}
