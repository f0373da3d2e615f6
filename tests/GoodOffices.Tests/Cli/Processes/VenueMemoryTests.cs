namespace GoodOffices.Tests.Cli.Processes;

/// <summary>A dump of the venue's memory, while talks go on through it, holds no word of them.</summary>
public sealed class VenueMemoryTests
{
    private const string AtTheTable = "The quota could rise to four hundred vehicles a year.";
    private const string InTheCaucus = "Our lowest figure is two hundred and eleven vehicles.";
    private const string Wording = "The Parties shall open the crossing within sixty days.";
    private const string Worth = "0.918273645546";
    private const string Agenda = "Questions of passage through the mountains";

    [Fact]
    public async Task The_venues_memory_holds_what_is_public_and_nothing_that_was_sealed_or_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the memory of another process is read as Linux shows it");
        await using var talks = await ProcessTalks.OpenAsync();
        await talks.MustAsync(ProcessTalks.Host, "convene-session", "plenary", "--number", "1", "--date", "2030-05-10", "--place", "Almaty", "--agenda", $"1={Agenda}");
        await talks.MustAsync(ProcessTalks.First, "sync");
        await talks.MustAsync(ProcessTalks.First, "say", "--room", "table", "--words", AtTheTable);
        await talks.MustAsync(ProcessTalks.First, "note", "I/1", "--words", InTheCaucus);
        var form = await talks.MustAsync(ProcessTalks.First, "worths-form", ProcessTalks.First);
        var worths = talks.Write("worths.json", System.Text.Encoding.UTF8.GetBytes(form.Replace("\"reservation\": 0", $"\"reservation\": {Worth}", StringComparison.Ordinal)));
        await talks.MustAsync(ProcessTalks.First, "keep-worths", worths);
        await talks.MustAsync(ProcessTalks.Second, "sync");
        var passphrase = (await File.ReadAllTextAsync(talks.Folder.PassphraseOf(ProcessTalks.First))).Trim();

        var found = ProcessMemory.Find(talks.Venue.ProcessId, [AtTheTable, InTheCaucus, Wording, Worth, passphrase, Agenda]);

        // That what everyone may read is found shows that the search would have found the rest.
        Assert.Equal([Agenda], found);
    }
}
