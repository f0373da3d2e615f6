using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What the parties choose before the first round of a list.</summary>
/// <param name="Binding">True where what all said yes to counts as accepted ad referendum by each; false for without prejudice.</param>
/// <param name="MarkLimit">How many options one party may mark in a round, from 1 to one less than there are; null where as many as it likes.</param>
/// <param name="Rounds">How many rounds there are at most, from 1; abandoned ones count.</param>
public sealed record OverlapTerms(bool Binding, int? MarkLimit, int Rounds)
{
    internal void Write(CanonicalWriter writer) =>
        writer.Array(3).Flag(Binding).Optional(MarkLimit, static (to, value) => to.Number(value)).Number(Rounds).End();

    internal static OverlapTerms Read(CanonicalReader reader)
    {
        reader.Array(3);
        var read = new OverlapTerms(reader.Flag(), reader.Optional(static from => from.Small()), reader.Small());
        reader.End();
        return read;
    }
}
