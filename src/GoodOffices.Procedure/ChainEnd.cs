using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>The end of a signer's chain in one log. The default value is the chain of who has signed nothing.</summary>
/// <param name="Number">How many submissions stand in the chain, void ones included.</param>
/// <param name="ActHash">The act hash of the last one; zeros where there is none. The next one names it.</param>
public readonly record struct ChainEnd(long Number, Hash ActHash);
