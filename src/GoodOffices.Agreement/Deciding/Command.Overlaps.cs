namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Proposes a list of options over which the parties learn which ones all of them would accept.</summary>
    /// <param name="Options">The options, in the order of the ballots.</param>
    /// <param name="Terms">Binding or without prejudice, the limit of marks, the number of rounds.</param>
    /// <param name="Note">What it is for; may be empty.</param>
    public sealed record ProposeOverlap(ValueList<OverlapOption> Options, OverlapTerms Terms, string Note = "") : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.OverlapProposed(at.NextOverlap(), Options, Terms, Note));
    }

    /// <summary>Agrees to a list and its terms.</summary>
    /// <param name="Overlap">The list.</param>
    public sealed record AgreeOverlap(OverlapId Overlap) : Command
    {
        internal override Decision On(Seated at) => at.Table.Overlaps.TryGetValue(Overlap, out var list)
            ? Decision.Of(new TableAct.OverlapAgreed(Overlap, list.Digest))
            : Decision.Of(Refusals.UnknownOverlap(Overlap));
    }
}
