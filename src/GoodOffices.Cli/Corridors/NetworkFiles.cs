using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Csv;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.GeoJson;
using GoodOffices.Documents.Networks.OpenStreetMap;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Cli.Corridors;

/// <summary>Reads and writes the files of networks and boundaries.</summary>
internal static class NetworkFiles
{
    private const string Csv = ".csv";
    private static readonly string[] s_geoJson = [".geojson", ".json"];

    /// <summary>Reads one file by the ending of its name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">What links carry that do not say it themselves.</param>
    public static ImportedNetwork Import(string path, TransportMode? mode = null)
    {
        var name = Path.GetFileName(path);
        if (name.EndsWith(".pbf", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            return ExtractReader.Read(stream, name);
        }

        if (IsGeoJson(path))
        {
            return GeoJsonNetwork.Read(File.ReadAllBytes(path), name, mode);
        }

        if (!path.EndsWith(Csv, StringComparison.OrdinalIgnoreCase))
        {
            throw CommandFailure.Usage($"'{path}' is of no known kind", "name a file that ends in .osm.pbf, .geojson or .csv");
        }

        using var text = new StringReader(TextFile.Decode(path, File.ReadAllBytes(path)));
        return CsvNetwork.Read(text, name, mode);
    }

    /// <summary>A network that stands, from a file or the strategic one.</summary>
    public static async Task<TransportNetwork> NetworkAsync(string? path, CancellationToken cancellation)
    {
        if (path is null)
        {
            return StrategicNetwork.Load();
        }

        var check = await Task.Run(() => NetworkAssembly.Assemble(Import(path), boundary: null), cancellation).ConfigureAwait(false);
        return check.Network ?? throw Refused(path, check.Findings);
    }

    /// <summary>A view that can be drawn; one that cannot is refused with its first error.</summary>
    public static async Task<BoundaryReading> BoundaryAsync(string path, IReadOnlyList<string> disputed, CancellationToken cancellation)
    {
        var files = new List<BoundaryFile> { new(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)) };
        foreach (var other in disputed)
        {
            files.Add(new BoundaryFile(Path.GetFileName(other), await File.ReadAllBytesAsync(other, cancellation).ConfigureAwait(false), IsDisputed: true));
        }

        var reading = await Task.Run(() => BoundaryReader.Read(files), cancellation).ConfigureAwait(false);
        return reading.Findings.Any(static finding => finding.IsError) ? throw Refused(path, reading.Findings) : reading;
    }

    /// <summary>The polygons to cut at.</summary>
    public static Boundary Cutting(BoundaryReading reading) => reading.Boundary
        ?? throw CommandFailure.BadInput(reading.Findings.Count > 0 ? reading.Findings[0].ToString() : "there is no polygon to cut at", "choose a file with the polygons of states");

    public static void CheckOutput(string path)
    {
        if (!IsGeoJson(path) && !path.EndsWith(Csv, StringComparison.OrdinalIgnoreCase))
        {
            throw CommandFailure.Usage($"'{path}' is of no known kind", "let its name end in .geojson or .csv");
        }

        if (File.Exists(path))
        {
            throw CommandFailure.Storage($"'{path}' exists", "name another file; nothing is overwritten");
        }
    }

    public static async Task WriteAsync(string path, TransportNetwork network, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        if (IsGeoJson(path))
        {
            GeoJsonNetwork.Write(network, bytes);
        }
        else
        {
            using var text = new StreamWriter(bytes, Terminal.Utf8, leaveOpen: true);
            CsvNetwork.Write(network, text);
        }

        await NewFile.WriteAsync(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation).ConfigureAwait(false);
    }

    private static bool IsGeoJson(string path) => s_geoJson.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static CommandFailure Refused(string path, IEnumerable<NetworkFinding> findings)
    {
        var errors = findings.Where(static finding => finding.IsError).ToList();
        var more = errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "";
        return CommandFailure.BadInput((errors[0].Source.Length > 0 ? "" : $"{path}: ") + errors[0] + more, errors[0].Hint);
    }
}
