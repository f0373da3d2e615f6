using GoodOffices.Procedure;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Procedure;

public sealed class CosigningTests
{
    private const string Origin = "venue.example/talks/test";
    private static readonly PartyCode A = PartyCode.Parse("AAA");
    private static readonly PartyCode B = PartyCode.Parse("BBB");
    private static readonly Proceedings State = new Talks().State;

    [Fact]
    public void The_common_size_is_the_smallest_of_what_each_party_reached()
    {
        var common = CommonSize.Of([A, B], [At(A, 10), At(A, 30), At(B, 20), At(B, 15)], Root);
        Assert.Equal(20, common.Size);
        Assert.Equal(30, common.Reached[A]);
        Assert.Empty(common.OffLine);
    }

    [Fact]
    public void A_party_without_a_cosignature_holds_the_common_size_at_zero()
    {
        Assert.Equal(0, CommonSize.Of([A, B], [At(A, 10)], Root).Size);
        Assert.Equal(0, CommonSize.Of([], [At(A, 10)], Root).Size);
    }

    [Fact]
    public void A_cosigned_root_of_another_record_is_named_and_not_counted()
    {
        var other = new CosignedSize(B, 25, Hash.Of([9]));
        var common = CommonSize.Of([A, B], [At(A, 30), At(B, 20), other], Root);
        Assert.Equal(20, common.Size);
        Assert.Equal([other], common.OffLine);
    }

    [Fact]
    public void What_is_not_here_yet_and_who_is_no_party_is_left_out()
    {
        var common = CommonSize.Of([A, B], [At(A, 5_000), At(A, 7), At(B, 9), At(PartyCode.Parse("HST"), 3)], Root);
        Assert.Equal(7, common.Size);
    }

    [Fact]
    public void Swapping_the_parties_and_their_cosignatures_changes_nothing()
    {
        Gen.Long[1, 999].Array[0, 8].Select(Gen.Long[1, 999].Array[0, 8]).Sample((left, right) =>
        {
            var one = CommonSize.Of([A, B], [.. left.Select(size => At(A, size)), .. right.Select(size => At(B, size))], Root);
            var two = CommonSize.Of([B, A], [.. left.Select(size => At(B, size)), .. right.Select(size => At(A, size))], Root);
            Assert.Equal(one.Size, two.Size);
        });
    }

    [Fact]
    public void Silence_is_established_by_a_late_cosignature_of_each_party_over_the_proposal()
    {
        Assert.Null(Verify(new SilenceEvidence([Silent("AAA", 11, 1_001), Silent("BBB", 50, 2_000)])));
    }

    [Fact]
    public void An_absent_party_is_absent_and_not_silent() =>
        Assert.Equal("silence-absent", Verify(new SilenceEvidence([Silent("AAA", 11, 1_001)])));

    [Theory]
    [InlineData(10, 1_001, "silence-unseen")]
    [InlineData(11, 1_000, "silence-early")]
    [InlineData(5_000, 1_001, "silence-other-record")]
    public void Evidence_that_is_not_enough_says_why(long size, long seconds, string code) =>
        Assert.Equal(code, Verify(new SilenceEvidence([Silent("AAA", size, seconds), Silent("BBB", 50, 2_000)])));

    [Fact]
    public void A_cosignature_by_another_key_or_over_another_time_proves_nothing()
    {
        var silent = Silent("AAA", 11, 1_001);
        var borrowed = Silent("BBB", 11, 1_001) with { Party = A };
        Assert.Equal("silence-signature", Verify(new SilenceEvidence([borrowed, Silent("BBB", 50, 2_000)])));
        var later = silent with { Signature = silent.Signature.SetItem(7, (byte)(silent.Signature[7] + 1)) };
        Assert.Equal("silence-signature", Verify(new SilenceEvidence([later, Silent("BBB", 50, 2_000)])));
        var elsewhere = silent with { Root = Hash.Of([9]) };
        Assert.Equal("silence-other-record", Verify(new SilenceEvidence([elsewhere, Silent("BBB", 50, 2_000)])));
    }

    [Fact]
    public void Evidence_reads_as_it_was_written_and_any_other_bytes_give_a_reason()
    {
        var evidence = new SilenceEvidence([Silent("AAA", 11, 1_001), Silent("BBB", 50, 2_000)]);
        Assert.True(SilenceEvidence.TryDecode(evidence.Encode(), out var read, out _));
        Assert.Null(Verify(read));
        Assert.Throws<ArgumentException>(() => new SilenceEvidence([.. evidence.Parties.Reverse()]).Encode());
        Mutations.Of([evidence.Encode()]).Sample(bytes =>
        {
            if (SilenceEvidence.TryDecode(bytes, out var changed, out var error)) Assert.Equal(bytes, changed.Encode());
            else Assert.NotEmpty(error.Rule);
        }, iter: 10_000);
    }

    private static string? Verify(SilenceEvidence evidence) => evidence.Verify([A, B], 10, 1_000, Origin, State.Cosigners, Root)?.Code;

    private static SilentParty Silent(string party, long size, long seconds)
    {
        using var cosigner = TestKeys.Cosigner(party);
        var root = Root(size) ?? Hash.Of([8]);
        return new SilentParty(PartyCode.Parse(party), size, root, [.. cosigner.Sign(new Checkpoint(Origin, size, root), seconds).Bytes.Span]);
    }

    private static CosignedSize At(PartyCode party, long size) => new(party, size, Root(size) ?? default);

    private static Hash? Root(long size) => size < 1_000 ? Hash.Of(BitConverter.GetBytes(size)) : null;
}
