using System.Text.Json.Nodes;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Venue;

/// <summary>A venue's data directory with a convocation between AAA and BBB, ready to run, removed in the end.</summary>
internal sealed class TestVenue : IDisposable
{
    // Made once by the real program; a venue that a test starts is a copy, which spares a process each time.
    private static readonly Lazy<Task<(DirectoryInfo Folder, string Vkey)>> Made = new(MakeAsync);

    private readonly DirectoryInfo _folder;

    static TestVenue() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Made.IsValueCreated && Made.Value.IsCompletedSuccessfully)
        {
            Made.Value.Result.Folder.Delete(recursive: true);
        }
    };

    private TestVenue(DirectoryInfo folder, NoteKey key, Convocation convocation)
    {
        (_folder, Key, Convocation) = (folder, key, convocation);
    }

    public string Data => Path.Combine(_folder.FullName, "venue");

    public string ConvocationFile => Path.Combine(_folder.FullName, "convocation.cbor");

    /// <summary>The public key of the talks' log.</summary>
    public NoteKey Key { get; }

    public Convocation Convocation { get; }

    /// <param name="budget">Of each participant; null for the usual.</param>
    /// <param name="anew">Whether the venue has keys of its own.</param>
    public static async Task<TestVenue> InitAsync(Budget? budget = null, bool anew = false)
    {
        var (folder, vkey) = anew ? await MakeAsync() : await CopyAsync();
        var convocation = TestParties.Convoke(vkey, budget, "AAA", "BBB");
        var venue = new TestVenue(folder, convocation.Terms.LogKey, convocation);
        await File.WriteAllBytesAsync(venue.ConvocationFile, convocation.Bytes.ToArray());
        return venue;
    }

    private static async Task<(DirectoryInfo Folder, string Vkey)> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("good-offices-venue-");
        var (exit, output, error) = await VenueProgram.RunAsync("init", "--data", Path.Combine(folder.FullName, "venue"), "--origin", "venue.example/talks/test");
        Assert.True(exit == 0, error);
        return (folder, output.Split('\n').Single(line => line.StartsWith("vkey: ", StringComparison.Ordinal))["vkey: ".Length..]);
    }

    private static async Task<(DirectoryInfo Folder, string Vkey)> CopyAsync()
    {
        var (made, vkey) = await Made.Value;
        var folder = Directory.CreateTempSubdirectory("good-offices-venue-");
        var data = folder.CreateSubdirectory("venue").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(made.FullName, "venue")))
        {
            // A copy has its source's mode on Unix: secrets stay their owner's.
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        }

        return (folder, vkey);
    }

    /// <summary>Changes a limit in venue.json, as an operator would.</summary>
    public void SetLimit(string name, long value)
    {
        var path = Path.Combine(Data, "venue.json");
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        file["limits"]![name] = value;
        File.WriteAllText(path, file.ToJsonString());
    }

    public Task<VenueProcess> StartAsync(params string[] more) => VenueProcess.StartAsync(Data, ["--convocation", ConvocationFile, .. more]);

    /// <summary>A copy of the data directory as it lies on the disk: a backup.</summary>
    public string Backup(string name)
    {
        var copy = Path.Combine(_folder.FullName, name);
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var folder in Directory.EnumerateDirectories(Data, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(copy, Path.GetRelativePath(Data, folder)));
        }

        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
