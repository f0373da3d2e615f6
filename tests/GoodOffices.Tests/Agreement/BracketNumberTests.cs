using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Numbers by which people speak of brackets, from act to act.</summary>
public sealed class BracketNumberTests
{
    private const string One = "The Parties may open the crossing within ten days and inform each other every single month.";
    private const string Other = "The Parties shall open the crossing within thirty days and inform each other every other week.";

    private static readonly string[] Words =
        ["may", "shall", "open", "close", "each", "crossing", "within", "ten", "thirty", "days", "of", "notice", "in", "writing", "freely", "never"];

    private static readonly string[] Codes = ["ARM", "AZE", "GEO"];

    [Fact]
    public void A_settled_brackets_letter_is_given_to_no_other()
    {
        var room = With(1);
        room.Tables("ARM", 1, One);
        room.Tables("AZE", 1, Other);
        Assert.Equal(["1-a may", "1-b ten", "1-c single month"], Told(room, "ARM"));
        room.Tables("AZE", 1, Other.Replace("thirty", "ten", StringComparison.Ordinal));
        Assert.Equal(["1-a may", "1-c single month"], Told(room, "ARM"));
        room.Tables("ARM", 1, One.Replace("inform", "promptly inform", StringComparison.Ordinal));
        Assert.Equal(["1-a may", "1-d promptly ", "1-c single month"], Told(room, "ARM"));
    }

    [Fact]
    public void A_bracket_keeps_its_letter_whatever_is_proposed_in_it()
    {
        var room = With(1, null, null, Codes);
        room.Tables("ARM", 1, One);
        room.Tables("AZE", 1, Other);
        room.Tables("AZE", 1, Other.Replace("thirty", "twenty", StringComparison.Ordinal));
        room.Tables("ARM", 1, One.Replace("may", "are to", StringComparison.Ordinal));
        room.Tables("GEO", 1, One.Replace("may", "will", StringComparison.Ordinal));
        Assert.Equal(["1-a are to", "1-b ten", "1-c single month"], Told(room, "ARM"));
    }

