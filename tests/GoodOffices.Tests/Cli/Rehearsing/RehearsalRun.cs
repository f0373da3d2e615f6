using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Tests.Cli.Rehearsing;

/// <summary>Runs the verb in this process; its venue and nodes are processes of their own.</summary>
internal sealed class RehearsalRun : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("rehearse-test-").FullName;

    public string Out => Path.Combine(Folder, "out");

    public string Error => _error.ToString();

    public string Output { get; private set; } = "";

    /// <summary>The vectors of this verb.</summary>
    public static string Vector(string name) => Path.Combine(Root(), "tests", "vectors", "rehearse", name);

    /// <summary>The real drafts, where they are there.</summary>
    public static string Data(string name) => Path.Combine(Environment.GetEnvironmentVariable("GOODOFFICES_DATA") ?? Path.Combine(Root(), "..", "shared", "data"), "texts", "climate-drafts", name);

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<int> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        var exit = await Executable.RunAsync(["rehearse", .. arguments, "--out", Out], new Terminal(output, TextWriter.Synchronized(_error), TextReader.Null), TestContext.Current.CancellationToken);
        Output = Terminal.Utf8.GetString(output.ToArray());
        return exit;
    }

    /// <summary>Resolves a party's wording by the verb that people use.</summary>
    public async Task<byte[]> ResolveAsync(string party)
    {
        using var output = new MemoryStream();
        Assert.Equal(0, await Executable.RunAsync(["text", "resolve", "--party", party, Path.Combine(Out, "rolling.md")], new Terminal(output, TextWriter.Null, TextReader.Null), TestContext.Current.CancellationToken));
        return output.ToArray();
    }

    /// <summary>The processes that were started for this run and live.</summary>
    public IReadOnlyList<int> Processes(string part = "") => [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).OfType<string>()
        .Where(name => int.TryParse(name, out var id) && id != Environment.ProcessId && CommandLineOf(name) is var line && line.Contains(Out, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal))
        .Select(int.Parse)];

    /// <summary>Waits until a process of this run is there, and kills it.</summary>
    public async Task KillAsync(string part)
    {
        var begun = Stopwatch.StartNew();
        while (begun.Elapsed < TimeSpan.FromMinutes(2))
        {
            if (Processes(part) is [var id, ..])
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"no process of this run has '{part}' in its command line");
    }

    public void Dispose()
    {
        _error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GoodOffices.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run within the repository.");
        }

        return at.FullName;
    }
}
