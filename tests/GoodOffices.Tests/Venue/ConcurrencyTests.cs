using System.Net;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Receipts;

namespace GoodOffices.Tests.Venue;

public sealed class ConcurrencyTests
{
    private const int Clients = 16;
    private const int ActsEach = 12;

    [Fact]
    public async Task Sixteen_devices_at_once_get_one_order_without_a_gap()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        using var party = await VenueClient.AsAsync(process, venue.Convocation, key);
        await log.DoAsync(party, key, TestLog.Credentials());
        for (var client = 0; client < Clients; client++)
        {
            await log.DoAsync(party, key, log.Enrolment("AAA", $"device {client}"));
        }

        var before = log.State.Size;
        var indexes = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AppendAsync(process, venue, log, client)))).SelectMany(each => each);
        Assert.Equal(Enumerable.Range((int)before, Clients * ActsEach).Select(index => (long)index), indexes.Order());
    }

    private static async Task<List<long>> AppendAsync(VenueProcess process, TestVenue venue, TestLog log, int client)
    {
        using var device = TestLog.Device("AAA", $"device {client}");
        using var connection = await VenueClient.AsAsync(process, venue.Convocation, device);
        var indexes = new List<long>();
        var end = log.State.Chain(device.PublicKey);
        for (var act = 0; act < ActsEach; act++)
        {
            var modalities = new Modalities
            {
                DraftingLanguage = TestParties.English,
                AuthenticLanguages = [TestParties.English],
                Seating = TestParties.Text($"device {client}, proposal {act}"),
            };
            var submission = log.Sign(device, new ClearAct.ModalitiesProposed(modalities).Encode(), after: end);
            var (status, code, answer) = await connection.PostAsync("/talks/entries", submission.Bytes);
            Assert.True(status == HttpStatusCode.OK, $"{status} {code}");
            Assert.True(Receipt.TryParse(answer, out var receipt, out _));
            indexes.Add(receipt.Index);
            end = new GoodOffices.Procedure.ChainEnd(end.Number + 1, submission.ActHash);
        }

        return indexes;
    }
}
