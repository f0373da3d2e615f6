using System.Security.Cryptography;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;
using GoodOffices.Tests.Record.Entries;

namespace GoodOffices.Tests.Record.Sealing;

public sealed class ActSealerTests
{
    [Fact]
    public void What_was_sealed_opens_under_its_epoch()
    {
        using var secret = Samples.Secret();
        Gen.Byte.Array[1, 3000].Sample(
            act =>
            {
                var submission = Samples.Sealed(secret, Samples.Preamble(length: ActSealer.BodyLength(act.Length)), act);
                return ActSealer.TryOpen(secret, submission, submission.InlineBody.Span, out var opened, out _) && opened.AsSpan().SequenceEqual(act);
            },
            iter: 60);
    }

    [Fact]
    public void The_body_tells_the_padded_length_and_not_the_act()
    {
        using var secret = Samples.Secret();
        var submission = Samples.Sealed(secret);
        Assert.Equal(Padding.Minimum + 72, submission.InlineBody.Length);
        Assert.True(submission.InlineBody.Span.IndexOf(Samples.Act) < 0);
        var longer = Samples.Sealed(secret, act: new byte[1000]);
        Assert.Equal(submission.InlineBody.Length, longer.InlineBody.Length);
    }

    [Fact]
    public void Another_epochs_secret_is_told_by_the_commitment()
    {
        using var secret = Samples.Secret();
        using var other = Samples.Secret("other");
        var submission = Samples.Sealed(secret);
        Assert.False(ActSealer.TryOpen(other, submission, submission.InlineBody.Span, out _, out var fault));
        Assert.Equal(SealFault.Commitment, fault);
    }

    public static TheoryData<string> Elsewhere => ["talks", "log", "room", "epoch", "signer", "number", "previous", "seen"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void A_body_opens_nowhere_but_under_its_own_preamble(string changed)
    {
        using var secret = Samples.Secret();
        using var other = Samples.Key("other");
        var submission = Samples.Sealed(secret);
        var elsewhere = changed switch
        {
            "talks" => Samples.Preamble(talks: Hash.Of("others"u8)),
            "log" => Samples.Preamble(log: "ARM"),
            "room" => Samples.Preamble(room: "plenary"),
            "epoch" => Samples.Preamble(epoch: 4),
            "signer" => Samples.Preamble(signer: other.PublicKey),
            "number" => Samples.Preamble(number: 3),
            "previous" => Samples.Preamble(previous: Hash.Of("another"u8)),
            _ => Samples.Preamble(seen: new Seen(8, Hash.Of("root"u8), new byte[64])),
        };
        using var there = ActKey.Derive(secret, elsewhere.Encode());
        Assert.False(there.TryOpen(elsewhere.Encode(), submission.InlineBody.Span, out _, out var fault));
        Assert.Equal(SealFault.Commitment, fault);
        // Nor does the right key open it as another preamble's.
        using var here = ActKey.Derive(secret, submission.PreambleBytes);
        Assert.False(here.TryOpen(elsewhere.Encode(), submission.InlineBody.Span, out _, out fault));
        Assert.Equal(SealFault.Authentication, fault);
    }

    [Fact]
    public void No_altered_body_opens()
    {
        using var secret = Samples.Secret();
        var submission = Samples.Sealed(secret);
        using var key = ActKey.Derive(secret, submission.PreambleBytes);
        var body = submission.InlineBody.ToArray();
        foreach (var (bit, altered) in Alterations.Bits(body, 10_000)) Assert.False(key.TryOpen(submission.PreambleBytes, altered, out _, out _), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(body)) Assert.False(key.TryOpen(submission.PreambleBytes, altered, out _, out _));
    }

    [Theory]
    [InlineData("length beyond the plaintext")]
    [InlineData("length of zero")]
    [InlineData("padding that is not zero")]
    [InlineData("padded further than need be")]
    public void What_opens_and_is_no_padded_act_is_refused(string what)
    {
        using var secret = Samples.Secret();
        var preamble = Samples.Preamble().Encode();
        var plaintext = new byte[what == "padded further than need be" ? 2048 : 1024];
        plaintext[3] = 1;
        if (what == "length beyond the plaintext") plaintext[0] = 0xff;
        if (what == "length of zero") plaintext[3] = 0;
        if (what == "padding that is not zero") plaintext[^1] = 1;
        var body = new byte[plaintext.Length + 72];
        using var key = ActKey.Derive(secret, preamble);
        key.Seal(preamble, plaintext, new SeededEntropy("nonce"), body);
        Assert.False(key.TryOpen(preamble, body, out _, out var fault));
        Assert.Equal(SealFault.Padding, fault);
    }

    [Fact]
    public void The_act_key_is_the_one_that_another_implementation_of_HKDF_derives()
    {
        using var secret = Samples.Secret();
        var (ikm, ours) = (new byte[EpochSecret.Size], new byte[ActKey.Size]);
        secret.CopyTo(ikm);
        var preamble = Samples.Preamble().Encode();
        using var key = ActKey.Derive(secret, preamble);
        key.CopyTo(ours);
        byte[] info = [.. "good-offices/1/act\0"u8, .. SHA256.HashData(preamble)];
        Assert.Equal(HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, ActKey.Size, info: info), ours);
        var body = Samples.Sealed(secret).InlineBody;
        Assert.Equal(HKDF.Expand(HashAlgorithmName.SHA256, ours, 32, [.. "good-offices/1/act/commitment\0"u8]), body[..32].ToArray());
    }

