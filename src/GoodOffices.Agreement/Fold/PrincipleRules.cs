using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Principles bind what follows; a departure closes only by derogation accepted by name.</summary>
internal static class PrincipleRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.PrincipleTabled act)
    {
        if (table.Principles.ContainsKey(act.Principle))
        {
            return Refusals.NumberTaken($"principle {act.Principle}");
        }

        if (Blank.Is(act.Statement))
        {
            return Refusals.NoWords("statement");
        }

        var principle = new Principle(act.Principle, act.Nature, act.Statement, at.Act, NoActs(table).SetItem(at.Seat, at.Act));
        return table with { Principles = table.Principles.Add(principle.Id, principle) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.PrincipleAdopted act)
    {
        if (!table.Principles.TryGetValue(act.Principle, out var principle))
        {
            return new Reason("unknown-principle", $"There is no principle {act.Principle}.", "Table it first.");
        }

        if (principle.Digest != act.Content)
        {
            return Refusals.OtherContent($"principle {act.Principle}");
        }

        if (principle.AdoptedBy[at.Seat] is not null)
        {
            return Refusals.Already($"adopted {act.Principle}");
        }

        principle = principle with { AdoptedBy = principle.AdoptedBy.SetItem(at.Seat, at.Act) };
        return table with { Principles = table.Principles.SetItem(principle.Id, principle) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.FindingStated act)
    {
        if (PositionRules.Closed(table, act.Provision, out var provision) is { } why)
        {
            return why;
        }

        if (!table.Principles.TryGetValue(act.Principle, out var principle) || !principle.IsAdopted)
        {
            return new Reason("principle-not-adopted", $"{act.Principle} is not adopted by all.", "A principle binds once all parties adopted it.");
        }

        if (provision.ContentOf(act.Content) is null)
        {
            return Refusals.OtherContent($"a proposal on {act.Provision}");
        }

        if (Blank.Is(act.Measure))
        {
            return Refusals.NoWords("measure");
        }

        var finding = new Finding(act.Provision, act.Principle, act.Content, act.Measure, at.Act, at.Party);
        return table.Put(provision with { Findings = provision.Findings.Add(finding) });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.FindingWithdrawn act)
    {
        foreach (var provision in table.Provisions.Values)
        {
            if (provision.Findings.Find(finding => finding.StatedBy == act.Finding) is { } stated)
            {
                return stated.Author == at.Party
                    ? table.Put(provision with { Findings = provision.Findings.Remove(stated) })
                    : new Reason("not-own-finding", $"{act.Finding} is not {at.Party}'s finding.", "Only who stated it can withdraw it; a derogation accepts it.");
            }
        }

        return Refusals.UnknownAct(act.Finding, "a finding that stands");
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.DerogationAccepted act)
    {
        if (PositionRules.Closed(table, act.Provision, out var provision) is { } why)
        {
            return why;
        }

        var contents = provision.Proposals.Values.Select(static proposal => proposal.Content.Digest).Distinct();
        if (!contents.Any(content => FindingRules.On(table, provision, content).Any(finding => finding.Digest == act.Finding && finding.Principle == act.Principle)))
        {
            return new Reason("unknown-finding", $"There is no such finding on {act.Provision} under {act.Principle}.", "Name a finding that stands by its digest.");
        }

        var accepted = provision.Derogations.GetValueOrDefault(act.Finding, NoActs(table));
        return accepted[at.Seat] is not null
            ? Refusals.Already("accepted this derogation")
            : table.Put(provision with { Derogations = provision.Derogations.SetItem(act.Finding, accepted.SetItem(at.Seat, at.Act)) });
    }

    public static ImmutableArray<ActId?> NoActs(Table table) => [.. new ActId?[table.Rules.Parties.Count]];
}
