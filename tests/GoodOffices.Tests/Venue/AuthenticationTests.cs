using System.Net;
using System.Security.Cryptography;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Venue;

public sealed class AuthenticationTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task A_device_that_answers_its_challenge_reads_the_log()
    {
        var client = await open.ClientAsync("AAA");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/talks/checkpoint")).Status);
    }

    [Fact]
    public async Task Without_a_token_nothing_of_a_log_is_served()
    {
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        foreach (var path in (string[])["checkpoint", "entries?from=0", "tile/0/000", "stream", "cosignatures", "proof/inclusion?index=0&size=1"])
        {
            var (status, code, _) = await client.GetAsync($"/talks/{path}");
            Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (status, code));
        }

        Assert.Equal("unauthenticated", (await client.PostAsync("/talks/entries", new byte[10])).Code);
        Assert.Equal("unauthenticated", (await client.PostAsync("/publications", new byte[10])).Code);
    }

    [Fact]
    public async Task A_challenge_is_good_once()
    {
        using var key = TestLog.Device("AAA");
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        var nonce = await client.ChallengeAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.AuthenticateAsync(key, nonce: nonce)).Status);
        var (status, body) = await client.AuthenticateAsync(key, nonce: nonce);
        Assert.Equal((HttpStatusCode.Unauthorized, "bad-challenge"), (status, (string?)body!["code"]));
    }

    [Fact]
    public async Task A_challenge_that_the_venue_did_not_issue_is_refused()
    {
        using var key = TestLog.Device("AAA");
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        Assert.Equal("bad-challenge", (string?)(await client.AuthenticateAsync(key, nonce: new byte[32])).Body!["code"]);
    }

    [Fact]
    public async Task An_answer_given_to_another_certificate_is_refused()
    {
        using var key = TestLog.Device("AAA");
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        var other = Convert.ToHexStringLower(SHA256.HashData("another certificate"u8));
        var (status, body) = await client.AuthenticateAsync(key, certificate: other);
        Assert.Equal((HttpStatusCode.Unauthorized, "bad-signature"), (status, (string?)body!["code"]));
    }

    [Fact]
    public async Task A_key_that_nobody_enrolled_is_refused()
    {
        using var key = TestLog.Device("ZZZ");
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        Assert.Equal("no-standing", (string?)(await client.AuthenticateAsync(key)).Body!["code"]);
    }

    [Fact]
    public async Task A_revoked_device_is_refused_and_its_token_ends()
    {
        using var party = TestLog.PartyKey("BBB");
        using var lost = TestLog.Device("BBB", "lost");
        var partyClient = await open.ClientAsync("BBB", device: false);
        await open.Talks.DoAsync(partyClient, party, open.Talks.Enrolment("BBB", "lost"));
        using var client = await VenueClient.AsAsync(open.Process, open.Venue.Convocation, lost);
        await open.Talks.DoAsync(partyClient, party, new ClearAct.DeviceRevoked(lost.PublicKey, "lost at the airport"));

        Assert.Equal((HttpStatusCode.Forbidden, "no-standing"), ((await client.GetAsync("/talks/checkpoint")).Status, (await client.GetAsync("/talks/checkpoint")).Code));
        Assert.Equal("no-standing", (string?)(await client.AuthenticateAsync(lost)).Body!["code"]);
    }

    [Fact]
    public async Task A_malformed_answer_is_told_so()
    {
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        foreach (var body in (string[])["", "{", "[]", "null", """{"nonce":"AA=="}""", """{"nonce":1}"""])
        {
            var (status, code, _) = await client.PostAsync("/auth/tokens", System.Text.Encoding.UTF8.GetBytes(body));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "malformed-request"), (status, code));
        }
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_refused_as_the_highest()
    {
        using var key = TestLog.Device("AAA");
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        using var other = GoodOffices.Record.Notes.NoteSigner.FromSeed(open.Venue.Key.Name, new byte[32]);
        var (status, body) = await client.AuthenticateAsync(key, highest: other.Sign(9, default).Note.ToArray());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bad-checkpoint"), (status, (string?)body!["code"]));
    }
}
