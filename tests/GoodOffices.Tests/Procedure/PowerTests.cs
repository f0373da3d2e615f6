using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class PowerTests
{
    private static readonly InstrumentCode First = InstrumentCode.Parse("I");
    private static readonly InstrumentCode Second = InstrumentCode.Parse("II");

    [Fact]
    public void Without_credentials_a_delegate_holds_no_power()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        Assert.All(Enum.GetValues<Power>(), power => Assert.Equal("power-missing", Lacks(talks, power)));
    }

    [Fact]
    public void Credentials_give_their_powers_and_the_lesser_ones_in_them()
    {
        var talks = Given(Power.Negotiate, Power.Accept);
        Assert.All((Power[])[Power.Speak, Power.Negotiate, Power.AcceptAdReferendum, Power.Accept], power => Assert.Null(Lacks(talks, power)));
        Assert.All((Power[])[Power.Publish, Power.Adopt, Power.Authenticate, Power.Bind, Power.Convene], power => Assert.Equal("power-missing", Lacks(talks, power)));
    }

    [Fact]
    public void Later_credentials_take_the_place_of_earlier_ones()
    {
        var talks = Given(Power.Accept);
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(Power.Speak)));
        Assert.NotNull(Lacks(talks, Power.Accept));
        Assert.Null(Lacks(talks, Power.Speak));
    }

    [Fact]
    public void Powers_are_held_by_the_delegate_on_each_of_its_devices_and_by_no_other_delegate()
    {
        var talks = Given(Power.Accept);
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "tablet"));
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "adviser", "adviser"));
        Assert.Null(talks.State.Lacks(talks.Device("AAA", "tablet").PublicKey, Power.Accept));
        Assert.NotNull(talks.State.Lacks(talks.Device("AAA", "adviser").PublicKey, Power.Accept));
    }

    [Fact]
    public void Revoked_credentials_end_at_that_entry_and_not_before()
    {
        var talks = Given(Power.Accept);
        var before = talks.State;
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.PowersRevoked(talks.LastAct));
        Assert.NotNull(Lacks(talks, Power.Accept));
        Assert.Null(before.Lacks(talks.Device("AAA").PublicKey, Power.Accept));
    }

    [Fact]
    public void A_party_revokes_what_it_gave_itself_and_once()
    {
        var talks = Given(Power.Accept);
        var grant = talks.LastAct;
        talks.Void("grant-unknown", talks.PartyKey("BBB"), new ClearAct.PowersRevoked(grant));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.PowersRevoked(grant));
        talks.Void("grant-unknown", talks.PartyKey("AAA"), new ClearAct.PowersRevoked(grant));
    }

    [Fact]
    public void Full_powers_are_for_the_instruments_that_they_name()
    {
        var talks = Given(Power.Speak);
        talks.Counts(talks.PartyKey("AAA"), FullPowers(new FullPowersBasis.Instruments([First]), Power.Adopt, Power.Authenticate));
        Assert.Null(Lacks(talks, Power.Authenticate, First));
        Assert.NotNull(Lacks(talks, Power.Authenticate, Second));
        Assert.NotNull(Lacks(talks, Power.Authenticate));
        Assert.NotNull(Lacks(talks, Power.Bind, First));
    }

    [Fact]
    public void Several_full_powers_stand_beside_each_other_and_are_revoked_one_by_one()
    {
        var talks = Given(Power.Speak);
        talks.Counts(talks.PartyKey("AAA"), FullPowers(new FullPowersBasis.Instruments([First]), Power.Bind));
        var first = talks.LastAct;
        talks.Counts(talks.PartyKey("AAA"), FullPowers(new FullPowersBasis.Instruments([Second]), Power.Bind));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.PowersRevoked(first));
        Assert.NotNull(Lacks(talks, Power.Bind, First));
        Assert.Null(Lacks(talks, Power.Bind, Second));
    }

    [Theory]
    [InlineData(Office.HeadOfState)]
    [InlineData(Office.HeadOfGovernment)]
    [InlineData(Office.ForeignMinister)]
    public void An_office_gives_full_powers_for_every_instrument_and_is_recorded_as_such(Office office)
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        talks.Counts(talks.PartyKey("AAA"), FullPowers(new FullPowersBasis.ByOffice(office), Power.Adopt, Power.Authenticate, Power.Bind));
        Assert.All((Power[])[Power.Adopt, Power.Authenticate, Power.Bind], power => Assert.Null(Lacks(talks, power, Second)));
        Assert.Null(Lacks(talks, Power.Accept));
        Assert.NotNull(Lacks(talks, Power.Publish));
        var held = talks.State.Delegates[(PartyCode.Parse("AAA"), DelegateId.Parse("minister"))].FullPowers.Single();
        Assert.Equal(new FullPowersBasis.ByOffice(office), held.Basis);
    }

    [Fact]
    public void Dates_in_full_powers_are_shown_and_decide_nothing()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        talks.Counts(talks.PartyKey("AAA"), FullPowers(new FullPowersBasis.Instruments([First]), Power.Bind) with { ShownUntil = new DateOnly(1999, 1, 1) });
        Assert.Null(Lacks(talks, Power.Bind, First));
    }

    [Fact]
    public void Credentials_cannot_give_what_needs_full_powers_nor_the_other_way_round()
    {
        Assert.Contains("powers", Assert.Throws<ArgumentException>(() => Talks.Credentials(PowerSet.Of(Power.Bind)).Encode()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FullPowers(new FullPowersBasis.ByOffice(Office.HeadOfState), Power.Speak).Encode());
        Assert.Throws<ArgumentException>(() => Talks.Credentials(default).Encode());
    }

    [Fact]
    public void A_device_issues_neither_credentials_nor_full_powers()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("signer-role", talks.Device("AAA"), Talks.Credentials(PowerSet.OfCredentials));
        talks.Void("signer-role", talks.Device("AAA"), FullPowers(new FullPowersBasis.ByOffice(Office.HeadOfState), Power.Bind));
    }

    private static Talks Given(params Power[] powers)
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(powers)));
        return talks;
    }

    private static ClearAct.FullPowersIssued FullPowers(FullPowersBasis basis, params Power[] powers) =>
        new(DelegateId.Parse("minister"), basis, PowerSet.Of(powers), new DateOnly(2024, 5, 1), null);

    private static string? Lacks(Talks talks, Power power, InstrumentCode? instrument = null) =>
        talks.State.Lacks(talks.Device("AAA").PublicKey, power, instrument)?.Code;
}
