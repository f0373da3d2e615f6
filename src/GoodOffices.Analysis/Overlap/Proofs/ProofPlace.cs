namespace GoodOffices.Analysis.Overlap.Proofs;

/// <summary>What a proof is bound to beside its statement: it verifies nowhere else.</summary>
/// <param name="Domain">What is proved.</param>
/// <param name="Instance">The hash of the round.</param>
/// <param name="Party">Who proves.</param>
/// <param name="Index">Of which option, or of which block.</param>
internal readonly record struct ProofPlace(string Domain, ReadOnlyMemory<byte> Instance, int Party, int Index)
{
    public Hashing Begin() => new Hashing(Domain).Add(Instance.Span).Add(Party).Add(Index);
}
