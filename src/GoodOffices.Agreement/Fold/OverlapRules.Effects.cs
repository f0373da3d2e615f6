using System.Diagnostics;

namespace GoodOffices.Agreement;

/// <content>What a complete round brings about where it binds: what all said yes to is accepted ad referendum by each.</content>
internal static partial class OverlapRules
{
    private static Table Complete(Table table, Occasion at, OverlapList list, OverlapRound round)
    {
        var yes = list.Options.Where((_, place) => list.Terms.Binding && round.Outcome[place] == true).ToList();
        var effects = new List<OverlapEffect>();
        foreach (var option in list.Options)
        {
            var (next, effect) = yes.Contains(option) ? Effect(table, at, option, yes) : (table, OverlapEffect.None);
            table = next;
            effects.Add(effect);
        }

        return Keep(table, list.With(round with { Effects = ValueList.From(effects) }));
    }

    private static (Table Table, OverlapEffect Effect) Effect(Table table, Occasion at, OverlapOption option, List<OverlapOption> yes)
    {
        var own = option.Provisions(table).ToHashSet();
        if (yes.Any(other => other != option && other.Provisions(table).Any(own.Contains)))
        {
            return (table, OverlapEffect.Several);
        }

        if (NotOpen(table, option) is { } why)
        {
            return (table, why.Code is "agreed" or "adopted" ? OverlapEffect.Closed : OverlapEffect.NotLive);
        }

        return option switch
        {
            OverlapOption.OnProvision on => (Accept(table, at, on), OverlapEffect.Accepted),
            OverlapOption.OfPackage of => PackageRules.AcceptForAll(table, at, of.Package).Next is { } laid ? (laid, OverlapEffect.Accepted) : (table, OverlapEffect.Closed),
            _ => throw new UnreachableException(option.GetType().Name),
        };
    }

    /// <summary>Every party stands where its yes puts it; who proposes or has accepted the very same stays as it is. To ask that there
    /// be no provision knows no level.</summary>
    private static Table Accept(Table table, Occasion at, OverlapOption.OnProvision option)
    {
        var provision = table.Provisions[option.Provision];
        for (var seat = 0; seat < provision.Positions.Length; seat++)
        {
            if (option.Proposal is not { } proposal)
            {
                provision = provision.Positions[seat] is { WantsDeletion: true } ? provision : provision.With(seat, new Position(at.Act, Stance.AsksDeletion));
            }
            else if (provision.Positions[seat] is not { AcceptsText: true } position || position.Content != option.Content)
            {
                provision = provision.With(seat, PositionRules.OnProposal(table, at, Stance.Accepts, provision.Proposals[proposal]) with { Level = AcceptanceLevel.AdReferendum });
            }
        }

        return table.Put(provision);
    }
}
