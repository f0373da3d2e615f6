using System.Diagnostics;

namespace GoodOffices.Tests.Conventions;

/// <summary>What a host installs holds no code that could read the table.</summary>
public sealed class PublishedVenueTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-published-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_published_venue_holds_no_code_that_could_read_the_table()
    {
        var published = Publish("src/GoodOffices.Venue/GoodOffices.Venue.csproj");

        var files = published.GetFiles("*", SearchOption.AllDirectories).Select(file => file.Name).ToList();
        Assert.Contains("good-offices-venue.dll", files);
        Assert.Contains("GoodOffices.Procedure.dll", files);
        string[] forbidden = ["GoodOffices.Agreement", "GoodOffices.Analysis", "GoodOffices.Documents", "GoodOffices.Delegation", "GoodOffices.Cli"];
        foreach (var name in forbidden)
        {
            Assert.DoesNotContain(files, file => file.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private DirectoryInfo Publish(string project)
    {
        var output = _folder.CreateSubdirectory("published");
        var build = Path.Combine(_folder.FullName, "build");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["publish", project, "--nologo", "-v", "q", "-c", "Release", "-o", output.FullName, $"-p:ArtifactsPath={build}/"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return output;
    }
}
