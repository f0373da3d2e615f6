namespace GoodOffices.Agreement.Corridors;

/// <summary>How the traffic of a measure is accompanied. What it takes in time and money stands in a step of the chain.</summary>
/// <param name="Form">In which form.</param>
public sealed record EscortTerms(EscortForm Form) : IFormed<EscortTerms>
{
    /// <summary>How many vehicles go in one convoy at most; 0 where no number is set.</summary>
    public int Vehicles { get; init; }

    /// <summary>How many times a day it leaves; 0 where no number is set.</summary>
    public int DeparturesPerDay { get; init; }

    static int IFormed<EscortTerms>.Fields => 3;

    void IFormed<EscortTerms>.Write(IFieldWriter to)
    {
        to.Choice("form", Form);
        to.Number("vehicles", Vehicles, 0);
        to.Number("departuresPerDay", DeparturesPerDay, 0);
    }

    static EscortTerms IFormed<EscortTerms>.Read(IFieldReader from) => new(from.Choice<EscortForm>("form"))
    {
        Vehicles = from.Number("vehicles", 0),
        DeparturesPerDay = from.Number("departuresPerDay", 0),
    };
}
