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

    /// <summary>The packages, whatever became of them.</summary>
    public ImmutableSortedDictionary<PackageId, Package> Packages { get; internal init; } =
        ImmutableSortedDictionary<PackageId, Package>.Empty;

    /// <summary>The lists for overlaps, whatever became of them.</summary>
    public ImmutableSortedDictionary<OverlapId, OverlapList> Overlaps { get; internal init; } =
        ImmutableSortedDictionary<OverlapId, OverlapList>.Empty;

    /// <summary>The principles, adopted or not.</summary>
    public ImmutableSortedDictionary<PrincipleId, Principle> Principles { get; internal init; } =
        ImmutableSortedDictionary<PrincipleId, Principle>.Empty;

    /// <summary>The silence procedures, by the act that proposed them.</summary>
    public ImmutableSortedDictionary<ActId, SilenceProcedure> Silences { get; internal init; } =
        ImmutableSortedDictionary<ActId, SilenceProcedure>.Empty;

    /// <summary>What was said in the room.</summary>
    public ImmutableList<Statement> Statements { get; internal init; } = [];

    /// <summary>The texts without status.</summary>
    public ImmutableList<NonPaper> NonPapers { get; internal init; } = [];

    /// <summary>What the items of sessions are about.</summary>
    public ImmutableList<AgendaLink> AgendaLinks { get; internal init; } = [];

    /// <summary>The releases proposed.</summary>
    public ImmutableList<Release> Releases { get; internal init; } = [];

    /// <summary>The corrections proposed to authenticated texts.</summary>
    public ImmutableSortedDictionary<CorrectionId, Correction> Corrections { get; internal init; } =
        ImmutableSortedDictionary<CorrectionId, Correction>.Empty;
}
