using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Convening;

/// <summary>What each participant may add to one log; the same for all.</summary>
/// <param name="Entries">How many entries, 1 to 10^9.</param>
/// <param name="Bytes">How many bytes, enclosures included, 1 to 2^50.</param>
public sealed record Budget(long Entries, long Bytes)
{
    private const long MaxEntries = 1_000_000_000;
    private const long MaxBytes = 1L << 50;

    /// <summary>A million entries and 16 GiB for each participant: room for years of talks, and not for a flood.</summary>
    public static Budget Usual { get; } = new(1_000_000, 16L << 30);

    internal static Budget Read(FieldReader reader)
    {
        reader.Fields(2);
        var budget = new Budget(reader.Unsigned(MaxEntries), reader.Unsigned(MaxBytes));
        if (budget.Entries == 0 || budget.Bytes == 0) throw reader.Fault("a budget is not zero");
        reader.End();
        return budget;
    }

    internal void Write(FieldWriter writer) => writer.Array(2).Unsigned(Entries).Unsigned(Bytes).End();
}
