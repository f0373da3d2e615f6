using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Tables an annex part by part, so that each is agreed by itself: links that a pair or a declared counterpart ties
    /// together are one part. A part goes to the provision on which a regime of one of its links is on the table, else to a
    /// new one below the annex's: <c>I/A.1</c>, <c>I/A.2</c>. What the party stands by already is not tabled again.</summary>
    /// <param name="Annex">The provision of the annex as a whole, such as <c>I/A</c>.</param>
    /// <param name="Regime">The annex.</param>
    public sealed record TableAnnex(ProvisionId Annex, Regime Regime) : Command
    {
        internal override Decision On(Seated at)
        {
            if (!at.Table.Instruments.TryGetValue(Annex.Instrument, out var instrument))
            {
                return Decision.Of(Refusals.UnknownInstrument(Annex.Instrument));
            }

            var acts = new List<TableAct>();
            var taken = at.Table.ProvisionsOf(Annex.Instrument).Select(static provision => provision.Id.Key).ToHashSet(StringComparer.Ordinal);
            var next = at.NextProposal();
            foreach (var part in RegimeDivision.Split(Regime))
            {
                var links = part.Links.Select(static link => link.Id).ToHashSet();
                if (ProvisionOf(at, links) is not { } provision)
                {
                    provision = NewProvision(at, taken, part, instrument.Terms.Drafting, acts);
                }

                var content = new LinkRegimeContent(part);
                if (Standing.StandsBy(at.Table.Rules.Parties, at.Table.Provisions.GetValueOrDefault(provision) ?? new Provision(provision, at.Table.Rules.Parties.Count), at.Seat, out _)?.Digest != content.Digest)
                {
                    acts.Add(new TableAct.Tabled(provision, next, content) { Replaces = at.Current(provision) });
                    next = new ProposalId(next.Party, next.Number + 1);
                }
            }

            return acts.Count > 0 ? Decision.Of([.. acts])
                : Decision.Of(new Reason("nothing-new", $"{at.Party} stands by every part of that annex already.", "Change a part of it, then table it again."));
        }

        private ProvisionId? ProvisionOf(Seated at, HashSet<LinkId> links) => at.Table.ProvisionsOf(Annex.Instrument)
            .Where(provision => provision.Proposals.Values.Any(proposal => proposal.Content is LinkRegimeContent known && known.Regime.Links.Any(link => links.Contains(link.Id))))
            .Select(static provision => (ProvisionId?)provision.Id).FirstOrDefault();

        private ProvisionId NewProvision(Seated at, HashSet<string> taken, Regime part, Language drafting, List<TableAct> acts)
        {
            var number = 1;
            while (!taken.Add(Key(number)))
            {
                number++;
            }

            var (id, annex) = (new ProvisionId(Annex.Instrument, Key(number)), at.Table.Provisions.GetValueOrDefault(Annex));
            var printed = $"{(annex is { Number.Length: > 0 } known ? known.Number : Annex.Key)}.{number.ToString(CultureInfo.InvariantCulture)}";
            acts.Add(new TableAct.ProvisionSet(id, (annex?.Order ?? LastOrder(at)) + number, printed, Texts.Of(drafting, string.Join("; ", part.Links.Select(static link => link.Shown)))));
            return id;
        }

        private string Key(int number) => $"{Annex.Key}.{number.ToString(CultureInfo.InvariantCulture)}";

        private int LastOrder(Seated at) => at.Table.ProvisionsOf(Annex.Instrument).Where(provision => !provision.Id.Key.StartsWith(Annex.Key + ".", StringComparison.Ordinal)).Select(static provision => provision.Order).DefaultIfEmpty().Max();
    }
}
