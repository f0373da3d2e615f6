using System.Diagnostics;
using System.Globalization;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.GeoJson;
using GoodOffices.Documents.Networks.OpenStreetMap;

namespace GoodOffices.Benchmarks.Networks;

/// <summary>Imports a synthetic extract in a process of its own, each round: reading, cutting at a boundary, checking, writing GeoJSON; time
/// and the most memory that the process held.</summary>
internal static class ImportBenchmark
{
    private const double MebibytesPerKibibyte = 1.0 / 1024;

    public static int Run(string[] rest)
    {
        if (rest is ["child", var extract, var boundary])
        {
            return Child(extract, boundary);
        }

        var rounds = rest is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 3;
        var folder = Directory.CreateTempSubdirectory("good-offices-extract-");
        try
        {
            var (file, view) = (Path.Combine(folder.FullName, "synthetic.osm.pbf"), Path.Combine(folder.FullName, "view.geojson"));
            using (var stream = File.Create(file))
            {
                SyntheticExtract.Write(stream);
            }

            File.WriteAllBytes(view, SyntheticExtract.Boundary());
            Console.WriteLine($"extract: {SyntheticExtract.Nodes} nodes, {SyntheticExtract.Ways} ways, {new FileInfo(file).Length / 1_000_000.0:0.0} MB");
            for (var round = 0; round < rounds; round++)
            {
                using var child = Process.Start(Environment.ProcessPath!, ["networks", "child", file, view]);
                child.WaitForExit();
                if (child.ExitCode != 0)
                {
                    return child.ExitCode;
                }
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Child(string extract, string boundary)
    {
        var watch = Stopwatch.StartNew();
        using var stream = File.OpenRead(extract);
        var imported = ExtractReader.Read(stream, "synthetic.osm.pbf");
        var read = watch.Elapsed;
        var view = BoundaryReader.Read(new BoundaryFile("view", File.ReadAllBytes(boundary))).Boundary!;
        var check = NetworkAssembly.Assemble(imported, view);
        var cut = watch.Elapsed;
        using (var to = File.Create(extract + ".geojson"))
        {
            GeoJsonNetwork.Write(check.Network!, to);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{check.Network!.Sections.Count} sections, {check.Network.Crossings.Count} crossings: read {read.TotalSeconds:0.00} s, cut and checked {(cut - read).TotalSeconds:0.00} s, written {(watch.Elapsed - cut).TotalSeconds:0.00} s, in all {watch.Elapsed.TotalSeconds:0.00} s ({Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.00} s of processors), at most {PeakMebibytes():0} MiB"));
        return 0;
    }

    private static double PeakMebibytes() => File.Exists("/proc/self/status")
        ? double.Parse(File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * MebibytesPerKibibyte
        : Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
}
