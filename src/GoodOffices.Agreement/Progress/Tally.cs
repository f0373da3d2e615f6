using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>How many provisions have which status.</summary>
public sealed class Tally
{
    private readonly ImmutableArray<int> _counts;

    internal Tally(IEnumerable<ProvisionStatus> statuses)
    {
        var counts = new int[Enum.GetValues<ProvisionStatus>().Length];
        foreach (var status in statuses)
        {
            counts[(int)status]++;
        }

        _counts = [.. counts];
    }

    /// <summary>How many provisions there are.</summary>
    public int Total => _counts.Sum();

    /// <summary>How many are agreed, definitively or ad referendum.</summary>
    public int Agreed => this[ProvisionStatus.Agreed] + this[ProvisionStatus.AgreedAdReferendum];

    /// <summary>How many have this status.</summary>
    public int this[ProvisionStatus status] => _counts[(int)status];
}
