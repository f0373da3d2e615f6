namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Tables proposals that stand or fall together.</summary>
    /// <param name="Proposals">The proposals, on different provisions.</param>
    /// <param name="Deletions">The provisions that there would not be.</param>
    /// <param name="Note">What holds the package together; may be empty.</param>
    public sealed record TablePackage(ValueList<ProposalId> Proposals, ValueList<ProvisionId> Deletions, string Note = "") : Command
    {
        internal override Decision On(Seated at)
        {
            var items = new List<PackageItem>();
            foreach (var id in Proposals)
            {
                if (at.Table.Proposal(id) is not { } proposal)
                {
                    return Decision.Of(new Reason("unknown-proposal", $"There is no proposal {id}.", "Name one that is on the table."));
                }

                items.Add(new PackageItem(proposal.Provision, id, proposal.Content.Digest));
            }

            items.AddRange(Deletions.Select(static provision => new PackageItem(provision, null, null)));
            return Decision.Of(new TableAct.PackageTabled(at.NextPackage(), ValueList.From(items.OrderBy(static item => item.Provision)), Note));
        }
    }

    /// <summary>Accepts a package as a whole.</summary>
    /// <param name="Package">The package.</param>
    /// <param name="Level">Subject to the capital or definitively.</param>
    public sealed record AcceptPackage(PackageId Package, AcceptanceLevel Level) : Command
    {
        internal override Decision On(Seated at) => at.Table.Packages.TryGetValue(Package, out var package)
            ? Decision.Of(new TableAct.PackageAccepted(Package, package.Digest, Level))
            : Decision.Of(Refusals.UnknownPackage(Package));
    }

    /// <summary>Adopts a principle.</summary>
    /// <param name="Principle">The principle.</param>
    public sealed record AdoptPrinciple(PrincipleId Principle) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.PrincipleAdopted(
            Principle, at.Table.Principles.GetValueOrDefault(Principle)?.Digest ?? default));
    }

    /// <summary>States that a proposal departs from a principle.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Principle">The principle.</param>
    /// <param name="Measure">By how much.</param>
    public sealed record StateFinding(ProposalId Proposal, PrincipleId Principle, string Measure) : Command
    {
        internal override Decision On(Seated at) => at.WithProposal(Proposal, proposal =>
            new TableAct.FindingStated(proposal.Provision, Principle, proposal.Content.Digest, Measure));
    }

    /// <summary>Accepts by name every departure from one principle that still stands on what all accepted.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Principle">The principle.</param>
    public sealed record AcceptDerogation(ProvisionId Provision, PrincipleId Principle) : Command
    {
        internal override Decision On(Seated at)
        {
            if (!at.Table.Provisions.TryGetValue(Provision, out var provision))
            {
                return Decision.Of(Refusals.UnknownProvision(Provision));
            }

            TableAct[] acts =
            [
                .. FindingRules.Open(at.Table, provision)
                    .Where(finding => finding.Principle == Principle)
                    .Where(finding => !(provision.Derogations.TryGetValue(finding.Digest, out var given) && given[at.Seat] is not null))
                    .Select(finding => finding.Digest).Distinct()
                    .Select(digest => new TableAct.DerogationAccepted(Provision, Principle, digest)),
            ];
            return acts.Length == 0
                ? Decision.Of(new Reason("no-finding", $"No departure from {Principle} on {Provision} awaits {at.Party}.", "A departure is derogated from once all accepted the text."))
                : Decision.Of(acts);
        }
    }

    /// <summary>Proposes that a proposal be accepted by silence.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Deadline">The deadline, seconds since 1970-01-01 UTC.</param>
    public sealed record ProposeSilence(ProposalId Proposal, long Deadline) : Command
    {
        internal override Decision On(Seated at) => at.WithProposal(Proposal, proposal =>
            new TableAct.SilenceProposed(proposal.Provision, proposal.Id, proposal.Content.Digest, Deadline));
    }

    /// <summary>Tells the room which text a salted digest stands for.</summary>
    /// <param name="Subject">The text.</param>
    /// <param name="Salt">32 random bytes.</param>
    public sealed record ProposeRelease(ReleaseSubject Subject, ValueList<byte> Salt) : Command
    {
        internal override Decision On(Seated at) => ReleaseText.Of(at.Table, Subject, out var text) is { } why
            ? Decision.Of(why) : Decision.Of(new TableAct.ReleaseProposed(ReleaseText.Salted(Salt, text), Salt, Subject));
    }
}
