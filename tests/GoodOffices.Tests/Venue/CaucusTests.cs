using System.Net;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Venue;

public sealed class CaucusTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task A_caucus_log_is_served_to_its_own_party_alone()
    {
        var own = await open.ClientAsync("AAA", device: false, log: "AAA");
        var log = new TestLog(open.Venue.Convocation, "AAA");
        using var key = TestLog.PartyKey("AAA");
        using var device = TestLog.Device("AAA");
        await log.DoAsync(own, key, log.Enrolment("AAA"));
        await log.DoAsync(own, key, TestLog.Credentials());
        await log.DoAsync(own, device, log.Epoch("caucus"));
        var body = new byte[1_100];
        await log.AppendAsync(own, log.Sign(device, body, "caucus", 1), body);

        foreach (var stranger in (VenueClient[])[await open.ClientAsync("BBB"), await open.ClientAsync("HST"), await open.ClientAsync("BBB", device: false)])
        {
            foreach (var path in (string[])["checkpoint", "entries?from=0", "tile/entries/000.p/1", "cosignatures", "stream", "proof/inclusion?index=0&size=1"])
            {
                var (status, code, _) = await stranger.GetAsync($"/caucus/AAA/{path}");
                Assert.Equal((HttpStatusCode.Forbidden, "no-standing"), (status, code));
            }

            Assert.Equal("no-standing", (await stranger.PostAsync("/caucus/AAA/entries", log.Taken[0].Submission.Bytes)).Code);
            Assert.Equal("no-standing", (await stranger.PutAsync($"/caucus/AAA/enclosures/{new string('0', 64)}", body)).Code);
        }
    }

    [Fact]
    public async Task A_log_that_does_not_exist_is_answered_like_anothers()
    {
        var client = await open.ClientAsync("AAA");
        foreach (var name in (string[])["ZZZ", "HST", "BBB", "..", "talks"])
        {
            Assert.Contains((await client.GetAsync($"/caucus/{name}/checkpoint")).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        }

        using var key = TestLog.Device("AAA");
        Assert.Equal("no-standing", (string?)(await client.AuthenticateAsync(key, "ZZZ")).Body!["code"]);
    }

    [Fact]
    public async Task An_act_of_the_talks_has_no_place_in_a_caucus()
    {
        var client = await open.ClientAsync("BBB", device: false, log: "BBB");
        var log = new TestLog(open.Venue.Convocation, "BBB");
        using var key = TestLog.PartyKey("BBB");
        var act = new ClearAct.ConvocationAccepted(log.State.TalksId);
        Assert.Equal("not-in-a-caucus", (await client.PostAsync("/caucus/BBB/entries", log.Sign(key, act.Encode()).Bytes)).Code);
    }
}
