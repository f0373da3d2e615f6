namespace GoodOffices.Agreement.Corridors;

/// <summary>Which articles of a convention speak of a procedure, where that is certain; empty where it is not.</summary>
/// <param name="Harmonization">Of the International Convention on the Harmonization of Frontier Controls of Goods, 1982.</param>
/// <param name="TradeFacilitation">Of the WTO Agreement on Trade Facilitation.</param>
/// <param name="Tir">Of the TIR Convention, 1975.</param>
public sealed record ProcedureSource(string Harmonization = "", string TradeFacilitation = "", string Tir = "")
{
    /// <summary>What it is.</summary>
    public override string ToString() => "articles";
}
