using System.Collections.Immutable;
using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;

namespace GoodOffices.Cli.Delegations;

/// <summary>What an amended convocation changes, as typed; everything else stays as it is.</summary>
internal sealed class AmendedTerms
{
    private readonly Option<string[]> _parties = Symbols.Texts("--party-file", "The file party.json of a party that comes in, or that has other keys or names; once for each.", "FILE");
    private readonly Option<string[]> _without = Symbols.Texts("--without", "A party that leaves; it accepts, too.", "CODE");
    private readonly Option<string> _host = Symbols.Text("--host-file", "The host's party.json with other names, recovery key or cosigner.", "FILE");
    private readonly Option<string> _title = Symbols.Text("--title", "Another title.");
    private readonly Option<string> _purpose = Symbols.Text("--purpose", "What the parties are now invited to talk about.");
    private readonly Option<string> _place = Symbols.Text("--place", "Another place.");
    private readonly Option<string> _first = Symbols.Text("--first-day", "Another first day.", "DATE");
    private readonly Option<string> _last = Symbols.Text("--last-day", "Another last day.", "DATE");
    private readonly Option<string> _limits = Symbols.Text("--host-limits", "What the host does and does not do from now on.");
    private readonly Option<int?> _entries = Symbols.Number("--budget-entries", "How many entries each participant may add to each log.");
    private readonly Option<int?> _megabytes = Symbols.Number("--budget-mib", "How many MiB each participant may add to each log.");
    private readonly Option<string[]> _witnesses = Symbols.Texts("--witness", "The vkey of an outside witness, in the place of those named now; once for each.", "VKEY");

    public IEnumerable<Symbol> All => [_parties, _without, _host, _title, _purpose, _place, _first, _last, _limits, _entries, _megabytes, _witnesses];

    /// <summary>The change, its files read.</summary>
    /// <exception cref="CommandFailure">A value or a file cannot be read, or nothing is changed.</exception>
    public async Task<Func<ConvocationTerms, ConvocationTerms>> ChangeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (All.OfType<Option>().All(option => parsed.GetResult(option) is null or { Implicit: true }))
        {
            throw CommandFailure.Usage("an amended convocation changes something", "such as --party-file geo.json, --without GEO or --last-day 2024-06-30");
        }

        var named = await ConveneVerb.ReadPartiesAsync(parsed.GetValue(_parties)!, cancellation).ConfigureAwait(false);
        var host = parsed.GetValue(_host) is { } file ? await ConveneVerb.ReadPartiesAsync([file], cancellation).ConfigureAwait(false) : [];
        var leaving = parsed.GetValue(_without)!.Select(ClearSymbols.Party).ToHashSet();
        var witnesses = parsed.GetValue(_witnesses)!.Select(Witness).OrderBy(key => key.ToString(), StringComparer.Ordinal).ToImmutableArray();
        return terms => terms with
        {
            Parties = Parties(terms, named, leaving),
            Host = host.FirstOrDefault() ?? terms.Host,
            Title = Text(parsed, _title, terms.Title),
            Purpose = Text(parsed, _purpose, terms.Purpose),
            Place = Text(parsed, _place, terms.Place),
            HostLimits = Text(parsed, _limits, terms.HostLimits),
            FirstDay = ClearSymbols.OptionalDate(parsed.GetValue(_first)) ?? terms.FirstDay,
            LastDay = ClearSymbols.OptionalDate(parsed.GetValue(_last)) ?? terms.LastDay,
            Budget = new Budget(parsed.GetValue(_entries) ?? terms.Budget.Entries, parsed.GetValue(_megabytes) is { } mib ? (long)mib << 20 : terms.Budget.Bytes),
            Witnesses = witnesses.IsEmpty ? terms.Witnesses : witnesses,
        };
    }

    private static ImmutableArray<Participant> Parties(ConvocationTerms terms, ImmutableArray<Participant> named, HashSet<PartyCode> leaving)
    {
        if (leaving.FirstOrDefault(code => terms.Parties.All(party => party.Code != code)) is { } stranger)
        {
            throw CommandFailure.BadInput($"{stranger} is not a party of these talks", $"parties: {string.Join(", ", terms.Parties.Select(party => party.Code))}");
        }

        var staying = terms.Parties.Where(party => !leaving.Contains(party.Code) && named.All(other => other.Code != party.Code));
        return [.. staying.Concat(named).OrderBy(party => party.Code)];
    }

    private static TextInLanguages Text(ParseResult parsed, Option<string> option, TextInLanguages present) =>
        parsed.GetValue(option) is { } text ? ClearSymbols.Text(text) : present;

    private static NoteKey Witness(string vkey) => NoteKey.TryParse(vkey, out var key, out _) ? key
        : throw CommandFailure.Usage($"'{vkey}' is not a witness's vkey", "NAME+HASH+KEY, as the witness publishes it");
}
