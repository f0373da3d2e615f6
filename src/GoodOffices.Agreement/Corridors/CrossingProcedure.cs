using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>One step that a vehicle, a consignment or a person goes through at a crossing.</summary>
/// <param name="Name">What it is: border, customs, sanitary, ...</param>
/// <param name="Minutes">The time that it takes, minutes.</param>
/// <param name="EurCents">What it costs, hundredths of a euro.</param>
/// <param name="Documents">How many documents it asks for.</param>
public sealed record CrossingProcedure(string Name, int Minutes, int EurCents, int Documents)
{
    internal void Write(CanonicalWriter writer) => writer.Array(4).Text(Name).Number(Minutes).Number(EurCents).Number(Documents).End();

    internal static CrossingProcedure Read(CanonicalReader reader)
    {
        reader.Array(4);
        var procedure = new CrossingProcedure(reader.Text(), reader.Small(), reader.Small(), reader.Small());
        reader.End();
        return procedure;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => "step";
}
