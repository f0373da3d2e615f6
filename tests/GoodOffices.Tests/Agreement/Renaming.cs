using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

/// <summary>One of the ways to exchange the parties' names among each other.</summary>
internal sealed class Renaming(string[] codes, int which)
{
    private static readonly int[][] Orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    private readonly Dictionary<Digest, Digest> _digests = [];

    public PartyId Of(PartyId party) => new(codes[Orders[which][Array.IndexOf(codes, party.ToString())]]);

    public TableAct Of(TableAct act) => act switch
    {
        TableAct.Tabled tabled => tabled with { Proposal = Of(tabled.Proposal) },
        TableAct.Accepted accepted => accepted with { Proposal = Of(accepted.Proposal) },
        TableAct.Withdrawn withdrawn => withdrawn with { Proposal = Of(withdrawn.Proposal) },
        TableAct.TakenOver taken => taken with { Proposal = Of(taken.Proposal) },
        TableAct.PackageTabled tabled => Of(tabled),
        TableAct.PackageAccepted accepted => accepted with { Package = Of(accepted.Package), Content = _digests[accepted.Content] },
        _ => act,
    };

    private TableAct.PackageTabled Of(TableAct.PackageTabled tabled)
    {
        var items = Of(tabled.Items);
        _digests[Package.DigestOf(tabled.Items)] = Package.DigestOf(items);
        return tabled with { Package = Of(tabled.Package), Items = items };
    }

    private ValueList<PackageItem> Of(ValueList<PackageItem> items) =>
        ValueList.From(items.Select(item => item with { Proposal = item.Proposal is { } proposal ? Of(proposal) : null }));

    private ProposalId Of(ProposalId id) => new(Of(id.Party), id.Number);

    private PackageId Of(PackageId id) => new(Of(id.Party), id.Number);
}
