using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>What one side applies at a crossing to the traffic of another.</summary>
/// <param name="Crossing">The crossing's name.</param>
/// <param name="By">Who applies it.</param>
/// <param name="Of">Whose traffic it is applied to.</param>
/// <param name="Direction">Entry into or exit from the territory of <paramref name="By"/>.</param>
/// <param name="Traffic">Which traffic.</param>
/// <param name="Access">Whether it passes at all.</param>
/// <param name="Procedures">The steps, in order.</param>
public sealed record CrossingMeasure(
    string Crossing, PartyId By, PartyId Of, Direction Direction, Traffic Traffic, Access Access, ValueList<CrossingProcedure> Procedures)
{
    /// <summary>The time of all steps, minutes.</summary>
    public long Minutes => Procedures.Sum(static step => (long)step.Minutes);

    /// <summary>The cost of all steps, hundredths of a euro.</summary>
    public long EurCents => Procedures.Sum(static step => (long)step.EurCents);

    /// <summary>The documents of all steps.</summary>
    public long Documents => Procedures.Sum(static step => (long)step.Documents);

    internal void Write(CanonicalWriter writer) => writer.Array(7).Text(Crossing).Write(By).Write(Of)
        .Number((int)Direction).Number((int)Traffic).Number((int)Access)
        .List(Procedures, static (to, step) => step.Write(to)).End();

    internal static CrossingMeasure Read(CanonicalReader reader)
    {
        reader.Array(7);
        var measure = new CrossingMeasure(reader.Text(), reader.Party(), reader.Party(), reader.Choice<Direction>(),
            reader.Choice<Traffic>(), reader.Choice<Access>(), reader.List(CrossingProcedure.Read));
        reader.End();
        return measure;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => $"measure of {By}";
}
