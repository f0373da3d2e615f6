using GoodOffices.Agreement;
using GoodOffices.Delegation;

namespace GoodOffices.Desk.Text;

/// <summary>What acts would bring about if they were recorded now: computed on a copy of the table and sent to nobody.</summary>
/// <param name="Refused">Why the table would refuse them; else null.</param>
/// <param name="Table">The table as it would be.</param>
/// <param name="Closes">The provisions that would be agreed and are not.</param>
/// <param name="Opens">The provisions that are agreed and would not be.</param>
/// <param name="Lapses">The acceptances that would lapse.</param>
/// <param name="Departures">The departures from adopted principles that would need a derogation, and need none now.</param>
/// <param name="Blanks">How many blanks would be open in what would be agreed.</param>
public sealed record Trial(
    Decision.Refused? Refused, Table Table, IReadOnlyList<ProvisionStanding> Closes, IReadOnlyList<ProvisionStanding> Opens,
    IReadOnlyList<Lapse> Lapses, IReadOnlyList<Finding> Departures, int Blanks)
{
    /// <summary>Whether nothing would close, open, lapse or depart.</summary>
    public bool IsWithoutEffect => Closes.Count + Opens.Count + Lapses.Count + Departures.Count == 0;

    /// <summary>Tries commands one after the other.</summary>
    /// <param name="table">The table now.</param>
    /// <param name="play">Its state of play.</param>
    /// <param name="commands">Who would say what.</param>
    public static Trial Of(Table table, StateOfPlay play, params IEnumerable<(Actor Who, Command Command)> commands)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(play);
        ArgumentNullException.ThrowIfNull(commands);
        var after = table;
        foreach (var (who, command) in commands)
        {
            if (Decide.For(after, command, who) is Decision.Refused refused) return new Trial(refused, table, [], [], [], [], 0);
            after = ((Decision.Accepted)Decide.For(after, command, who)).Acts.Aggregate(after, (state, act) => state.Evolve(new Envelope(state.Size, who.Party, who.Delegate, act)));
        }

        return Between(table, play, after);
    }

    /// <summary>A party tables a content, and where it is wanted all the others accept it.</summary>
    /// <param name="table">The table now.</param>
    /// <param name="play">Its state of play.</param>
    /// <param name="who">Who tables it.</param>
    /// <param name="command">The proposal.</param>
    /// <param name="accepted">Whether all the others are taken to accept it.</param>
    public static Trial OfProposal(Table table, StateOfPlay play, Actor who, Command.Table command, bool accepted)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(command);
        if (!accepted || Decide.For(table, command, who) is not Decision.Accepted { Acts: [TableAct.Tabled tabled] }) return Of(table, play, (who, command));
        return Of(table, play, [(who, command), .. Others(table, who.Party).Select(other => (other, (Command)new Command.Accept(tabled.Proposal, AcceptanceLevel.Definitive)))]);
    }

    /// <summary>Everybody who does not stand by a proposal yet accepts it.</summary>
    public static Trial OfAcceptance(Table table, StateOfPlay play, CompiledProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(proposal);
        return Of(table, play, table.Rules.Parties.Where(party => !proposal.Proponents.Contains(party) && !proposal.Supporters.Contains(party))
            .Select(party => (new Actor(party, Nobody), (Command)new Command.Accept(proposal.Proposals[0], AcceptanceLevel.Definitive))));
    }

    /// <summary>A party tables a package, and all the others accept it.</summary>
    public static Trial OfPackage(Table table, StateOfPlay play, PartyId who, Command.TablePackage command)
    {
        ArgumentNullException.ThrowIfNull(table);
        var own = new Actor(who, Nobody);
        return Decide.For(table, command, own) is Decision.Accepted { Acts: [TableAct.PackageTabled tabled] }
            ? Of(table, play, [(own, command), .. Others(table, who).Select(other => (other, (Command)new Command.AcceptPackage(tabled.Package, AcceptanceLevel.Definitive)))])
            : Of(table, play, (own, command));
    }

    /// <summary>Says nothing of what it tries.</summary>
    public override string ToString() => $"trial of {Table}";

    // Whoever of a party's delegates it would be makes no difference to the table.
    private const string Nobody = "nobody";

    private static IEnumerable<Actor> Others(Table table, PartyId party) => table.Rules.Parties.Where(other => other != party).Select(static other => new Actor(other, Nobody));

    private static Trial Between(Table table, StateOfPlay play, Table after)
    {
        var then = StateOfPlay.Of(after).Instruments.SelectMany(static instrument => instrument.Provisions).ToList();
        var now = play.Instruments.SelectMany(static instrument => instrument.Provisions).ToDictionary(static standing => standing.Id);
        bool WasAgreed(ProvisionStanding standing) => now.TryGetValue(standing.Id, out var before) && before.IsAgreed;
        return new Trial(null, after,
            [.. then.Where(standing => standing.IsAgreed && !WasAgreed(standing))],
            [.. then.Where(standing => !standing.IsAgreed && WasAgreed(standing))],
            [.. after.Lapses.Skip(table.Lapses.Count)],
            [.. then.SelectMany(standing => standing.Findings.Where(finding => !now.TryGetValue(standing.Id, out var before) || !before.Findings.Contains(finding)))],
            then.Where(standing => standing.IsAgreed && !WasAgreed(standing)).Sum(static standing => standing.OpenBlanks.Count));
    }
}
