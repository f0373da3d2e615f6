using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Procedure;

public sealed class ValueTests
{
    [Theory]
    [InlineData("ARM", true)]
    [InlineData("EU", true)]
    [InlineData("UN2758", true)]
    [InlineData("A", true)]
    [InlineData("arm", false)]
    [InlineData("1AB", false)]
    [InlineData("A-B", false)]
    [InlineData("ÄRM", false)]
    [InlineData("ABCDEFGHIJKLMNOPQ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_party_code_is_capital_letters_and_digits(string? text, bool accepted)
    {
        Assert.Equal(accepted, PartyCode.TryParse(text, out var code));
        Assert.Equal(accepted ? text : null, code?.Value);
    }

    [Fact]
    public void A_three_letter_code_has_the_form_of_iso_3166()
    {
        Assert.True(PartyCode.Parse("ARM").HasIsoForm);
        Assert.False(PartyCode.Parse("EU").HasIsoForm);
        Assert.False(PartyCode.Parse("A12").HasIsoForm);
    }

    [Theory]
    [InlineData("minister", true)]
    [InlineData("a.b-2", true)]
    [InlineData("Minister", false)]
    [InlineData("2nd", false)]
    [InlineData("", false)]
    [InlineData("with space", false)]
    public void A_delegate_is_named_in_small_letters(string text, bool accepted) => Assert.Equal(accepted, DelegateId.TryParse(text, out _));

    [Theory]
    [InlineData("experts-1", true)]
    [InlineData("bilateral-ARM", true)]
    [InlineData("Experts", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void A_room_has_a_plain_name(string text, bool accepted) => Assert.Equal(accepted, RoomId.TryParse(text, out _));

    [Theory]
    [InlineData("plenary", true)]
    [InlineData("table", true)]
    [InlineData("caucus", true)]
    [InlineData("bilateral-X", true)]
    [InlineData("experts", false)]
    public void Preset_rooms_are_known_by_name(string text, bool preset) => Assert.Equal(preset, RoomId.Parse(text).IsPreset);

    [Theory]
    [InlineData("en", true)]
    [InlineData("az-Latn", true)]
    [InlineData("hyw", true)]
    [InlineData("English", false)]
    [InlineData("e", false)]
    [InlineData("en-", false)]
    [InlineData("EN", false)]
    public void A_language_tag_has_the_form_of_bcp_47(string text, bool accepted) => Assert.Equal(accepted, LanguageTag.TryParse(text, out _));

    [Theory]
    [InlineData("II", true)]
    [InlineData("A1", true)]
    [InlineData("ii", false)]
    [InlineData("ABCDEFGHI", false)]
    public void An_instrument_has_a_neutral_code(string text, bool accepted) => Assert.Equal(accepted, InstrumentCode.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(" x")]
    [InlineData("x\u0007y")]
    [InlineData("x\u202Ey")]
    [InlineData("x\uFFFDy")]
    [InlineData("\uD800")]
    public void What_is_shown_is_what_is_there(string text) => Assert.Throws<ArgumentException>(() => TestKeys.Text(text));

    [Fact]
    public void Texts_in_languages_are_equal_whatever_order_they_were_given_in()
    {
        var (en, fr) = (TestKeys.English, LanguageTag.Parse("fr"));
        var one = TextInLanguages.Of([new(en, "a"), new(fr, "b")]);
        var two = TextInLanguages.Of([new(fr, "b"), new(en, "a")]);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Equal("b", one.For(fr));
        Assert.Equal("a", one.For(LanguageTag.Parse("de")));
        Assert.Equal("", TextInLanguages.None.For(en));
    }

    [Fact]
    public void Power_sets_hold_list_and_compare()
    {
        var set = PowerSet.Of(Power.Accept, Power.Speak);
        Assert.Equal([Power.Speak, Power.Accept], set.List());
        Assert.True(set.IsWithin(PowerSet.OfCredentials));
        Assert.False(PowerSet.Of(Power.Bind).IsWithin(PowerSet.OfCredentials));
        Assert.True(PowerSet.TryFromBits((ulong)set.Bits, out var read) && read == set);
        Assert.False(PowerSet.TryFromBits(1 << 9, out _));
    }

    [Theory]
    [InlineData(2, 0, 2, true)]
    [InlineData(1, 0, 2, false)]
    public void Consent_of_all_is_everybodys(int inFavour, int against, int parties, bool carries) =>
        Assert.Equal(carries, new DecisionRule.ConsentOfAll().Carries(inFavour, against, parties));

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(4, 2, true)]
    [InlineData(0, 0, false)]
    public void Two_thirds_of_those_voting_carry(int inFavour, int against, bool carries) =>
        Assert.Equal(carries, new DecisionRule.Majority(2, 3).Carries(inFavour, against, 10));

    [Fact]
    public void One_half_itself_carries_nothing()
    {
        Assert.False(new DecisionRule.Majority(1, 2).Carries(1, 1, 2));
        Assert.True(new DecisionRule.Majority(1, 2).Carries(2, 1, 3));
        Assert.Throws<ArgumentException>(() => (Talks.Modalities() with { Decision = new DecisionRule.Majority(1, 3) }).Encode());
    }
}
