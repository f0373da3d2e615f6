using System.Collections.Immutable;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <summary>A room's epoch: under whose secret acts are sealed.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Index">The entry that began it.</param>
/// <param name="ActHash">The act hash of that entry, which the next epoch names.</param>
/// <param name="MemberHash">Over the sorted devices that it began with.</param>
/// <param name="Commitment">What its secret commits to.</param>
/// <param name="Members">The devices that hold the secret: those it began with and those admitted since, without those removed.</param>
/// <param name="WrapFailures">The devices that said they cannot open their wrap.</param>
public sealed record EpochState(
    long Number, long Index, Hash ActHash, Hash MemberHash, Hash Commitment, ImmutableSortedSet<PublicKey> Members, ImmutableSortedSet<PublicKey> WrapFailures);
