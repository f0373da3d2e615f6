using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace GoodOffices.Tests.Venue;

public sealed class SetupTests
{
    [Fact]
    public async Task Init_makes_a_venue_whose_secrets_are_its_owners_alone()
    {
        using var venue = await TestVenue.InitAsync(anew: true);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(venue.Data, "venue.json")))!;
        Assert.Equal(venue.Key.ToString(), (string?)file["vkey"]);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var secret in (string[])["log.key", "certificate.pfx"])
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(venue.Data, secret)));
            }
        }
    }

    [Fact]
    public async Task A_venue_is_never_made_over_another()
    {
        using var venue = await TestVenue.InitAsync();
        await FailsAsync(3, "holds a venue already", "init", "--data", venue.Data, "--origin", "venue.example/talks/other");
    }

    [Theory]
    [InlineData(2, "bogus", "bogus")]
    [InlineData(2, "--data", "run")]
    [InlineData(2, "is not the origin of talks", "init", "--data", "unused", "--origin", "almaty")]
    [InlineData(2, "is not an address to listen on", "init", "--data", "unused", "--origin", "a.example/talks/b", "--listen", "http://127.0.0.1:1")]
    [InlineData(3, "holds no venue", "run", "--data", "/nonexistent/venue")]
    [InlineData(6, "cannot be read", "init", "--data", "unused", "--origin", "a.example/talks/b", "--certificate", "/nonexistent.pfx")]
    public async Task A_command_that_cannot_be_done_says_why_and_what_to_do(int exit, string says, params string[] arguments)
    {
        var (code, output, error) = await VenueProgram.RunAsync(arguments);
        Assert.Equal((exit, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains("hint: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_teaches_by_examples()
    {
        var (code, output, _) = await VenueProgram.RunAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("good-offices-venue init --data", output, StringComparison.Ordinal);
        Assert.Contains("good-offices-venue run --data", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_of_a_newer_format_is_left_alone()
    {
        using var venue = await TestVenue.InitAsync();
        var path = Path.Combine(venue.Data, "venue.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("good-offices-venue/1", "good-offices-venue/2", StringComparison.Ordinal));
        await FailsAsync(4, "reads up to 1", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
    }

    [Fact]
    public async Task A_convocation_is_needed_once_and_stays_the_same()
    {
        using var venue = await TestVenue.InitAsync();
        await FailsAsync(9, "no convocation yet", "run", "--data", venue.Data);
        await using (var first = await venue.StartAsync())
        {
            Assert.Equal(venue.Convocation.TalksId.ToHex(), first.TalksId);
            Assert.Equal(0, await first.StopAsync());
        }

        await using (var again = await VenueProcess.StartAsync(venue.Data))
        {
            Assert.Equal(venue.Convocation.TalksId.ToHex(), again.TalksId);
        }

        var other = TestParties.Convoke(venue.Key.ToString(), null, "AAA", "CCC");
        await File.WriteAllBytesAsync(venue.ConvocationFile, other.Bytes.ToArray());
        await FailsAsync(9, "convenes others", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
    }

    [Fact]
    public async Task A_convocation_for_another_venue_is_refused()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = GoodOffices.Record.Notes.NoteSigner.FromSeed(venue.Key.Name, new byte[32]);
        var other = TestParties.Convoke(key.Key.ToString(), null, "AAA", "BBB");
        await File.WriteAllBytesAsync(venue.ConvocationFile, other.Bytes.ToArray());
        await FailsAsync(9, "but this venue's is", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
        await File.WriteAllTextAsync(venue.ConvocationFile, "not a convocation");
        await FailsAsync(9, "is not a convocation", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
    }

    [Fact]
    public async Task A_certificate_that_changed_or_cannot_be_read_is_not_served()
    {
        using var venue = await TestVenue.InitAsync();
        using var other = await TestVenue.InitAsync(anew: true);
        var (own, foreign) = (Path.Combine(venue.Data, "certificate.pfx"), Path.Combine(other.Data, "certificate.pfx"));
        await FailsAsync(6, "cannot be read", "certificate", "--data", venue.Data, "--pfx", venue.ConvocationFile);

        File.Copy(foreign, own, overwrite: true);
        await FailsAsync(6, "is recorded", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);

        var (exit, fingerprint, error) = await VenueProgram.RunAsync("certificate", "--data", venue.Data, "--pfx", foreign);
        Assert.True(exit == 0, error);
        await using (var process = await venue.StartAsync())
        {
            Assert.Equal(fingerprint.Trim(), process.Certificate);
        }

        await File.WriteAllBytesAsync(own, [1, 2, 3]);
        await FailsAsync(6, "cannot be read", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
    }

    [Fact]
    public async Task A_log_key_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
            return;
        }

        using var venue = await TestVenue.InitAsync();
        File.SetUnixFileMode(Path.Combine(venue.Data, "log.key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await FailsAsync(3, "can be read by other users", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var venue = await TestVenue.InitAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await FailsAsync(5, port, "run", "--data", venue.Data, "--convocation", venue.ConvocationFile, "--listen", $"https://127.0.0.1:{port}");
    }

    [Theory]
    [InlineData("here")]
    [InlineData("192.0.2.")]
    [InlineData("192.0.2.0/33")]
    public async Task A_network_that_is_none_is_named(string network)
    {
        using var venue = await TestVenue.InitAsync();
        await FailsAsync(2, $"'{network}'", "run", "--data", venue.Data, "--convocation", venue.ConvocationFile, "--allow", network);
    }

    [Fact]
    public async Task A_second_venue_on_the_same_data_is_refused()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        await FailsAsync(7, "Another venue is running", "run", "--data", venue.Data, "--listen", "https://127.0.0.1:0");
        await FailsAsync(7, "Another venue is running", "certificate", "--data", venue.Data, "--pfx", Path.Combine(venue.Data, "certificate.pfx"));
    }

    [Fact]
    public async Task A_venue_cannot_be_made_on_a_full_disk_and_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on a file's size is set by a shell of Linux.");
        var folder = Directory.CreateTempSubdirectory("good-offices-full-");
        try
        {
            // Not a byte can be written to any file: a disk that is full from the beginning.
            var script = $"trap '' XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0; exec {VenueProgram.Path} init --data {folder.FullName}/venue --origin venue.example/talks/full";
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardError = true })!;
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 8, $"{process.ExitCode}: {error}");
            Assert.Contains("hint: Free space", error, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.FullName, "venue")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_log_of_a_newer_format_is_left_alone()
    {
        using var venue = await TestVenue.InitAsync();
        await using (var process = await venue.StartAsync())
        {
            Assert.Equal(0, await process.StopAsync());
        }

        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(venue.Data, "talks.db")};Pooling=false"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        await FailsAsync(4, "has format 2", "run", "--data", venue.Data);
    }

    [Fact]
    public async Task A_record_that_was_altered_is_not_served()
    {
        using var venue = await TestVenue.InitAsync();
        await using (var process = await venue.StartAsync())
        {
            Assert.Equal(0, await process.StopAsync());
        }

        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(venue.Data, "talks.db")};Pooling=false"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "UPDATE entry SET bytes = zeroblob(100)";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        await FailsAsync(10, "damaged", "run", "--data", venue.Data);
    }

    private static async Task FailsAsync(int exit, string says, params string[] arguments)
    {
        var (code, output, error) = await VenueProgram.RunAsync(arguments);
        Assert.True(exit == code, $"{code}: {error}");
        Assert.Equal("", output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains("hint: ", error, StringComparison.Ordinal);
    }
}
