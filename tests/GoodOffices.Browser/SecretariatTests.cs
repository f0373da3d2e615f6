using GoodOffices.Browser.Stage;
using GoodOffices.Cli.Demonstration;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>The host's desk: the procedure in full, and never a word of the table.</summary>
public sealed class SecretariatTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task The_first_page_shows_sessions_rooms_and_their_readers_and_who_is_there()
    {
        await using var armenia = await sites.SignInAsync("ARM", "adviser");
        await using var azerbaijan = await sites.SignInAsync("AZE", "adviser");
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await host.Page.GetByText("All 2 delegations are connected.").WaitForAsync();
        Assert.Equal("Talks on transport links", await host.Page.Locator("main h1").InnerTextAsync());
        var table = host.Page.Locator("section[aria-labelledby=rooms] tr").Filter(new() { HasText = "Table" });
        Assert.Equal("Read by ARM, AZE; not by KAZ", await table.Locator(".rm").GetAttributeAsync("aria-label"));
        Assert.Equal(0, await table.GetByRole(AriaRole.Link).CountAsync());
        Assert.Equal(0, await host.Page.Locator("main").GetByText("Caucus of").CountAsync());
        // Locked by hand: a browser that just ends is kept for a while, as after a lost connection.
        await Window.PressAsync(azerbaijan.Page.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }));
        await host.Page.GetByText("Not connected: AZE.").WaitForAsync();
    }

    [Fact]
    public async Task Parties_are_shown_with_their_fingerprints_and_a_partys_file_is_read_before_it_is_named()
    {
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await host.GoToAsync("Parties and modalities");
        await host.Page.GetByText("good-offices delegation amend-convocation --party-file FILE --out").WaitForAsync();
        await host.Page.Locator("#party-file").SetInputFilesAsync(Path.Combine(sites.NodeFolder("ARM"), "party.json"));
        var read = host.Page.Locator("article[role=status]");
        await read.GetByText("The convocation names this party with exactly these keys.").WaitForAsync();
        await read.Locator("summary").ClickAsync();
        var shown = await read.Locator("dd.code").First.InnerTextAsync();
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(sites.NodeFolder("ARM"), "party.json")))), shown);
        await host.Page.GetByText("good-offices delegation amend-convocation --party-file party.json --out amended.cbor --as secretary").WaitForAsync();
        await host.Page.GetByText("A joint statement; each party its own words").WaitForAsync();
        Assert.Empty(await host.ViolationsAsync());
    }

    [Fact]
    public async Task Neither_the_host_nor_the_venue_holds_a_sentence_of_the_table_and_the_other_node_none_of_a_caucus()
    {
        const string AtTheTable = "The annual quota might be reviewed after the first winter.";
        const string InTheCaucus = "Between ourselves, the quota may go down to three thousand vehicles.";
        const string Note = "Ask the ministry whether the eastern road is passable in March.";
        const string RedLine = "Under no circumstances a quota below two thousand vehicles.";
        const string Instruction = "Hold the notice of suspension open until the ninth of May.";
        const string Draft = "Fees are waived for humanitarian goods until the end of next year.";
        string[] caucus = [InTheCaucus, Note, RedLine, Instruction, Draft];
        const string InThePlenary = "We thank our hosts for the hall with a view of the mountains.";
        var (hosts, armenias, azerbaijans) = (await sites.ProfileAsync(), await sites.ProfileAsync(), await sites.ProfileAsync());
        var (ofHost, ofArmenia, ofAzerbaijan) = (Traffic.Of(hosts), Traffic.Of(armenias), Traffic.Of(azerbaijans));
        var folder = Directory.CreateTempSubdirectory("good-offices-traffic-").FullName;
        try
        {
            await using (var host = await Window.OpenAsync(sites.Desk("KAZ"), hosts))
            await using (var armenia = await Window.OpenAsync(sites.Desk("ARM"), armenias))
            await using (var azerbaijan = await Window.OpenAsync(sites.Desk("AZE"), azerbaijans))
            {
                await host.SignInAsync("secretary", sites.Desk("KAZ").Passphrase);
                await armenia.SignInAsync("minister", sites.Desk("ARM").Passphrase);
                await azerbaijan.SignInAsync("adviser", sites.Desk("AZE").Passphrase);
                await RoomsTests.SayAsync(armenia, "caucus", InTheCaucus, "Send within ARM");
                await InstructAsync(armenia, Note, RedLine, Instruction);
                await ShareDraftAsync(armenia, Draft);
                await RoomsTests.SayAsync(armenia, "table", AtTheTable, "Send to ARM and AZE");
                await RoomsTests.SayAsync(armenia, "plenary", InThePlenary, "Send to ARM, AZE and the host");
                await azerbaijan.NavigateAsync("/rooms/table");
                await azerbaijan.Page.GetByText(AtTheTable).WaitForAsync();
                await host.NavigateAsync("/rooms/plenary");
                await host.Page.GetByText(InThePlenary).WaitForAsync();
                foreach (var entry in (string[])["Today", "Parties and modalities", "Rooms", "Sessions", "Record"]) await host.GoToAsync(entry);
            }

            var (host1, armenia1, azerbaijan1) = (await ofHost.WriteAsync(Path.Combine(folder, "host")), await ofArmenia.WriteAsync(Path.Combine(folder, "armenia")), await ofAzerbaijan.WriteAsync(Path.Combine(folder, "azerbaijan")));
            var table = SentenceSearch.SentencesOf(PreparedTalks.WordsOfTheTable("talks").Append(AtTheTable));
            // That the search finds what is there is shown first: otherwise it would prove nothing.
            Assert.NotNull(SentenceSearch.Find([InThePlenary], host1));
            foreach (var words in caucus) Assert.NotNull(SentenceSearch.Find([words], armenia1));
            Assert.NotNull(SentenceSearch.Find([AtTheTable], azerbaijan1));
            var (ofHosts, ofVenue, ofOthers) = (await StoredAsync("node-KAZ", folder), await StoredAsync("venue", folder), await StoredAsync("node-AZE", folder));
            foreach (var place in (string[])[host1, ofHosts, ofVenue]) Assert.Null(SentenceSearch.Find([.. table, .. caucus], place));
            foreach (var place in (string[])[azerbaijan1, ofOthers]) Assert.Null(SentenceSearch.Find(caucus, place));
            Assert.Null(SentenceSearch.Find([InThePlenary], ofVenue));
            // Nor the sealed form of anything: what the caucus's own node holds of every one of its entries, nobody else's does.
            var (entries, ofOwn) = (await SealedEntries.OfAsync(Path.Combine(ofVenue, "caucus-ARM.db")), await StoredAsync("node-ARM", folder));
            Assert.True(entries.Count >= caucus.Length, $"{entries.Count}");
            var found = entries.FoundIn(ofOwn);
            Assert.Equal(entries.Count, found.Count);
            foreach (var place in (string[])[azerbaijan1, ofOthers, host1, ofHosts]) Assert.Empty(entries.FoundIn(place));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task InstructAsync(Window minister, string note, string line, string instruction)
    {
        await minister.GoToAsync("Questions");
        var question = minister.Page.Locator("#q-table-I-4");
        await question.GetByText("Note, red line, instruction").ClickAsync();
        await question.GetByLabel("Your note").FillAsync(note);
        await question.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(question).ToContainTextAsync(note);
        await question.GetByLabel("Red line of the capital").FillAsync(line);
        await question.GetByRole(AriaRole.Button, new() { Name = "Draw the red line" }).ClickAsync();
        await Assertions.Expect(question.Locator(".redline")).ToContainTextAsync(line);
        await question.GetByLabel("The instruction in words").FillAsync(instruction);
        await question.GetByRole(AriaRole.Button, new() { Name = "Give the instruction" }).ClickAsync();
        await Assertions.Expect(question).ToContainTextAsync(instruction);
    }

    private static async Task ShareDraftAsync(Window minister, string draft)
    {
        await minister.GoToAsync("Text");
        await minister.Page.Locator("#p-3 .numbered").ClickAsync();
        await minister.Page.Keyboard.PressAsync("p");
        await minister.Page.Locator("#wording").FillAsync(draft);
        await minister.Page.Locator("#share-draft").ClickAsync();
        await Assertions.Expect(minister.Page.Locator(".shared-draft")).ToContainTextAsync(draft);
    }

    /// <summary>What lies on a disk, as it is now: everything but the locks, which nobody else may read.</summary>
    private async Task<string> StoredAsync(string name, string to)
    {
        var (from, copy) = (Path.Combine(sites.Folder, name), Path.Combine(to, name));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var destination = File.Create(target);
            await source.CopyToAsync(destination);
        }

        return copy;
    }
}
