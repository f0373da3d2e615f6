using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Procedure;

/// <summary>What every entry keeps to, whatever it says.</summary>
public sealed class HeaderTests
{
    private readonly Talks _talks = new();

    private SigningKey Key => _talks.PartyKey("AAA");

    private byte[] Body => new ClearAct.ConvocationAccepted(_talks.State.TalksId).Encode();

    [Fact]
    public void A_chain_goes_from_act_to_act()
    {
        _talks.SetUp();
        var end = _talks.State.Chain(Key.PublicKey);
        Assert.Equal(2, end.Number);
        Assert.Equal(_talks.Entries.Last(entry => entry.Submission.Preamble.Signer == Key.PublicKey).Submission.ActHash, end.ActHash);
        Assert.Equal(default, _talks.State.Chain(_talks.Key("stranger").PublicKey));
    }

    [Fact]
    public void The_same_act_again_is_a_duplicate()
    {
        var submission = _talks.Sign(Key, "", 0, Body);
        Assert.IsType<Ruling.Counts>(_talks.Fold(submission, Body));
        Assert.Equal("chain-duplicate", Code(_talks.Fold(submission, Body)));
    }

    [Fact]
    public void An_act_that_skips_a_number_is_void_and_takes_none()
    {
        Assert.Equal("chain-gap", Code(Fold(new ChainEnd(1, Hash.Of([1])))));
        Assert.Equal(0, _talks.State.Chain(Key.PublicKey).Number);
    }

    [Fact]
    public void An_act_that_names_another_predecessor_is_void()
    {
        _talks.Counts(Key, new ClearAct.ConvocationAccepted(_talks.State.TalksId));
        Assert.Equal("chain-broken", Code(Fold(new ChainEnd(1, Hash.Of([1])))));
    }

    [Fact]
    public void A_void_act_takes_its_number_so_that_nobody_can_bring_it_again()
    {
        _talks.SetUp();
        var early = new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest);
        var submission = _talks.Sign(_talks.Device("AAA"), "", 0, early.Encode());
        Assert.Equal("modalities-unknown", Code(_talks.Fold(submission, early.Encode())));
        _talks.Counts(_talks.Device("BBB"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        Assert.Equal("chain-duplicate", Code(_talks.Fold(submission, early.Encode())));
    }

    [Fact]
    public void A_stranger_is_not_heard()
    {
        Assert.Equal("signer-unknown", Code(_talks.Do(_talks.Key("stranger"), new ClearAct.ConvocationAccepted(_talks.State.TalksId))));
        Assert.Equal(SignerRole.Unknown, _talks.State.Of(_talks.Key("stranger").PublicKey).Role);
    }

    [Fact]
    public void An_act_of_other_talks_or_another_log_is_void()
    {
        var other = new Preamble(Hash.Of([1]), "", "", 0, Key.PublicKey, 1, default, new Seen(1, default, new byte[64]), Body.Length);
        Assert.Equal("other-talks", Code(_talks.Fold(Submission.Sign(other, Body, Key), Body)));
        var elsewhere = new Preamble(_talks.State.TalksId, "AAA", "", 0, Key.PublicKey, 1, default, new Seen(1, default, new byte[64]), Body.Length);
        Assert.Equal("other-log", Code(_talks.Fold(Submission.Sign(elsewhere, Body, Key), Body)));
    }

    [Fact]
    public void A_false_signature_is_void()
    {
        var bytes = _talks.Sign(Key, "", 0, Body).Bytes.ToArray();
        bytes[^(Body.Length + 1)] ^= 1;
        Assert.True(Submission.TryParse(bytes, out var forged, out _));
        Assert.Equal("signature", Code(_talks.Fold(forged, Body)));
        Assert.Equal(0, _talks.State.Chain(Key.PublicKey).Number);
    }

    [Fact]
    public void Nobody_has_seen_more_than_there_is()
    {
        Assert.Equal("seen-ahead", Code(Fold(default, seen: 2)));
        Assert.IsType<Ruling.Counts>(Fold(default, seen: 1));
    }

    [Fact]
    public void A_body_that_is_no_act_is_void_and_says_where()
    {
        var ruling = Assert.IsType<Ruling.Void>(_talks.Fold(Key, "", 0, [0x82, 0x01, 0x02]));
        Assert.Equal("body-malformed", ruling.Why.Code);
        Assert.Contains("at byte", ruling.Why.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_act_is_at_most_as_long_as_its_kind_allows()
    {
        var body = new byte[ClearAct.MaxEpochLength + 1];
        Assert.Equal("body-too-large", Code(_talks.Fold(Key, "", 0, body)));
    }

    [Fact]
    public void An_enclosure_that_is_not_the_one_named_is_the_callers_fault()
    {
        var body = new byte[60_000];
        var submission = _talks.Sign(Key, "", 0, body);
        Assert.Throws<ArgumentException>(() => _talks.State.Fold(1, 0, submission, new byte[60_001]));
        Assert.Equal("body-malformed", Code(_talks.Fold(submission, body)));
    }

    [Fact]
    public void Entries_are_folded_in_their_order()
    {
        var submission = _talks.Sign(Key, "", 0, Body);
        Assert.Throws<ArgumentException>(() => _talks.State.Fold(2, 0, submission, Body));
        Assert.Throws<ArgumentException>(() => _talks.State.Fold(0, 0, submission, Body));
    }

    [Fact]
    public void A_party_key_seals_nothing()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        talks.SealVoid("signer-role", talks.PartyKey("AAA"), RoomId.Table);
    }

    private Ruling Fold(ChainEnd end, long seen = 1) =>
        _talks.Fold(Submission.Sign(_talks.Preamble(Key, "", 0, Body.Length, end, seen), Body, Key), Body);

    private static string Code(Ruling ruling) => Assert.IsType<Ruling.Void>(ruling).Why.Code;
}