    [Fact]
    public void A_disclosed_key_opens_its_act_and_no_other()
    {
        using var secret = Samples.Secret();
        var disclosed = Samples.Sealed(secret);
        var other = Samples.Sealed(secret, Samples.Preamble(number: 3));
        var bytes = new byte[ActKey.Size];
        using (var key = ActKey.Derive(secret, disclosed.PreambleBytes)) key.CopyTo(bytes);
        using var given = ActKey.FromBytes(bytes);
        Assert.True(given.TryOpen(disclosed.PreambleBytes, disclosed.InlineBody.Span, out var act, out _));
        Assert.Equal(Samples.Act, act);
        Assert.False(given.TryOpen(other.PreambleBytes, other.InlineBody.Span, out _, out _));
    }

    [Fact]
    public void A_disclosure_verifies_alone_and_no_altered_one_does()
    {
        using var secret = Samples.Secret();
        using var other = Samples.Secret("other");
        var submission = Samples.Sealed(secret);
        Assert.True(ActDisclosure.TryCreate(secret, submission, default, out var disclosure));
        Assert.False(ActDisclosure.TryCreate(other, submission, default, out _));
        var bytes = disclosure.Encode();
        Assert.True(ActDisclosure.TryDecode(bytes, out var read, out _));
        Assert.Equal(Samples.Act, read.Act.ToArray());
        Assert.Equal(submission.ActHash, read.Submission.ActHash);
        foreach (var (bit, altered) in Alterations.Bits(bytes, 4_000)) Assert.False(ActDisclosure.TryDecode(altered, out _, out _), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(bytes)) Assert.False(ActDisclosure.TryDecode(altered, out _, out _));
        Gen.Byte.Array[0, 300].Sample(foreign => !ActDisclosure.TryDecode(foreign, out _, out var error) && error.Rule.Length > 0);
    }

    [Fact]
    public void A_clear_preamble_and_a_wrong_length_seal_nothing()
    {
        using var secret = Samples.Secret();
        Assert.Throws<ArgumentException>(() => ActSealer.Seal(secret, Samples.Preamble(room: "", epoch: 0), Samples.Act, Entropy.System));
        Assert.Throws<ArgumentException>(() => ActSealer.Seal(secret, Samples.Preamble(length: 5), Samples.Act, Entropy.System));
        Assert.Throws<ArgumentOutOfRangeException>(() => ActSealer.BodyLength(0));
        Assert.True(ActSealer.BodyLength(ActSealer.MaximumActLength) <= Preamble.MaximumBodyLength);
    }
}
