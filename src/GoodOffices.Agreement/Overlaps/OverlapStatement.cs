namespace GoodOffices.Agreement;

/// <summary>What a round is about: all that its proofs are bound to.</summary>
/// <param name="Context">SHA-256 over what identifies the round: the room, the act that proposed the list, its options and terms, the parties, the round's number.</param>
/// <param name="Parties">How many parties, from 2.</param>
/// <param name="Options">The digests of the options, in the order of the list; all different.</param>
/// <param name="MarkLimit">How many options one party may mark; null where as many as it likes.</param>
/// <param name="First">The seat that opens first; another one in each round.</param>
public sealed record OverlapStatement(Digest Context, int Parties, ValueList<Digest> Options, int? MarkLimit, int First);
