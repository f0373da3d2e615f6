using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Procedure;

/// <summary>One fixed act of every kind, for golden bytes and mutation.</summary>
internal static class Samples
{
    public static Convocation Convocation { get; } = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB") with
    {
        Title = TextInLanguages.Of([new(LanguageTag.Parse("fr"), "Pourparlers"), new(TestKeys.English, "Talks")]),
        Purpose = TestKeys.Text("An agreement"),
        DraftingLanguage = TestKeys.English,
        AuthenticLanguages = [TestKeys.English, LanguageTag.Parse("fr")],
        HostLimits = TestKeys.Text("The host does not mediate"),
        Witnesses = [TestKeys.Cosigner("WIT").Key],
    });

    public static Modalities Modalities { get; } = new()
    {
        Names = [new(PartyCode.Parse("AAA"), TestKeys.Text("Side A")), new(PartyCode.Parse("BBB"), TestKeys.Text("Side B"))],
        WithoutPrejudice = TestKeys.Text("Names are without prejudice to status."),
        DraftingLanguage = TestKeys.English,
        AuthenticLanguages = [TestKeys.English, LanguageTag.Parse("fr")],
        Decision = new DecisionRule.Majority(2, 3),
        Silence = new SilenceRule(86_400),
        Seating = TestKeys.Text("alphabetical"),
        Alternat = true,
        Publicity = TestKeys.Text("closed"),
        Legend = [new LegendEntry("agreed", TestKeys.Text("Agreed"), "#2e7d32", "=")],
        HostLimits = TestKeys.Text("venue only"),
    };

    // Last, since it is made of the others.
    public static IReadOnlyList<ClearAct> All { get; } = Make();

    private static List<ClearAct> Make()
    {
        using var device = TestKeys.Of("AAA minister");
        using var other = TestKeys.Of("BBB minister");
        var (room, minister, digest) = (RoomId.Parse("experts-1"), DelegateId.Parse("minister"), Hash.Of([1]));
        DeviceWrap[] wraps = [.. new[] { device.PublicKey, other.PublicKey }.Order().Select(Talks.Wrap)];
        return
        [
            new ClearAct.ConvocationAccepted(digest),
            new ClearAct.ModalitiesProposed(Modalities),
            new ClearAct.ModalitiesAccepted(Modalities.Digest),
            new ClearAct.ConvocationAmended(TestKeys.Convocation(TestKeys.Terms("AAA", "BBB") with { Amends = Convocation.TalksId })),
            new ClearAct.AmendmentAccepted(digest),
            DevicePossession.Enrol(device, TestKeys.Kem("AAA minister"), digest, "", PartyCode.Parse("AAA"), minister, "laptop"),
            new ClearAct.DeviceRevoked(device.PublicKey, "lost"),
            new ClearAct.CredentialsIssued(minister, TestKeys.Text("A Person"), TestKeys.Text("Minister"), PowerSet.Of(Power.Negotiate, Power.Accept)),
            new ClearAct.FullPowersIssued(minister, new FullPowersBasis.Instruments([InstrumentCode.Parse("I"), InstrumentCode.Parse("II")]), PowerSet.OfFullPowers, new DateOnly(2024, 5, 1), null),
            new ClearAct.FullPowersIssued(minister, new FullPowersBasis.ByOffice(Office.ForeignMinister), PowerSet.OfFullPowers, null, null),
            new ClearAct.PowersRevoked(digest),
            new ClearAct.KeyReplaced(other.PublicKey),
            new ClearAct.RoomProposed(room, [PartyCode.Parse("AAA"), PartyCode.Parse("BBB")], true, TestKeys.Text("Experts")),
            new ClearAct.RoomJoined(room, null),
            new ClearAct.RoomJoined(room, [DelegateId.Parse("adviser"), minister]),
            new ClearAct.EpochBegun(room, 2, digest, Hash.Of([2]), Hash.Of([3]), [.. wraps], [1, 2, 3]),
            new ClearAct.DeviceAdmitted(room, 2, wraps[0]),
            new ClearAct.WrapFailed(room, 2),
            new ClearAct.SessionConvened(room, 1, new DateOnly(2024, 5, 10), TestKeys.Text("A palace"), [new AgendaItem("1", TestKeys.Text("Opening")), new AgendaItem("2", TextInLanguages.None)]),
            new ClearAct.SessionOpened(room, 1),
            new ClearAct.SessionClosed(room, 1),
            new ClearAct.ReleaseConsented(room, digest, ReleaseScope.Room),
            new ClearAct.Released(room, digest, "https://example.org/statement"),
        ];
    }
}