    [Fact]
    public void A_text_that_nobody_answered_is_one_bracket_and_the_first_part_of_the_answer_goes_on_with_its_letter()
    {
        var room = With(1);
        room.Tables("ARM", 1, One);
        Assert.Equal(["1-a " + One], Told(room, "ARM"));
        room.Tables("AZE", 1, Other);
        Assert.StartsWith("1-a", Told(room, "ARM")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_bracket_that_falls_apart_the_largest_part_keeps_the_letter()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Goods pass at all hours without any inspection by officers of the other side.");
        room.Tables("AZE", 1, "Goods are examined on weekdays under conditions set out later in regulations of the customs union.");
        Assert.Equal(["1-a"], Numbers(room.Table));
        room.Tables("AZE", 1, "Goods go at all hours without any inspection under conditions set out later in regulations of the customs union.");
        Assert.Equal(["1-b pass", "1-a by officers of the other side"], Told(room, "ARM"));
    }

    [Fact]
    public void A_bracket_that_comes_back_after_all_agreed_is_another_one()
    {
        var room = With(1);
        var first = room.Tables("ARM", 1, One);
        room.Tables("AZE", 1, Other);
        room.Accepts("AZE", first);
        Assert.Empty(Told(room, "ARM"));
        room.Do("AZE", new Command.Reopen(P(1), "Reason."));
        room.Tables("AZE", 1, Other);
        Assert.Equal(["1-d", "1-e", "1-f"], Numbers(room.Table));
    }

    [Fact]
    public void Numbers_are_the_same_whenever_and_however_often_a_node_looked() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var (looking, last) = (Table.Begin(Rules(0)), Table.Begin(Rules(0)));
        foreach (var envelope in Acts(seed, 0))
        {
            looking = looking.Evolve(envelope);
            last = last.Evolve(envelope);
            if ((seed + envelope.Index) % 3 == 0) Numbers(looking);
        }

        var numbers = Numbers(last);
        Assert.Equal(numbers, Numbers(looking));
        Assert.Equal(numbers, Numbers(Acts(seed, 0).Aggregate(Table.Begin(Rules(0)), static (table, envelope) => table.Evolve(envelope))));
    }, iter: 60);

    [Fact]
    public void An_act_on_another_provision_changes_no_number() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var room = After(seed);
        var before = Numbers(room.Table);
        room.Record("ARM", new TableAct.ProvisionSet(P(2), 2, "2", Texts.Of(En, "Article 2")));
        room.Tables("AZE", 2, "Text.");
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 9, "9", Texts.Of(En, "Article 9"))));
        Assert.Equal(before, Numbers(room.Table));
    }, iter: 30);

    [Fact]
    public void No_number_stands_twice_and_none_that_went_comes_back() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var table = Table.Begin(Rules(0));
        var (gone, before) = (new HashSet<string>(), new HashSet<string>());
        foreach (var envelope in Acts(seed, 0))
        {
            table = table.Evolve(envelope);
            var numbers = Numbers(table);
            Assert.Equal(numbers.Length, numbers.Distinct().Count());
            var outermost = numbers.Where(static number => !number.Contains('.', StringComparison.Ordinal)).ToHashSet();
            Assert.Empty(outermost.Intersect(gone));
            gone.UnionWith(before.Except(outermost));
            before = outermost;
        }
    }, iter: 60);

    [Fact]
    public void Permuting_the_parties_changes_no_number() => Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 5]).Sample((seed, which) =>
    {
        var (one, other) = (Told(Acts(seed, 0), Rules(0)), Told(Acts(seed, which), Rules(which)));
        Assert.Equal(one.Select(told => (told.Number, string.Join('|', told.Wordings.Order(StringComparer.Ordinal)))).Order(), other.Select(told => (told.Number, string.Join('|', told.Wordings.Order(StringComparer.Ordinal)))).Order());
    }, iter: 100);

    private static string[] Numbers(Table table) => !table.Provisions.ContainsKey(P(1)) ? []
        : [.. RollingInstrument.Of(table, I).Provisions.Single(static provision => provision.Id == P(1)).Brackets.Select(static place => place.Number)];

    // Each outermost bracket with what a party says in it.
    private static string[] Told(Room room, string party) => [.. RollingInstrument.Of(room.Table, I).Provisions[0].Brackets
        .Where(static place => place.Depth == 1).Select(place => $"{place.Number} {place.Bracket.Of(party)?.Content.Resolve(party)}")];

    private static IEnumerable<(string Number, IEnumerable<string> Wordings)> Told(IEnumerable<Envelope> acts, TableRules rules) =>
        RollingInstrument.Of(acts.Aggregate(Table.Begin(rules), static (table, envelope) => table.Evolve(envelope)), I).Provisions[0].Brackets
            .Select(static place => (place.Number, place.Bracket.Alternatives.SelectMany(static alternative => alternative.Parties.Select(party => alternative.Content.Resolve(party))).Distinct()));

    private static TableRules Rules(int which) => new(ValueList.From(Codes.Select(code => new Renaming(Codes, which).Of(new PartyId(code)))));

    private static Room After(int seed)
    {
        var room = new Room(Codes);
        foreach (var envelope in Acts(seed, 0)) room.Record(envelope.Party.ToString(), envelope.Act!);
        return room;
    }

    // Wordings that go on from one another, each party in its turn or not.
    private static IEnumerable<Envelope> Acts(int seed, int which)
    {
        var (random, renaming) = (new Random(seed), new Renaming(Codes, which));
        var words = Enumerable.Range(0, 16).Select(_ => Words[random.Next(Words.Length)]).ToList();
        var table = Table.Begin(Rules(which));
        List<(PartyId Party, TableAct Act)> acts =
        [
            (renaming.Of(new PartyId("ARM")), new TableAct.InstrumentOpened(I, Texts.Of(En, "Agreement"), new InstrumentTerms(En, [En], FinalClauses.BySignature))),
            (renaming.Of(new PartyId("ARM")), new TableAct.ProvisionSet(P(1), 1, "1", Texts.Of(En, "Article 1"))),
        ];
        for (var step = 0; step < 12; step++)
        {
            var party = renaming.Of(new PartyId(Codes[random.Next(3)]));
            var wording = words.ToList();
            for (var change = random.Next(4); change > 0; change--) wording[random.Next(wording.Count)] = Words[random.Next(Words.Length)];
            if (random.Next(3) == 0) wording.RemoveAt(random.Next(wording.Count));
            acts.Add((party, new TableAct.Tabled(P(1), new ProposalId(party, step + 1), Agreement.Room.Words(string.Join(' ', wording) + "."))));
        }

        for (var index = 0; index < acts.Count; index++)
        {
            var (party, act) = acts[index];
            if (act is TableAct.Tabled tabled) act = tabled with { Replaces = table.PositionOf(party, P(1))?.Act };
            var envelope = new Envelope(index, party, "d", act);
            table = table.Evolve(envelope);
            yield return envelope;
        }
    }
}
