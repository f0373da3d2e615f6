using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;
using GoodOffices.Tests.Record.Entries;

namespace GoodOffices.Tests.Record.Sealing;

public sealed class EpochTests
{
    private static readonly EpochScope _scope = new(Samples.Talks, "", "table", 3);

    private readonly SigningKey _device = Samples.Key();
    private readonly KemPrivateKey _kem = KemPrivateKey.Generate(new SeededEntropy("kem"));
    private readonly EpochSecret _secret = Samples.Secret();

    [Fact]
    public void A_wrap_opens_on_its_device()
    {
        Assert.True(EpochWrap.TryOpen(Wrap(), _scope, _device.PublicKey, _kem, _secret.Commitment, out var opened));
        Assert.True(opened.SameAs(_secret));
        Assert.Equal(EpochWrap.Size, Wrap().Length);
    }

    [Fact]
    public void A_wrap_opens_nowhere_else()
    {
        using var other = Samples.Key("other");
        using var otherKem = KemPrivateKey.Generate(new SeededEntropy("other"));
        using var otherSecret = Samples.Secret("other");
        EpochScope[] scopes = [_scope with { Talks = Hash.Of("others"u8) }, _scope with { Log = "ARM" }, _scope with { Room = "plenary" }, _scope with { Epoch = 4 }];
        foreach (var scope in scopes) Assert.False(EpochWrap.TryOpen(Wrap(), scope, _device.PublicKey, _kem, _secret.Commitment, out _));
        Assert.False(EpochWrap.TryOpen(Wrap(), _scope, other.PublicKey, _kem, _secret.Commitment, out _));
        Assert.False(EpochWrap.TryOpen(Wrap(), _scope, _device.PublicKey, otherKem, _secret.Commitment, out _));
        Assert.False(EpochWrap.TryOpen(Wrap(), _scope, _device.PublicKey, _kem, otherSecret.Commitment, out _));
    }

    [Fact]
    public void No_altered_wrap_opens()
    {
        var wrap = Wrap();
        foreach (var (bit, altered) in Alterations.Bits(wrap, 1_200)) Assert.False(EpochWrap.TryOpen(altered, _scope, _device.PublicKey, _kem, _secret.Commitment, out _), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(wrap)) Assert.False(EpochWrap.TryOpen(altered, _scope, _device.PublicKey, _kem, _secret.Commitment, out _));
    }

    [Fact]
    public void A_device_without_a_valid_key_gets_no_wrap()
    {
        Assert.True(KemPublicKey.TryParse(Enumerable.Repeat((byte)0xff, KemPublicKey.Size).ToArray(), out var invalid));
        Assert.False(EpochWrap.TryWrap(_secret, _scope, _device.PublicKey, invalid, Entropy.System, out _));
    }

    [Fact]
    public void A_room_reads_back_through_its_epochs()
    {
        using var next = Samples.Secret("next");
        var scope = _scope with { Epoch = 4 };
        var predecessor = PredecessorSeal.Seal(_secret, next, scope, new SeededEntropy("nonce"));
        Assert.Equal(PredecessorSeal.Size, predecessor.Length);
        Assert.True(PredecessorSeal.TryOpen(predecessor, next, scope, _secret.Commitment, out var opened));
        Assert.True(opened.SameAs(_secret));
        Assert.False(PredecessorSeal.TryOpen(predecessor, _secret, scope, _secret.Commitment, out _));
        Assert.False(PredecessorSeal.TryOpen(predecessor, next, _scope, _secret.Commitment, out _));
        Assert.False(PredecessorSeal.TryOpen(predecessor, next, scope, next.Commitment, out _));
        foreach (var (bit, altered) in Alterations.Bits(predecessor)) Assert.False(PredecessorSeal.TryOpen(altered, next, scope, _secret.Commitment, out _), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(predecessor)) Assert.False(PredecessorSeal.TryOpen(altered, next, scope, _secret.Commitment, out _));
    }

    [Fact]
    public void The_commitment_says_which_secret_and_not_the_secret()
    {
        var bytes = new byte[EpochSecret.Size];
        _secret.CopyTo(bytes);
        using var again = EpochSecret.FromBytes(bytes);
        Assert.Equal(_secret.Commitment, again.Commitment);
        Assert.NotEqual(Hash.FromBytes(bytes), _secret.Commitment);
        Assert.NotEqual(Hash.Of(bytes), _secret.Commitment);
        Assert.Throws<ArgumentException>(() => EpochSecret.FromBytes(new byte[31]));
    }

    [Fact]
    public void The_member_hash_depends_on_who_is_in_the_room_and_not_on_their_order()
    {
        var keys = Enumerable.Range(0, 5).Select(number => PublicKey.FromBytes(Hash.Of([(byte)number]).ToArray())).ToArray();
        var hash = MemberHash.Of(keys);
        Gen.Shuffle(keys).Sample(order => MemberHash.Of(order) == hash, iter: 20);
        Assert.NotEqual(hash, MemberHash.Of(keys[1..]));
        Assert.Throws<ArgumentException>(() => MemberHash.Of([keys[0], keys[1], keys[0]]));
    }

    [Fact]
    public void Padding_reveals_little_and_costs_little()
    {
        Gen.Int[0, 1 << 30].Sample(length =>
        {
            var padded = Padding.PaddedLength(length);
            return padded >= length && padded >= Padding.Minimum && Padding.PaddedLength(padded) == padded && (length <= Padding.Minimum || padded <= length * 1.12);
        });
        Assert.Equal([1024, 1024, 1088, 2048, 2176], new[] { 0, 1024, 1025, 2048, 2049 }.Select(Padding.PaddedLength));
        Assert.Throws<ArgumentOutOfRangeException>(() => Padding.PaddedLength(-1));
    }

    private byte[] Wrap() =>
        EpochWrap.TryWrap(_secret, _scope, _device.PublicKey, _kem.PublicKey, new SeededEntropy("wrap"), out var wrap) ? wrap : throw new InvalidOperationException();
}
