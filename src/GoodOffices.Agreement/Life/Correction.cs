using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>A proposed correction of an error in an authenticated text (VCLT 79).</summary>
/// <param name="Id">The correction.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Items">What is corrected.</param>
/// <param name="AbInitio">True where the corrected text replaces the defective one from the beginning.</param>
/// <param name="ProposedBy">The act that proposed it.</param>
public sealed record Correction(CorrectionId Id, InstrumentId Instrument, ValueList<CorrectedText> Items, bool AbInitio, ActId ProposedBy)
{
    /// <summary>The time limit for objections, seconds since 1970-01-01 UTC; null where it is initialled.</summary>
    public long? Deadline { get; init; }

    /// <summary>Who initialled it, by seat.</summary>
    public ImmutableArray<ActId?> Initials { get; init; } = [];

    /// <summary>The objections, by seat.</summary>
    public ImmutableArray<SilenceObjection?> Objections { get; init; } = [];

    /// <summary>The act that brought it about, or null while it is open.</summary>
    public ActId? EffectedBy { get; init; }

    /// <summary>What an initial under the correction is bound to.</summary>
    public Digest Digest
    {
        get
        {
            var writer = new Canonical.CanonicalWriter().Array(3).Write(Instrument)
                .List(Items, static (to, item) => item.Write(to)).Flag(AbInitio).End();
            return writer.ToDigest();
        }
    }
}
