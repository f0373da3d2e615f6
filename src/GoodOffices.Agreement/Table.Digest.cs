using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    /// <summary>SHA-256 of the canonical form of all that the table holds: two nodes that folded the same acts have the
    /// same one. Computed when asked for; provisions keep theirs until they change.</summary>
    public Digest StateDigest
    {
        get
        {
            var writer = new CanonicalWriter().Array(Overlaps.IsEmpty ? 15 : 16);
            Rules.Write(writer);
            writer.Number(Size).List(Instruments.Values, static (to, value) => to.Write(value))
                .List(Provisions.Values, static (to, value) => to.Write(value.StateDigest))
                .List(Packages.Values, static (to, value) => to.Write(value)).List(Principles.Values, static (to, value) => to.Write(value))
                .List(Silences.Values, static (to, value) => to.Write(value)).List(Corrections.Values, static (to, value) => to.Write(value))
                .List(Voids, static (to, value) => to.Write(value)).List(Lacking.Values, static (to, value) => to.Write(value))
                .List(Lapses, static (to, value) => to.Write(value)).List(Statements, static (to, value) => to.Write(value))
                .List(NonPapers, static (to, value) => to.Write(value)).List(AgendaLinks, static (to, value) => to.Write(value))
                .List(Releases, static (to, value) => to.Write(value));
            if (!Overlaps.IsEmpty)
            {
                // Only where there are any: a record without keeps the digests that it had before there were overlaps.
                writer.List(Overlaps.Values, static (to, value) => to.Write(value));
            }

            return writer.End().ToDigest();
        }
    }
}
