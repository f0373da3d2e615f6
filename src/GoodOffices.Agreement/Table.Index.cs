using System.Collections.Immutable;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<ProvisionId>> NoTerms =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<ProvisionId>>(StringComparer.Ordinal);

    /// <summary>Which provision each proposal is for.</summary>
    internal ImmutableSortedDictionary<ProposalId, ProvisionId> Proposals { get; init; } =
        ImmutableSortedDictionary<ProposalId, ProvisionId>.Empty;

    /// <summary>Which provisions have proposals that rest on a provision.</summary>
    internal ImmutableSortedDictionary<ProvisionId, ImmutableSortedSet<ProvisionId>> Dependents { get; init; } =
        ImmutableSortedDictionary<ProvisionId, ImmutableSortedSet<ProvisionId>>.Empty;

    /// <summary>Which provisions have proposals that rest on a defined term.</summary>
    internal ImmutableSortedDictionary<string, ImmutableSortedSet<ProvisionId>> TermUsers { get; init; } = NoTerms;

    /// <summary>Which provisions have proposals that define a term.</summary>
    internal ImmutableSortedDictionary<string, ImmutableSortedSet<ProvisionId>> Definers { get; init; } = NoTerms;

    /// <summary>The corrections proposed to authenticated texts.</summary>
    public ImmutableSortedDictionary<CorrectionId, Correction> Corrections { get; internal init; } =
        ImmutableSortedDictionary<CorrectionId, Correction>.Empty;
}
