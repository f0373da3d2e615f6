using GoodOffices.Tests.Record.Referees;

namespace GoodOffices.Tests.Cli;

/// <summary>verify by a venue's URL, against another record, and with an export, against a real venue in a process of its own.</summary>
public sealed class VerifyTests
{
    private const string Long = "The Parties note what follows. ";

    [Fact]
    public async Task A_whole_record_is_verified_and_exported_from_the_venues_url()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await File.WriteAllTextAsync(talks.In("long.md"), string.Concat(Enumerable.Repeat(Long, 2_500)));
        await talks.MustAsAsync("arm", "say", "--file", "long.md");
        await talks.MustAsAsync("arm", "sync");
        string[] reader = ["--node", "arm", "--as", "minister", "--passphrase-file", "passphrase"];

        var verified = await talks.MustAsync(["verify", talks.Url, "--fingerprint", talks.Words, .. reader, "--export", "record"]);
        Assert.Contains("the record is whole", verified, StringComparison.Ordinal);
        Assert.Contains("1 enclosures", verified, StringComparison.Ordinal);
        await ExportIsWholeAsync(talks, "record");
        await talks.MustAsync("verify", "record", "--export", "again");
        await ExportIsWholeAsync(talks, "again");
        await talks.MustAsync("verify", "arm", "--export", "from-node");
        await ExportIsWholeAsync(talks, "from-node");

        Assert.Contains("one record is the beginning of the other", await talks.MustAsync(["verify", "record", "--against", talks.Url, .. reader]), StringComparison.Ordinal);
        Assert.Contains("one record is the beginning of the other", await talks.MustAsync(["verify", talks.Url, "--against", "aze", .. reader]), StringComparison.Ordinal);
        await ChangedEnclosureAsync(talks);
        await FailuresAsync(talks, reader);
    }

    private static async Task ExportIsWholeAsync(CommandTalks talks, string folder)
    {
        Assert.Single(Directory.EnumerateFiles(talks.In($"{folder}/enclosures")));
        var verified = await talks.MustAsync("verify", folder, "--fingerprint", talks.Words);
        Assert.DoesNotContain("not in this source", verified, StringComparison.Ordinal);
        var (code, output) = GoChecker.Record.Run("-log", talks.In(folder), "-vkey", (await File.ReadAllTextAsync(talks.In($"{folder}/vkey"))).Trim());
        Assert.True(code == 0, output);
    }

    private static async Task ChangedEnclosureAsync(CommandTalks talks)
    {
        var file = Directory.EnumerateFiles(talks.In("again/enclosures")).Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var (exit, _, error) = await talks.RunAsync("verify", "again");
        Assert.Equal(1, exit);
        Assert.Contains("the enclosure is the one that the entry names", error, StringComparison.Ordinal);
    }

    private static async Task FailuresAsync(CommandTalks talks, string[] reader)
    {
        var (exit, output, error) = await talks.RunAsync(["verify", talks.Url, "--certificate", new string('0', 64), .. reader]);
        Assert.Equal((6, ""), (exit, output));
        Assert.Contains("shows another certificate", error, StringComparison.Ordinal);
        Assert.Contains("hint: Ask the host by another channel", error, StringComparison.Ordinal);

        (exit, output, error) = await talks.RunAsync(["verify", "https://127.0.0.1:9", .. reader]);
        Assert.Equal((6, ""), (exit, output));
        Assert.Contains("was not reached", error, StringComparison.Ordinal);

        (exit, _, error) = await talks.RunAsync(["verify", "arm", "--against", "https://127.0.0.1:9", .. reader]);
        Assert.True(exit == 6, error);
        Assert.Equal(2, (await talks.RunAsync("verify", talks.Url)).Exit);
        (exit, _, error) = await talks.RunAsync(["verify", talks.Url + "/path", .. reader]);
        Assert.True(exit == 2, error);
        (exit, _, error) = await talks.RunAsync("verify", "venue", "--export", "nowhere");
        Assert.True(exit == 3, error);
        Assert.Contains("Export from a node's directory", error, StringComparison.Ordinal);
        Assert.Equal(1, (await talks.RunAsync(["verify", talks.Url, "--fingerprint", new string('0', 64), .. reader])).Exit);
    }
}
