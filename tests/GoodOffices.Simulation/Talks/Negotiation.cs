using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Talks;

/// <summary>What a party may say next about the agreement: drawn from the dice, sensible in the state of the table that it sees.</summary>
internal static class Negotiation
{
    private const int Provisions = 4;

    public static InstrumentId Agreement { get; } = new("I");

    /// <param name="dice">Draws what it is.</param>
    /// <param name="table">As the party sees it; null before anything was said.</param>
    /// <param name="phrase">By which it is known again.</param>
    /// <param name="atLength">Whether a text may be too long for its entry now and then, so that it goes as an enclosure.</param>
    public static Command Choose(Dice dice, Table? table, string phrase, bool atLength)
    {
        if (table is null || !table.Instruments.ContainsKey(Agreement))
        {
            return new Command.Do(new TableAct.InstrumentOpened(Agreement, Words.Texts($"Agreement. {phrase}"), new InstrumentTerms(Words.Drafting, [Words.Drafting], FinalClauses.BySignature)));
        }

        var provision = new ProvisionId(Agreement, Numbered(1 + dice.Below(Provisions)));
        var set = Enumerable.Range(1, Provisions).Select(number => new ProvisionId(Agreement, Numbered(number))).Where(table.Provisions.ContainsKey).ToList();
        if (set.Count > 0 && dice.PerMille(850)) provision = dice.Pick(set);
        if (!table.Provisions.TryGetValue(provision, out var known)) return Set(provision, Words.Texts(phrase));
        if (table.Packages.Values.Any(package => package.State == PackageState.Open && !Bargain.Holds(package)) && dice.PerMille(300)) return InPackages(dice, table, phrase);
        if (known.Settlement is not null && dice.PerMille(500)) return new Command.Reopen(provision, phrase);
        var live = known.Proposals.Values.Where(proposal => !proposal.IsWithdrawn).ToList();
        return dice.Below(14) switch
        {
            0 => new Command.Do(new TableAct.StatementMade(Words.Texts(phrase))),
            1 => new Command.Reserve(provision, ReservationKind.Scrutiny, phrase),
            2 => new Command.Do(new TableAct.NonPaperHanded(Words.Texts("Non-paper"), Words.Texts(phrase))),
            3 when live.Count > 0 => new Command.Withdraw(dice.Pick(live).Id),
            4 when live.Count > 0 => new Command.TakeOver(dice.Pick(live).Id),
            5 or 6 or 9 when live.Count > 0 => new Command.Accept(live[^1].Id, (AcceptanceLevel)dice.Below(2)),
            7 => new Command.AskDeletion(provision),
            8 => InPackages(dice, table, phrase),
            10 => new Command.ReaffirmAll(),
            11 => new Command.AwaitInstructions(provision),
            _ => Tabling(dice, provision, phrase, atLength),
        };
    }

    /// <summary>Gives a provision its place.</summary>
    public static Command.Do Set(ProvisionId provision, Texts heading)
    {
        var order = int.TryParse(provision.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 100 + provision.Key[0];
        return new(new TableAct.ProvisionSet(provision, order, $"Article {provision.Key}", heading));
    }

    private static Command.Table Tabling(Dice dice, ProvisionId provision, string phrase, bool atLength) =>
        new(provision, new WordingContent(Words.Drafting, $"The Parties agree as follows. {phrase}{(atLength ? Annex(dice) : "")}"))
        {
            RestsOn = dice.PerMille(200) ? [new ProvisionId(Agreement, "1")] : [],
        };

    private static Command InPackages(Dice dice, Table table, string phrase)
    {
        var packages = table.Packages.Values.Where(package => package.State == PackageState.Open && !Bargain.Holds(package)).ToList();
        if (packages.Count > 0)
        {
            var package = dice.Pick(packages);
            return dice.Below(4) switch
            {
                0 => new Command.Do(new TableAct.PackageRejected(package.Id, phrase)),
                1 => new Command.Do(new TableAct.PackageWithdrawn(package.Id)),
                _ => new Command.AcceptPackage(package.Id, AcceptanceLevel.Definitive),
            };
        }

        var open = table.ProvisionsOf(Agreement).Where(provision => provision.Settlement is null && provision.Id.Key.Length == 1 && char.IsAsciiDigit(provision.Id.Key[0])).ToList();
        var proposals = open.Select(provision => provision.Proposals.Values.LastOrDefault(proposal => !proposal.IsWithdrawn)?.Id).OfType<ProposalId>().Take(2).ToList();
        var deleted = proposals.Count == 1 ? open.Where(provision => provision.Id != table.Proposal(proposals[0])!.Provision).Select(provision => provision.Id).Take(1) : [];
        return new Command.TablePackage(ValueList.From(proposals), ValueList.From(deleted), phrase);
    }

    private static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Annex(Dice dice) => dice.PerMille(200) ? string.Concat(Enumerable.Repeat(" and so on", 6_000)) : "";
}
