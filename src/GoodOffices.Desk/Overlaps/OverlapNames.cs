using GoodOffices.Agreement;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Text;

namespace GoodOffices.Desk.Overlaps;

/// <summary>How the options of a list are called on the page.</summary>
/// <param name="Table">Their table.</param>
/// <param name="Words">The words of the interface.</param>
public sealed record OverlapNames(Table Table, DeskLanguage Words)
{
    private const int Longest = 110;

    /// <summary>What the option is about: instrument, number and heading of the provision, or the package.</summary>
    public string Subject(OverlapOption option) => option switch
    {
        OverlapOption.OnProvision on => Table.Provisions.TryGetValue(on.Provision, out var provision)
            ? $"{on.Provision.Instrument}, {(provision.Number.Length > 0 ? provision.Number : on.Provision.Key)} {Words.Of(provision.Heading)}".TrimEnd() : $"{on.Provision}",
        OverlapOption.OfPackage of => Words.Format("overlap.package", of.Package),
        var other => throw new System.Diagnostics.UnreachableException(other?.GetType().Name),
    };

    /// <summary>What would stand there: the proposal and how it begins, or what the package would settle.</summary>
    public string Answer(OverlapOption option) => option switch
    {
        OverlapOption.OnProvision { Proposal: null } => Words["text.no-such-provision"],
        OverlapOption.OnProvision { Proposal: { } proposal } on => Said(on.Provision, proposal),
        OverlapOption.OfPackage of => Table.Packages.TryGetValue(of.Package, out var package)
            ? string.Join("; ", package.Items.Select(static item => $"{item.Provision}: {item.Proposal?.ToString() ?? "–"}")) : "",
        var other => throw new System.Diagnostics.UnreachableException(other?.GetType().Name),
    };

    /// <summary>Says nothing of the options.</summary>
    public override string ToString() => nameof(OverlapNames);

    private string Said(ProvisionId id, ProposalId proposal)
    {
        if (!Table.Provisions.TryGetValue(id, out var provision) || !provision.Proposals.TryGetValue(proposal, out var named)) return $"{proposal}";
        var text = ContentWords.Of(named.Content, Table.Instruments[id.Instrument].Terms.Drafting, Words).ReplaceLineEndings(" ");
        return $"{proposal}: {(text.Length > Longest ? text[..Longest].TrimEnd() + "…" : text)}";
    }
}
