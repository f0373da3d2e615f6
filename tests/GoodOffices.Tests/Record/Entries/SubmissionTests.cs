using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Tests.Record.Entries;

public sealed class SubmissionTests
{
    [Fact]
    public void A_signed_submission_is_read_again_and_verifies()
    {
        using var secret = Samples.Secret();
        var submission = Samples.Sealed(secret);
        Assert.True(Submission.TryParse(submission.Bytes, out var read, out _));
        Assert.Equal(submission.Preamble, read.Preamble);
        Assert.Equal(submission.ActHash, read.ActHash);
        Assert.Equal(Hash.Of(submission.Bytes.Span), read.Id);
        Assert.True(read.VerifySignature());
        Assert.False(read.IsEnclosed);
        Assert.True(read.IsBody(read.InlineBody.Span));
    }

    [Fact]
    public void No_altered_submission_verifies()
    {
        using var secret = Samples.Secret();
        var original = Samples.Sealed(secret).Bytes.ToArray();
        foreach (var (bit, altered) in Alterations.Bits(original, 16_000))
        {
            var holds = Submission.TryParse(altered, out var read, out _) && read.VerifySignature() && read.IsBody(read.InlineBody.Span);
            Assert.False(holds, $"bit {bit}");
        }

        foreach (var altered in Alterations.Lengths(original)) Assert.False(Submission.TryParse(altered, out _, out _));
    }

    [Fact]
    public void Arbitrary_bytes_are_refused_with_a_place_and_a_rule()
    {
        Gen.Byte.Array[0, 2000].Sample(bytes => !Submission.TryParse(bytes, out _, out var error) && error.Offset >= 0 && error.Rule.Length > 0);
    }

    [Fact]
    public void A_long_body_is_an_enclosure_and_does_not_stand_in_the_submission()
    {
        using var secret = Samples.Secret();
        using var key = Samples.Key();
        var act = new byte[60_000];
        var preamble = Samples.Preamble(length: ActSealer.BodyLength(act.Length));
        var body = ActSealer.Seal(secret, preamble, act, new SeededEntropy("nonce"));
        var submission = Submission.Sign(preamble, body, key);
        Assert.True(submission.IsEnclosed);
        Assert.True(submission.InlineBody.IsEmpty);
        Assert.True(submission.Bytes.Length < 1024);
        Assert.Equal(Enclosure.AddressOf(body), submission.BodyHash);
        Assert.True(Submission.TryParse(submission.Bytes, out var read, out _));
        Assert.True(read.VerifySignature());
        Assert.True(ActSealer.TryOpen(secret, read, body, out var opened, out _));
        Assert.Equal(act, opened);
        byte[] longer = [.. submission.Bytes.Span, .. body];
        Assert.False(Submission.TryParse(longer, out _, out _));
        body[100] ^= 1;
        Assert.False(ActSealer.TryOpen(secret, read, body, out _, out var fault));
        Assert.Equal(SealFault.Length, fault);
    }

    [Theory]
    [InlineData(Submission.MaximumInlineBody, false)]
    [InlineData(Submission.MaximumInlineBody + 1, true)]
    public void The_longest_inline_body_is_49152_bytes(int length, bool enclosed)
    {
        using var key = Samples.Key();
        var submission = Submission.Sign(Samples.Preamble(room: "", epoch: 0, length: length), new byte[length], key);
        Assert.Equal(enclosed, submission.IsEnclosed);
        Assert.Equal(enclosed, Enclosure.Is(length));
        Assert.True(submission.Bytes.Length <= Submission.MaximumLength);
        Assert.True(new Entry(0, submission.Bytes).Encode().Length <= Entry.MaximumLength);
        Assert.True(Submission.TryParse(submission.Bytes, out _, out _));
    }

    [Fact]
    public void A_key_signs_for_itself_and_for_the_stated_length_alone()
    {
        using var key = Samples.Key();
        using var other = Samples.Key("other");
        Assert.Throws<ArgumentException>(() => Submission.Sign(Samples.Preamble(length: 3), "abc"u8, other));
        Assert.Throws<ArgumentException>(() => Submission.Sign(Samples.Preamble(length: 4), "abc"u8, key));
    }

    [Fact]
    public void The_signature_of_one_header_does_not_serve_another()
    {
        using var key = Samples.Key();
        var first = Submission.Sign(Samples.Preamble(length: 3), "abc"u8, key);
        var second = Submission.Sign(Samples.Preamble(number: 3, length: 3), "abc"u8, key);
        var mixed = second.Bytes.ToArray();
        first.Signature.CopyTo(mixed.AsSpan(mixed.Length - 3 - PublicKey.SignatureSize));
        Assert.True(Submission.TryParse(mixed, out var read, out _));
        Assert.False(read.VerifySignature());
    }

    [Fact]
    public void An_entry_holds_a_time_and_its_content()
    {
        var entry = new Entry(1_715_300_000_000, "content"u8.ToArray());
        Assert.True(Entry.TryParse(entry.Encode(), out var read, out _));
        Assert.Equal(entry.Time, read.Time);
        Assert.Equal("content"u8.ToArray(), read.Content.ToArray());
        Assert.False(Entry.TryParse(new byte[8], out _, out _));
        Assert.False(Entry.TryParse(new byte[65_536], out _, out _));
        Assert.False(Entry.TryParse(Enumerable.Repeat((byte)0xff, 20).ToArray(), out _, out _));
        Assert.Throws<InvalidOperationException>(() => new Entry(-1, "content"u8.ToArray()).Encode());
        Assert.Throws<InvalidOperationException>(() => new Entry(0, new byte[65_528]).Encode());
        Gen.Byte.Array[0, 100].Sample(bytes => !Entry.TryParse(bytes, out var any, out _) || any.Encode().AsSpan().SequenceEqual(bytes));
    }
}
