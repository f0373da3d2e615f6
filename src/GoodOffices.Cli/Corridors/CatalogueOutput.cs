using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Corridors;

/// <summary>Prints the catalogue of procedures.</summary>
internal static class CatalogueOutput
{
    private static readonly string[] s_heads = ["code", "procedure", "modes", "minutes", "EUR", "share", "figures", "articles"];

    public static void Write(Terminal terminal, ValueList<BorderProcedure> procedures) => terminal.Print(
        procedures.Select(Json),
        output =>
        {
            TextTable.Write(output, s_heads, [.. procedures.Select(Row)]);
            output.WriteLine();
            output.WriteLine("Vocabulary: CAREC's border-crossing activities (CPMM). Minutes: least, likely, most. Share: per mille of the traffic. Figures without a source are illustrative.");
            output.WriteLine("Articles: H of the Harmonization Convention (1982), F of the WTO Agreement on Trade Facilitation, T of the TIR Convention (1975); left out where none is certain.");
        });

    private static string[] Row(BorderProcedure procedure) =>
    [
        procedure.Id,
        procedure.Name,
        string.Join(' ', procedure.Modes.Select(mode => mode.Code())),
        string.Create(CultureInfo.InvariantCulture, $"{procedure.Usual.Minutes.Least} {procedure.Usual.Minutes.Likely} {procedure.Usual.Minutes.Most}"),
        Euros(procedure),
        procedure.Usual.SharePerMille.ToString(CultureInfo.InvariantCulture),
        procedure.FiguresFrom.Length > 0 ? procedure.FiguresFrom.Split(':')[0] : "illustrative",
        string.Join("; ", Articles(procedure)),
    ];

    private static IEnumerable<string> Articles(BorderProcedure procedure) =>
        ((ReadOnlySpan<(string, string)>)[("H", procedure.Articles.Harmonization), ("F", procedure.Articles.TradeFacilitation), ("T", procedure.Articles.Tir)])
        .ToArray().Where(item => item.Item2.Length > 0).Select(item => $"{item.Item1} {item.Item2}");

    private static string Euros(BorderProcedure procedure) => (procedure.Usual.EurCents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static object Json(BorderProcedure procedure) => new
    {
        procedure.Id,
        procedure.Name,
        modes = procedure.Modes.Select(mode => mode.Code()),
        minutes = new { procedure.Usual.Minutes.Least, procedure.Usual.Minutes.Likely, procedure.Usual.Minutes.Most },
        eur = procedure.Usual.EurCents / 100m,
        procedure.Usual.Documents,
        hours = procedure.Usual.Hours.ToString(),
        procedure.Usual.SharePerMille,
        illustrative = procedure.FiguresFrom.Length == 0,
        figuresFrom = procedure.FiguresFrom.Length > 0 ? procedure.FiguresFrom : null,
        harmonizationConvention = procedure.Articles.Harmonization,
        tradeFacilitationAgreement = procedure.Articles.TradeFacilitation,
        tirConvention = procedure.Articles.Tir,
    };
}
