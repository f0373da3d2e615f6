using GoodOffices.Agreement;

namespace GoodOffices.Benchmarks.Rolling;

/// <summary>Talks of a size that is rare in practice: every provision disputed by every party.</summary>
/// <param name="provisions">How many provisions the instrument has.</param>
/// <param name="parties">How many parties there are.</param>
/// <param name="wordings">How many different wordings each provision has; the parties share them.</param>
internal sealed class LargeTalks(int provisions, int parties, int wordings)
{
    private static readonly Language En = new("en");
    private static readonly InstrumentId I = new("I");

    private static readonly string[] Words =
        "the Parties shall open each crossing for freight and passengers without prejudice to the sovereignty of either and on the basis of reciprocity within the time limits that the joint committee sets in writing".Split(' ');

    public static InstrumentId Instrument => I;

    /// <summary>The acts: the instrument, its provisions, and one proposal or acceptance of each party on each.</summary>
    public IReadOnlyList<Envelope> Acts()
    {
        var acts = new List<TableAct> { new TableAct.InstrumentOpened(I, Texts.Of(En, "Agreement"), new InstrumentTerms(En, [En], FinalClauses.BySignature)) };
        var by = new List<int> { 0 };
        for (var number = 1; number <= provisions; number++)
        {
            var provision = new ProvisionId(I, $"{number}");
            acts.Add(new TableAct.ProvisionSet(provision, number, $"{number}", Texts.Of(En, $"Article {number}")));
            by.Add(0);
            for (var party = 0; party < parties; party++)
            {
                acts.Add(Position(provision, number, party));
                by.Add(party);
            }
        }

        return [.. acts.Select((act, index) => new Envelope(index, Code(by[index]), "delegate", act))];
    }

    public Table Begin() => Table.Begin(new TableRules(ValueList.From(Enumerable.Range(0, parties).Select(Code))));

    /// <summary>One more act: a party moves to another wording.</summary>
    public static Envelope Move(Table table, int number)
    {
        var provision = new ProvisionId(I, $"{number}");
        var party = table.Rules.Parties[^1];
        return new Envelope(table.Size, party, "delegate", new TableAct.Tabled(provision, new ProposalId(party, 1_000_000 + (int)table.Size), new WordingContent(En, Text(number, 77)))
        {
            Replaces = table.PositionOf(party, provision)!.Act,
        });
    }

    private TableAct Position(ProvisionId provision, int number, int party) => party < wordings
        ? new TableAct.Tabled(provision, new ProposalId(Code(party), number), new WordingContent(En, Text(number, party)))
        : new TableAct.Accepted(provision, new ProposalId(Code(party % wordings), number), new WordingContent(En, Text(number, party % wordings)).Digest, AcceptanceLevel.Definitive);

    private static PartyId Code(int party) => new($"P{(char)('A' + (party / 26))}{(char)('A' + (party % 26))}");

    /// <summary>Sixty words of which the variant changes five and leaves out one.</summary>
    private static string Text(int number, int variant)
    {
        var words = Enumerable.Range(0, 60).Select(at => Words[(at + number) % Words.Length]).ToList();
        for (var change = 0; variant > 0 && change < 5; change++)
        {
            words[(11 * change + variant + number) % 60] = Words[(7 * variant + change) % Words.Length];
        }

        if (variant > 0)
        {
            words.RemoveAt((variant * 13 + number) % words.Count);
        }

        return string.Join(' ', words) + ".";
    }
}
