using System.Collections.Immutable;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The smallest thing that is agreed or not: its proposals, and the one position of each party.</summary>
public sealed partial record Provision
{
    private Settlement? _settlement;
    private bool _settlementKnown;
    private byte[]? _stateDigest;
    private long _foldedAt;

    internal Provision(ProvisionId id, int seats)
    {
        Id = id;
        Positions = [.. new Position?[seats]];
    }

    /// <summary>Copies what is said and leaves out what is derived from it.</summary>
    private Provision(Provision original)
    {
        Id = original.Id;
        Order = original.Order;
        Number = original.Number;
        Heading = original.Heading;
        SetBy = original.SetBy;
        Proposals = original.Proposals;
        Positions = original.Positions;
        SettledByPackage = original.SettledByPackage;
        Basis = original.Basis;
        Alignments = original.Alignments;
        Fillings = original.Fillings;
        Findings = original.Findings;
        Derogations = original.Derogations;
    }

    /// <summary>The provision.</summary>
    public ProvisionId Id { get; }

    /// <summary>Its place in the instrument.</summary>
    public int Order { get; internal init; }

    /// <summary>The number as printed; may be empty.</summary>
    public string Number { get; internal init; } = "";

    /// <summary>The heading by language; may be empty.</summary>
    public Texts Heading { get; internal init; } = Texts.None;

    /// <summary>The act that last set place, number and heading.</summary>
    public ActId SetBy { get; internal init; }

    /// <summary>Every proposal that was tabled, the withdrawn ones included.</summary>
    public ImmutableSortedDictionary<ProposalId, Proposal> Proposals { get; internal init; } =
        ImmutableSortedDictionary<ProposalId, Proposal>.Empty;

    /// <summary>The position of each party, by seat; null where it has none.</summary>
    public ImmutableArray<Position?> Positions { get; internal init; }

    /// <summary>What an agreed package settles on this provision, or null.</summary>
    public Settlement? SettledByPackage { get; internal init; }

    /// <summary>The text put forward as basis for negotiation, or null.</summary>
    public BasisText? Basis { get; internal init; }

    /// <summary>The texts in other languages, by the wording that they are aligned to.</summary>
    public ImmutableSortedDictionary<AlignmentKey, Alignment> Alignments { get; internal init; } =
        ImmutableSortedDictionary<AlignmentKey, Alignment>.Empty;

    /// <summary>What each party puts into each blank, by seat.</summary>
    public ImmutableSortedDictionary<PlaceholderKey, ImmutableArray<Filling?>> Fillings { get; internal init; } =
        ImmutableSortedDictionary<PlaceholderKey, ImmutableArray<Filling?>>.Empty;

    /// <summary>The findings that parties stated on contents of this provision.</summary>
    public ImmutableList<Finding> Findings { get; internal init; } = [];

    /// <summary>Who accepted which departure by name: by the digest of the finding, then by seat.</summary>
    public ImmutableSortedDictionary<Digest, ImmutableArray<ActId?>> Derogations { get; internal init; } =
        ImmutableSortedDictionary<Digest, ImmutableArray<ActId?>>.Empty;

    /// <summary>What all parties accepted, or null where they did not.</summary>
    public Settlement? Settlement
    {
        get
        {
            if (!_settlementKnown)
            {
                _settlement = SettledByPackage ?? SettlementOfPositions();
                Volatile.Write(ref _settlementKnown, true);
            }

            return _settlement;
        }
    }

    /// <summary>SHA-256 of the canonical form of all that the provision holds.</summary>
    public Digest StateDigest => Digest.FromBytes(_stateDigest ??= ComputeStateDigest());

    /// <summary>The content of a digest that was tabled here, or null.</summary>
    public Content? ContentOf(Digest digest) => ProposalOf(digest)?.Content;

    internal Proposal? ProposalOf(Digest digest)
    {
        Proposal? earliest = null;
        foreach (var proposal in Proposals.Values)
        {
            if (proposal.Content.Digest == digest && (earliest is null || proposal.TabledBy < earliest.TabledBy))
            {
                earliest = proposal;
            }
        }

        return earliest;
    }

    /// <summary>The provision before the act that last changed what it says or what parties say of it; null where none did.
    /// By this chain the numbers of brackets follow from the record. It is no part of the state digest, which follows from the
    /// same acts.</summary>
    internal Provision? Before { get; private set; }

    /// <summary>The numbers of the brackets here, once they were asked for.</summary>
    internal BracketRegister? Register { get; set; }

    /// <summary>Says what it was before the act that is being folded.</summary>
    internal void Follows(Provision? before, long size)
    {
        if (ReferenceEquals(before, this))
        {
            return;
        }

        _foldedAt = size;
        Before = before is null || before._foldedAt == size || SaysTheSame(before) ? before?.Before : before;
    }

    private bool SaysTheSame(Provision other) => Positions == other.Positions && ReferenceEquals(Proposals, other.Proposals)
        && ReferenceEquals(Basis, other.Basis) && ReferenceEquals(SettledByPackage, other.SettledByPackage) && ReferenceEquals(Fillings, other.Fillings);

    internal Provision With(int seat, Position? position) => this with { Positions = Positions.SetItem(seat, position) };

    private byte[] ComputeStateDigest()
    {
        var writer = new CanonicalWriter();
        writer.Write(this);
        return writer.ToDigest().ToArray();
    }

    private Settlement? SettlementOfPositions()
    {
        if (Positions[0] is not { } first || !(first.AcceptsText || first.WantsDeletion))
        {
            return null;
        }

        var level = AcceptanceLevel.Definitive;
        foreach (var position in Positions)
        {
            if (position is null || !SameOutcome(first, position))
            {
                return null;
            }

            level = position.Level == AcceptanceLevel.AdReferendum ? AcceptanceLevel.AdReferendum : level;
        }

        return first.WantsDeletion
            ? new Settlement(null, null, level, null)
            : new Settlement(ProposalOf(first.Content!.Value)!.Id, first.Content, level, null);
    }

    private static bool SameOutcome(Position first, Position other) =>
        first.WantsDeletion ? other.WantsDeletion : other.AcceptsText && other.Content == first.Content;

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
