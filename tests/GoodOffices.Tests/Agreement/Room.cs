using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

/// <summary>A table with parties around it: commands are decided and recorded, acts can be recorded as they come.</summary>
internal sealed class Room
{
    public static readonly Language En = new("en");
    public static readonly Language Ru = new("ru");
    public static readonly InstrumentId I = new("I");

    private long _next;

    public Room(params string[] parties)
        : this(new TableRules(ValueList.From((parties.Length == 0 ? ["ARM", "AZE"] : parties).Select(code => new PartyId(code)))))
    {
    }

    public Room(TableRules rules) => Table = Table.Begin(rules);

    public Table Table { get; private set; }

    public List<Envelope> Envelopes { get; } = [];

    public StateOfPlay Play => StateOfPlay.Of(Table);

    /// <summary>A table with instrument I in English and as many provisions as asked for, keys 1, 2, ...</summary>
    public static Room With(int provisions, FinalClauses? clauses = null, Language[]? authentic = null, params string[] parties)
    {
        var room = new Room(parties);
        room.Open(I, clauses, authentic);
        for (var number = 1; number <= provisions; number++)
        {
            room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.Of(En, $"Article {number}"))));
        }

        return room;
    }

    public static ProvisionId P(int number) => new(I, $"{number}");

    public static WordingContent Words(string text) => new(En, text);

    public static ProposalId Id(string party, int number) => new(new PartyId(party), number);

    public ActId Open(InstrumentId id, FinalClauses? clauses = null, Language[]? authentic = null) => Do("ARM", new Command.Do(
        new TableAct.InstrumentOpened(id, Texts.Of(En, "Agreement"), new InstrumentTerms(En, ValueList.From(authentic ?? [En]), clauses ?? FinalClauses.BySignature))));

    /// <summary>Decides a command, which has to be accepted, and records its acts.</summary>
    public ActId Do(string party, Command command)
    {
        var decision = Decided(party, command);
        var accepted = decision as Decision.Accepted ?? throw new InvalidOperationException($"{command} refused: {decision}");
        ActId last = default;
        foreach (var act in accepted.Acts)
        {
            last = Record(party, act);
        }

        return last;
    }

    public Decision Decided(string party, Command command) => Decide.For(Table, command, Who(party));

    /// <summary>Decides a command, which has to be refused.</summary>
    public Decision.Refused Refused(string party, Command command) => Assert.IsType<Decision.Refused>(Decided(party, command));

    /// <summary>Records an act as it comes, void or not.</summary>
    public ActId Record(string party, TableAct act, Reason? lacking = null)
    {
        var envelope = new Envelope(_next++, new PartyId(party), $"{party} delegate", act, null, lacking);
        Envelopes.Add(envelope);
        Table = Table.Evolve(envelope);
        return new ActId(envelope.Index);
    }

    /// <summary>Lets entries of other rooms pass.</summary>
    public void Skip(long entries) => _next += entries;

    public ProposalId Tables(string party, int provision, string text)
    {
        var command = new Command.Table(P(provision), Words(text));
        var tabled = (TableAct.Tabled)((Decision.Accepted)Decided(party, command)).Acts[0];
        Do(party, command);
        return tabled.Proposal;
    }

    public ActId Accepts(string party, ProposalId proposal, AcceptanceLevel level = AcceptanceLevel.Definitive) => Do(party, new Command.Accept(proposal, level));

    /// <summary>Every provision is tabled by the first party and accepted by the others.</summary>
    public void AgreeAll(AcceptanceLevel level = AcceptanceLevel.Definitive)
    {
        foreach (var provision in Table.Provisions.Values.Where(provision => provision.Settlement is null).ToList())
        {
            var first = Table.Rules.Parties[0].ToString();
            var tabled = (TableAct.Tabled)((Decision.Accepted)Decided(first, new Command.Table(provision.Id, Words($"The Parties agree on {provision.Id}.")))).Acts[0];
            Record(first, tabled);
            foreach (var party in Table.Rules.Parties.Skip(1))
            {
                Accepts(party.ToString(), tabled.Proposal, level);
            }
        }
    }

    public void AdoptAll() => ForAll(new Command.ConsentToAdoption(I));

    public void ForAll(Command command)
    {
        foreach (var party in Table.Rules.Parties)
        {
            Do(party.ToString(), command);
        }
    }

    public ProvisionStatus Status(int provision) => Play[P(provision)]!.Status;

    public string[] Move(int provision) => [.. Play[P(provision)]!.WhoseMove.Select(party => party.ToString())];

    public Reason LastVoid() => Table.Voids[^1].Reason;

    public Instrument Instrument => Table.Instruments[I];

    private static Actor Who(string party) => new(new PartyId(party), $"{party} delegate");
}
