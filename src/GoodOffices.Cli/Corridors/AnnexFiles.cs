using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Documents.Regimes;

namespace GoodOffices.Cli.Corridors;

/// <summary>Writes and reads an annex in its forms: JSON, a folder of CSV tables, GeoJSON.</summary>
internal static class AnnexFiles
{
    /// <summary>Writes a regime in one form.</summary>
    /// <returns>The sections and crossings that have no geometry, for GeoJSON; else none.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(Regime regime, AnnexForm form, string path, TransportNetwork network, CancellationToken cancellation)
    {
        switch (form)
        {
            case AnnexForm.Json:
                await NewFile.WriteAsync(path, Encoding.UTF8.GetBytes(RegimeJson.Write(regime)), cancellation).ConfigureAwait(false);
                return [];
            case AnnexForm.Csv:
                await WriteTablesAsync(regime, path, cancellation).ConfigureAwait(false);
                return [];
            case AnnexForm.Geojson:
                using (var bytes = new MemoryStream())
                {
                    var missing = RegimeGeoJson.Write(regime, network, bytes);
                    await NewFile.WriteAsync(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation).ConfigureAwait(false);
                    return missing;
                }

            default:
                throw new System.Diagnostics.UnreachableException(form.ToString());
        }
    }

    /// <summary>Reads a folder of CSV tables.</summary>
    /// <exception cref="CommandFailure">They are no regime; the message names table, line and column.</exception>
    public static async Task<Regime> ReadTablesAsync(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw CommandFailure.Storage($"there is no folder '{folder}'", "name the folder that 'corridors export --format csv' wrote");
        }

        var files = new List<(string, string)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + RegimeCsv.Ending).Order(StringComparer.Ordinal))
        {
            files.Add((Path.GetFileName(path), await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false)));
        }

        var check = RegimeCsv.Read(files);
        return check.Regime ?? throw LinkRegimeFile.Failure(folder, check.Faults);
    }

    private static async Task WriteTablesAsync(Regime regime, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw CommandFailure.Storage($"the folder '{folder}' is not empty", "name a new folder; nothing is overwritten");
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in RegimeCsv.Write(regime))
        {
            await NewFile.WriteAsync(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text), cancellation).ConfigureAwait(false);
        }
    }
}
