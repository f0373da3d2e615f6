using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>convene</c>: the host writes and signs the convocation.</summary>
internal static class ConveneVerb
{
    public static Verb Build(Terminal terminal, NodeWork work)
    {
        var venue = Symbols.Needed("--venue-file", "The venue's public file venue.json, which names its origin and its log's key.", "FILE");
        var parties = Symbols.Texts("--party-file", "A party's file party.json, once for each.", "FILE");
        var (title, purpose, place) = (Symbols.Needed("--title", "The title of the talks."), Symbols.Text("--purpose", "What the parties are invited to talk about."), Symbols.Text("--place", "Where."));
        var (first, last) = (Symbols.Text("--first-day", "The first day.", "DATE"), Symbols.Text("--last-day", "The last day.", "DATE"));
        var (limits, output) = (Symbols.Text("--host-limits", "What the host does and does not do."), Symbols.Needed("--out", "Where the convocation is written.", "FILE"));
        return new Verb("convene", "Convene talks: write and sign the convocation, with the host's key.", "Setting up",
            "delegation convene --venue-file venue/venue.json --party-file arm.json --party-file aze.json --title \"Talks\" --out convocation.cbor")
            .With(venue, parties, title, purpose, place, first, last, limits, output).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var host = desk.Directory(parsed).Party;
                var terms = new ConvocationTerms
                {
                    Host = host.ToParticipant(),
                    Parties = await ReadPartiesAsync(parsed.GetValue(parties)!, cancellation).ConfigureAwait(false),
                    LogKey = await ReadLogKeyAsync(parsed.GetValue(venue)!, cancellation).ConfigureAwait(false),
                    UnicodeVersion = WordBreaks.UnicodeVersion,
                    Title = ClearSymbols.Text(parsed.GetValue(title)),
                    Purpose = ClearSymbols.Text(parsed.GetValue(purpose)),
                    Place = ClearSymbols.Text(parsed.GetValue(place)),
                    FirstDay = ClearSymbols.OptionalDate(parsed.GetValue(first)),
                    LastDay = ClearSymbols.OptionalDate(parsed.GetValue(last)),
                    HostLimits = ClearSymbols.Text(parsed.GetValue(limits)),
                };
                var convocation = Sign(desk, parsed, terms);
                await NewFile.WriteAsync(parsed.GetValue(output)!, convocation.Bytes, cancellation).ConfigureAwait(false);
                terminal.Print(new { talks = convocation.TalksId.ToHex(), words = convocation.Fingerprint.Words, file = Path.GetFullPath(parsed.GetValue(output)!) }, to =>
                {
                    to.WriteLine($"convocation  {parsed.GetValue(output)}");
                    to.WriteLine($"fingerprint  {convocation.Fingerprint.Words}");
                    to.WriteLine($"             {convocation.Fingerprint.Hex}");
                });
                return ExitCode.Done;
            }));
    }

    private static Convocation Sign(NodeDesk desk, ParseResult parsed, ConvocationTerms terms)
    {
        using var key = desk.OpenPartyKey(parsed);
        try
        {
            return Convocation.Sign(terms, key);
        }
        catch (ArgumentException fault)
        {
            throw CommandFailure.BadInput(fault.Message.Split(" (Parameter")[0].TrimEnd('.'), "give two parties or more, each once, and not the host");
        }
    }

    /// <summary>Reads parties' files, in the order of their codes.</summary>
    public static async Task<ImmutableArray<Participant>> ReadPartiesAsync(string[] files, CancellationToken cancellation)
    {
        var parties = new List<Participant>();
        foreach (var file in files)
        {
            parties.Add(PartyFile.TryDecode(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false), out var party, out var why)
                ? party.ToParticipant() : throw CommandFailure.BadInput($"'{file}': {why.TrimEnd('.')}", "ask the party for its party.json again"));
        }

        return [.. parties.OrderBy(party => party.Code)];
    }

    private static async Task<NoteKey> ReadLogKeyAsync(string file, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false));
            if (json.RootElement.TryGetProperty("vkey", out var vkey) && NoteKey.TryParse(vkey.GetString(), out var key, out _))
            {
                return key;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw CommandFailure.BadInput($"'{file}' is not a venue's file: {fault.Message}", "it is the venue.json that good-offices venue init makes");
        }

        throw CommandFailure.BadInput($"'{file}' names no log key", "it is the venue.json that good-offices venue init makes");
    }
}
