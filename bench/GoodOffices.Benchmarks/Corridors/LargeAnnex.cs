using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Benchmarks.Corridors;

/// <summary>An annex of many roads between two states, each with one crossing: entry and exit on both sides, their steps
/// shared out; every tenth measure differs, every twentieth section has a foreign manager under a concession.</summary>
internal static class LargeAnnex
{
    private static readonly PartyId First = new("AAA");
    private static readonly PartyId Second = new("BBB");

    public static Regime Of(int crossings, int stepsPerCrossing)
    {
        var procedures = ProcedureCatalogue.All.Where(static procedure => procedure.AppliesTo(TransportMode.Road)).ToList();
        var steps = ValueList.From(Enumerable.Range(0, stepsPerCrossing).Select(at => procedures[at % procedures.Count].Usual));
        var numbers = Enumerable.Range(0, crossings).ToList();
        var measures = numbers.SelectMany(number => Measures(number, steps)).ToList();
        return Regime.Of(new RegimeParts
        {
            Title = "Large annex",
            Parties = [First, Second],
            Links = ValueList.From(numbers.Select(static number => new LinkRegime(new($"L{number}"), TransportMode.Road))),
            Sections = ValueList.From(numbers.SelectMany(Sections)),
            Crossings = ValueList.From(numbers.Select(static number => new CrossingRegime(new($"X{number}"), new($"L{number}"), new($"L{number}.1"), new($"L{number}.2")))),
            Measures = ValueList.From(measures),
            Pairs = ValueList.From(measures.Chunk(2).Select(static pair => new DeclaredPair(pair[0].Id, pair[1].Id, ReciprocityStandard.Identical))),
        });
    }

    private static IEnumerable<SectionRegime> Sections(int number)
    {
        var first = SectionRegime.National(new($"L{number}.1"), new($"L{number}"), First);
        yield return number % 10 > 0 ? first : first with
        {
            Manager = new Body(Second),
            Arrangements = [new Arrangement(ArrangementKind.Concession, Second, ByConsent: true, Revocable: true)],
        };
        yield return SectionRegime.National(new($"L{number}.2"), new($"L{number}"), Second);
    }

    /// <summary>The steps of a crossing, shared out among entry and exit on both sides.</summary>
    private static IEnumerable<CrossingMeasure> Measures(int number, ValueList<ProcedureStep> steps)
    {
        var half = (steps.Count + 3) / 4;
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var chain = ValueList.From(steps.Skip((int)direction * half).Take(half));
            foreach (var by in (PartyId[])[First, Second])
            {
                yield return new CrossingMeasure(new($"X{number}.{by}.{direction}"), new($"X{number}"), by, direction, TrafficFlow.Bilateral, Carriage.Freight)
                {
                    Steps = chain,
                    FeeEurCents = number % 5 == 0 && by == First && direction == Direction.Entry ? 100 : 0,
                };
            }
        }
    }
}
