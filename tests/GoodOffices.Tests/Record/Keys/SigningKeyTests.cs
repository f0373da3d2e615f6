using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Record.Keys;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_vectors_of_RFC_8032_hold(string seed, string publicKey, string message, string signature)
    {
        using var key = SigningKey.FromSeed(Convert.FromHexString(seed));
        Assert.Equal(publicKey, key.PublicKey.ToHex());
        Assert.Equal(signature, Convert.ToHexStringLower(key.SignRaw(Convert.FromHexString(message))));
        Assert.True(key.PublicKey.VerifyRaw(Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void A_signature_verifies_for_its_own_domain_message_and_key_alone()
    {
        using var key = SigningKey.Generate(new SeededEntropy("signer"));
        using var other = SigningKey.Generate(new SeededEntropy("other"));
        var signature = key.Sign(Domains.Header, "message"u8);
        Assert.True(key.PublicKey.Verify(Domains.Header, "message"u8, signature));
        Assert.False(key.PublicKey.Verify(Domains.KeyFile, "message"u8, signature));
        Assert.False(key.PublicKey.Verify(Domains.Header, "messages"u8, signature));
        Assert.False(other.PublicKey.Verify(Domains.Header, "message"u8, signature));
        Assert.False(key.PublicKey.VerifyRaw("message"u8, signature));
        Assert.False(default(PublicKey).Verify(Domains.Header, "message"u8, signature));
    }

    [Fact]
    public void No_altered_signature_verifies()
    {
        using var key = SigningKey.Generate(new SeededEntropy("signer"));
        var signature = key.Sign(Domains.Header, "message"u8);
        foreach (var (bit, altered) in Alterations.Bits(signature)) Assert.False(key.PublicKey.Verify(Domains.Header, "message"u8, altered), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(signature)) Assert.False(key.PublicKey.Verify(Domains.Header, "message"u8, altered));
    }

    [Fact]
    public void A_key_is_made_again_from_its_seed()
    {
        using var key = SigningKey.Generate(new SeededEntropy("signer"));
        var seed = new byte[SigningKey.SeedSize];
        key.CopySeedTo(seed);
        using var again = SigningKey.FromSeed(seed);
        Assert.Equal(key.PublicKey, again.PublicKey);
        Assert.Throws<ArgumentException>(() => key.CopySeedTo(new byte[31]));
        Assert.Throws<ArgumentException>(() => SigningKey.FromSeed(new byte[33]));
    }

    [Fact]
    public void A_domain_is_not_empty_and_holds_no_zero()
    {
        using var key = SigningKey.Generate(new SeededEntropy("signer"));
        Assert.Throws<ArgumentException>(() => key.Sign("", "message"u8));
        Assert.Throws<ArgumentException>(() => key.Sign("a\0b", "message"u8));
    }

    [Fact]
    public void A_disposed_key_signs_nothing()
    {
        var key = SigningKey.Generate(Entropy.System);
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.SignRaw("message"u8));
    }

    [Fact]
    public void Keys_are_ordered_by_their_bytes()
    {
        var low = PublicKey.FromBytes([0, .. Enumerable.Repeat((byte)0xff, 31)]);
        var high = PublicKey.FromBytes([0x80, .. new byte[31]]);
        Assert.True(PublicKey.Compare(low, high) < 0);
        Assert.True(PublicKey.Compare(high, low) > 0);
        Assert.Equal(0, PublicKey.Compare(low, low));
    }
}
