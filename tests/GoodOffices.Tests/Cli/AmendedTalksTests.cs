namespace GoodOffices.Tests.Cli;

/// <summary>Amending a convocation from end to end: a real venue, a process for each command.</summary>
public sealed class AmendedTalksTests
{
    [Fact]
    public async Task A_third_party_comes_in_negotiates_and_leaves()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await talks.InitAsync("geo");
        var laid = await talks.HostAsync("amend-convocation", "--party-file", "geo/party.json", "--out", "amended.cbor", "--json");
        var words = CommandTalks.Text(laid, "about", "words");
        Assert.Contains("\"kind\":\"convocation-amended\"", laid, StringComparison.Ordinal);

        await RefusalsAsync(talks, words);
        await talks.JoinAsync("geo", "amended.cbor", words);
        Assert.Contains("awaits the acceptance of ARM, AZE", await talks.MustAsAsync("geo", "accept-amendment", "--fingerprint", words), StringComparison.Ordinal);
        await talks.MustAsAsync("arm", "sync");
        Assert.Contains($"awaits ARM, AZE\n             {words}", await talks.MustAsAsync("arm", "show"), StringComparison.Ordinal);
        await talks.MustAsAsync("arm", "accept-amendment", "--fingerprint", words);
        Assert.Contains("of the caucus: convocation-amended\nthe amended convocation is in effect", await talks.MustAsAsync("aze", "accept-amendment", "--fingerprint", words), StringComparison.Ordinal);

        await talks.AccreditAsync("geo", "minister", "negotiate,accept,convene");
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("geo", "sync");
        Assert.Contains("0 of 1 provisions agreed", await talks.MustAsAsync("geo", "progress"), StringComparison.Ordinal);
        Assert.Contains("move: GEO", await talks.MustAsAsync("geo", "questions"), StringComparison.Ordinal);
        await talks.MustAsAsync("geo", "accept", "I/1", "--proposal", "ARM-1");
        await talks.MustAsAsync("geo", "instruct", "I/1", "--highest", "none", "--words", "No further.");
        await talks.MustAsAsync("geo", "convene-session", "caucus", "--date", "2024-05-10", "--agenda", "1=Among ourselves");
        Assert.Contains("1 of 1 provisions agreed", await talks.MustAsAsync("geo", "progress"), StringComparison.Ordinal);
        await talks.MustAsAsync("aze", "sync");
        Assert.Equal(await DigestAsync(talks, "geo"), await DigestAsync(talks, "aze"));
        var verified = await talks.MustAsync("verify", "geo", "--as", "minister", "--passphrase-file", "passphrase", "--fingerprint", talks.Words);
        Assert.Contains("the convocation was amended", verified, StringComparison.Ordinal);
        Assert.Contains("caucus GEO, room caucus", verified, StringComparison.Ordinal);
        await talks.MustAsync("verify", "venue", "--fingerprint", talks.Words);

        await LeaveAsync(talks);
    }

    [Fact]
    public async Task A_recovery_key_alone_replaces_its_partys_key()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        File.Move(talks.In("arm/recovery.key"), talks.In("safe.key"));
        File.Copy(talks.In("arm/party.key"), talks.In("old.key"));
        await talks.MustAsAsync("arm", "replace-key", "--recovery-key", "safe.key");
        await talks.MustAsAsync("arm", "credentials", "minister", "--name", "N. N.", "--title", "Minister", "--power", "negotiate,accept");
        var record = await talks.MustAsAsync("arm", "record");
        Assert.Contains("key-replaced", record, StringComparison.Ordinal);
        File.Move(talks.In("old.key"), talks.In("arm/party.key"), overwrite: true);
        var (exit, _, error) = await talks.AsAsync("arm", "credentials", "minister", "--name", "N. N.", "--title", "Minister", "--power", "speak");
        Assert.True(exit is 4 or 6, error);
        Assert.Contains("hint: ", error, StringComparison.Ordinal);
        await talks.MustAsAsync("aze", "sync");
        await talks.MustAsync("verify", "aze", "--fingerprint", talks.Words);
    }

    private static async Task RefusalsAsync(CommandTalks talks, string words)
    {
        Assert.Contains("compare the fingerprint now", await talks.MustAsAsync("geo", "join", "amended.cbor", "--venue", talks.Url, "--certificate", talks.Certificate), StringComparison.Ordinal);
        Assert.Equal(4, (await talks.AsAsync("geo", "accept-amendment", "--fingerprint", words)).Exit);
        Assert.Equal(1, (await talks.AsAsync("geo", "join", "amended.cbor", "--venue", talks.Url, "--certificate", talks.Certificate, "--fingerprint", talks.Words)).Exit);
        var (exit, _, error) = await talks.AsAsync("kaz", "amend-convocation", "--without", "GEO", "--out", "other.cbor");
        Assert.Equal(3, exit);
        Assert.Contains("hint: parties: ARM, AZE", error, StringComparison.Ordinal);
        Assert.Equal(2, (await talks.AsAsync("kaz", "amend-convocation", "--out", "other.cbor")).Exit);
    }

    private static async Task LeaveAsync(CommandTalks talks)
    {
        var words = CommandTalks.Text(await talks.HostAsync("amend-convocation", "--without", "GEO", "--out", "without.cbor", "--json"), "about", "words");
        foreach (var code in (string[])["geo", "arm", "aze"]) await talks.MustAsAsync(code, "accept-amendment", "--fingerprint", words);
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("aze", "sync");
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("arm", "say", "--words", "The two of us.");
        var (exit, _, error) = await talks.AsAsync("geo", "sync");
        Assert.Equal(4, exit);
        Assert.Contains("not a device, party key or host key of this log", error, StringComparison.Ordinal);
        Assert.Contains("epoch 2", await talks.MustAsAsync("arm", "show"), StringComparison.Ordinal);
        await talks.MustAsync("verify", "arm", "--as", "minister", "--passphrase-file", "passphrase", "--fingerprint", talks.Words);
    }

    private static async Task<string> DigestAsync(CommandTalks talks, string code) => (await talks.MustAsAsync(code, "digest")).Split(' ')[0];
}
