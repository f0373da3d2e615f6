using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Delegation;

/// <summary>The whole docket, procedure and table joined: what a side does comes to the same under either name.</summary>
public sealed class DocketSymmetryTests
{
    private static readonly ProvisionId Second = new(TestTalks.Instrument, "2");

    [Fact]
    public async Task Swapping_the_parties_swaps_the_outcome_of_the_whole_docket_and_changes_nothing_else()
    {
        await using var one = await PlayedAsync(swapped: false);
        await using var other = await PlayedAsync(swapped: true);
        foreach (var name in (string[])["AAA", "BBB", "BBB-2"])
        {
            var (here, there) = (Describe(one, name), Describe(other, other.Side(name)));
            Assert.True(here.Count > 30);
            Assert.Equal(here, there);
        }
    }

    /// <summary>Proposals, acceptances, one of them ad referendum and on a text that changes, an act beyond powers that is confirmed, an instruction, a device that is revoked.</summary>
    private static async Task<TestTalks> PlayedAsync(bool swapped)
    {
        var talks = await TestTalks.OpenedAsync(swapped);
        var (a, b) = (talks.Side("AAA"), talks.Side("BBB"));
        await talks.ActAsync(a, RoomId.Table, new Command.Do(new TableAct.InstrumentOpened(TestTalks.Instrument, Texts.Of(TestTalks.English, "Agreement"), new InstrumentTerms(TestTalks.English, [TestTalks.English], FinalClauses.BySignature))));
        foreach (var provision in (ProvisionId[])[TestTalks.Article, Second]) await talks.ActAsync(a, RoomId.Table, new Command.Do(new TableAct.ProvisionSet(provision, 1, provision.Key, Texts.None)));
        var (counter, resting) = (new ProposalId(new PartyId(b), 1), new ProposalId(new PartyId(a), 2));
        await talks.ActAsync(a, RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The Parties shall.")));
        await talks.ActAsync(b, RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The Parties may.")));
        await talks.ActAsync(a, RoomId.Table, new Command.Table(Second, TestTalks.Wording("As said above.")) { RestsOn = [TestTalks.Article] });
        await talks.ActAsync(b, RoomId.Table, new Command.Accept(resting, AcceptanceLevel.AdReferendum));
        await BeyondPowersAsync(talks, b);
        await talks.ActAsync(a, RoomId.Table, new Command.Accept(counter, AcceptanceLevel.Definitive));
        await talks.ActAsync(a, RoomId.Table, new Command.Do(new TableAct.StatementMade(Texts.Of(TestTalks.English, "So far."))));
        Assert.IsType<Composition.Composed>(await talks[b].ComposeAsync(new CaucusAct.InstructionGiven("table", TestTalks.Article, [], HighestLevel.None, "hold"), TestTalks.None));
        await talks[b].SendAsync(TestTalks.None);
        await talks.SettleAsync();
        return talks;
    }

    /// <summary>An adviser who may only speak accepts; his minister confirms it; then his device is revoked.</summary>
    private static async Task BeyondPowersAsync(TestTalks talks, string party)
    {
        var name = party + "-2";
        await talks.OpenAsync(name, party);
        await OutboxTests.JoinAsync(talks, name);
        await talks.AccreditAsync(name, party, PowerSet.Of(Power.Speak), "adviser");
        await talks.SettleAsync();
        var reserve = new Command.Reserve(TestTalks.Article, ReservationKind.Scrutiny, "to be looked at");
        Assert.IsType<Composition.Composed>(await talks[name].ComposeAsync(RoomId.Table, reserve, new ComposeOptions { BeyondPowers = true }, TestTalks.None));
        var index = Assert.IsType<Sending.Recorded>((await talks[name].SendAsync(TestTalks.None))[0]).Index;
        await talks.ActAsync(party, RoomId.Table, new Command.Do(new TableAct.Confirmed(new ActId(index))));
        using var key = TestTalks.PartyKey(talks.Side(party));
        foreach (var outcome in await talks[party].RevokeAsync(talks.Device(name).PublicKey, "lost", key, TestTalks.None)) TestTalks.Counts(outcome);
        await talks.SettleAsync();
    }

    /// <summary>All that a node reads, under the names of the sides, without the numbers of entries and without upkeep: whichever device comes first does it.</summary>
    private static List<string> Describe(TestTalks talks, string name)
    {
        var node = talks[name];
        string Side(string? code) => code is null ? "" : talks.Side(code);
        var clear = node.Replica("").Entries.Where(entry => entry.Submission is { Preamble.IsSealed: false })
            .Where(entry => entry.Ruling is not Ruling.Counts { Act: ClearAct.EpochBegun or ClearAct.DeviceAdmitted })
            .Select(entry => $"{Side(entry.Judge.Of(entry.Submission!.Preamble.Signer).Party?.Value)} {Ruled(entry.Ruling)}").Order(StringComparer.Ordinal);
        var rooms = node.Docket().Rooms.Values.Concat(node.IsHost ? [] : node.Docket(node.Party.Code.Value).Rooms.Values).SelectMany(room => Describe(room, Side));
        var standing = node.Proceedings.Rooms.Values.Select(room => $"{Named(room.Id.Value, Side)} epoch {room.Epoch?.Number} of {room.Members.Count} awaits {room.Awaits}").Order(StringComparer.Ordinal);
        return [.. clear, .. rooms, .. standing];
    }

    private static IEnumerable<string> Describe(RoomDocket room, Func<string?, string> side)
    {
        foreach (var entry in room.Entries)
            yield return $"{Named(room.Id.Value, side)} {side(entry.Author.Party?.Value)} {entry.Act?.Kind ?? entry.CaucusAct?.Kind} {entry.Void?.Code} {entry.Lacking?.Code}";
        if (room.Table is not { } table) yield break;
        foreach (var provision in table.Provisions.Values)
        {
            yield return $"{provision.Id} {StateOfPlay.Of(table)[provision.Id]!.Status} {provision.Settlement?.Content} {provision.Settlement?.Level}";
            foreach (var seat in Enumerable.Range(0, table.Rules.Parties.Count).OrderBy(seat => side(table.Rules.Parties[seat].ToString()), StringComparer.Ordinal))
                yield return $"{side(table.Rules.Parties[seat].ToString())} {provision.Positions[seat]?.Stance} {provision.Positions[seat]?.Content} {provision.Positions[seat]?.Level} {provision.Positions[seat]?.Lapsed?.Cause}";
        }

        foreach (var package in table.Packages.Values) yield return $"package of {side(package.Id.Party.ToString())} {package.State}";
        foreach (var lapse in table.Lapses) yield return $"lapsed {side(lapse.Party.ToString())} {lapse.Provision} {lapse.Cause}";
        foreach (var voided in table.Voids) yield return $"void {side(voided.Party.ToString())} {voided.Kind} {voided.Reason.Code}";
    }

    private static string Named(string room, Func<string?, string> side) => string.Join('-', room.Split('-').Select(part => side(part)));

    private static string Ruled(Ruling? ruling) => ruling switch
    {
        Ruling.Counts { Act: { } act } => act.Kind,
        Ruling.Void(var why) => why.Code,
        _ => "",
    };
}
