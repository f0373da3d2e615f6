namespace GoodOffices.Agreement;

/// <summary>The state of play: everything that follows from the table, computed once for one state of it.</summary>
public sealed class StateOfPlay
{
    private StateOfPlay(Table table)
    {
        var agreed = AgreedTexts.Of(table);
        var standings = table.Provisions.Values
            .OrderBy(static provision => provision.Id.Instrument).ThenBy(static provision => provision.Order).ThenBy(static provision => provision.Id)
            .Select(provision => Standing.Of(table, provision, agreed)).ToList();
        Instruments =
        [
            .. table.Instruments.Values.Select(instrument =>
            {
                var own = ValueList.From(standings.Where(standing => standing.Id.Instrument == instrument.Id));
                return new InstrumentStanding(instrument.Id, instrument.Title, table.StageOf(instrument.Id), own, new Tally(own.Select(static standing => standing.Status)));
            }),
        ];
        Overlaps = [.. table.Overlaps.Values.OrderBy(static list => list.ProposedBy).Select(static list => new OverlapStanding(list.Id, list.State, list.Running?.Number, list.RoundsLeft, list.WhoseMove))];
        Tally = new Tally(standings.Select(static standing => standing.Status));
    }

    /// <summary>The instruments in the order of their codes.</summary>
    public IReadOnlyList<InstrumentStanding> Instruments { get; }

    /// <summary>The lists for overlaps, in the order in which they were proposed.</summary>
    public IReadOnlyList<OverlapStanding> Overlaps { get; }

    /// <summary>How many provisions of all instruments have which status.</summary>
    public Tally Tally { get; }

    /// <summary>The provisions that are on the table and not agreed, in their order. One that nobody touched is no question yet.</summary>
    public IEnumerable<UnresolvedQuestion> UnresolvedQuestions => Instruments.SelectMany(static instrument => instrument.Provisions)
        .Where(static standing => !standing.IsAgreed && standing.Status != ProvisionStatus.Untouched)
        .Select(static standing => new UnresolvedQuestion(standing.Id, standing.Number, standing.Heading, standing.Status, standing.WhoseMove));

    /// <summary>Computes the state of play.</summary>
    public static StateOfPlay Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new StateOfPlay(table);
    }

    /// <summary>How a provision stands, or null where there is no such provision.</summary>
    public ProvisionStanding? this[ProvisionId id] =>
        Instruments.SelectMany(static instrument => instrument.Provisions).FirstOrDefault(standing => standing.Id == id);
}
