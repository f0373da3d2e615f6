using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Random talks from a seed: commands of many kinds, sensible and not.</summary>
internal sealed class Script(int seed)
{
    private readonly Random _random = new(seed);

    public (string Party, Command Command) Next(Table table, string[] codes)
    {
        var party = codes[_random.Next(codes.Length)];
        var provision = P(_random.Next(1, 5));
        var known = table.Provisions.Values.SelectMany(known => known.Proposals.Keys).OrderBy(id => table.Proposal(id)!.TabledBy).ToList();
        var proposal = known.Count > 0 ? known[_random.Next(known.Count)] : Id("ARM", 1);
        var level = (AcceptanceLevel)_random.Next(2);
        return (party, _random.Next(18) switch
        {
            0 or 1 => new Command.Table(provision, Words($"Text {_random.Next(3)}.")),
            2 => new Command.Table(provision, Words($"Text {_random.Next(3)}.")) { RestsOn = [P(_random.Next(1, 5))], Defines = ["term"] },
            3 => new Command.Table(provision, Words($"Text {_random.Next(3)}.")) { RestsOnTerms = ["term"] },
            4 or 5 or 6 or 7 => new Command.Accept(proposal, level),
            8 => new Command.Accept(proposal, level) { Conditions = [P(_random.Next(1, 5))] },
            9 => new Command.Withdraw(proposal),
            10 => new Command.TakeOver(proposal),
            11 => new Command.Reserve(provision, (ReservationKind)_random.Next(2)),
            12 => new Command.AskDeletion(provision),
            13 => new Command.Reopen(provision, "Reason."),
            14 => new Command.ReaffirmAll(),
            15 => new Command.TablePackage([proposal], [P(_random.Next(1, 5))]),
            16 when table.Packages.Count > 0 => new Command.AcceptPackage(table.Packages.Values.MaxBy(package => package.TabledBy)!.Id, level),
            _ => new Command.Do(new TableAct.Accepted(provision, proposal, Words($"Text {_random.Next(3)}.").Digest, level) { Replaces = new ActId(_random.Next(80)) }),
        });
    }
}
