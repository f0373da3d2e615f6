using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Two measures of a regime that the parties declare to be each other's mirror.</summary>
/// <param name="First">The place of one measure in the regime, from 0.</param>
/// <param name="Second">The place of the other.</param>
/// <param name="Standard">How alike they have to be.</param>
/// <param name="ToleranceMinutes">For <see cref="ReciprocityStandard.Equivalent"/>: the most that the times may differ,
/// minutes.</param>
/// <param name="ToleranceEurCents">The most that the costs may differ, hundredths of a euro.</param>
/// <param name="ToleranceDocuments">The most that the numbers of documents may differ.</param>
/// <param name="Ground">A ground that both sides know for a difference (sanitary, security, infrastructure, a customs
/// union); empty for none. A difference with a ground stays listed, as justified.</param>
public sealed record DeclaredPair(
    int First, int Second, ReciprocityStandard Standard,
    int ToleranceMinutes = 0, int ToleranceEurCents = 0, int ToleranceDocuments = 0, string Ground = "")
{
    internal void Write(CanonicalWriter writer) => writer.Array(7).Number(First).Number(Second).Number((int)Standard)
        .Number(ToleranceMinutes).Number(ToleranceEurCents).Number(ToleranceDocuments).Text(Ground).End();

    internal static DeclaredPair Read(CanonicalReader reader)
    {
        reader.Array(7);
        var pair = new DeclaredPair(reader.Small(), reader.Small(), reader.Choice<ReciprocityStandard>(),
            reader.Small(), reader.Small(), reader.Small(), reader.Text());
        reader.End();
        return pair;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"pair {First}, {Second}";
}
