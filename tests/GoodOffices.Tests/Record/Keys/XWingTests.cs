using System.Text.Json;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Record.Keys;

public sealed class XWingTests
{
    [Fact]
    public void The_published_vectors_of_the_draft_hold()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/vectors/x-wing.json")));
        foreach (var vector in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            string Field(string name) => vector.TryGetProperty(name, out var value) ? value.GetString()! : "";
            using var key = KemPrivateKey.FromSeed(Convert.FromHexString(Field("seed")));
            var (ciphertext, sent, received) = (new byte[KemPublicKey.CiphertextSize], new byte[32], new byte[32]);
            Assert.True(key.PublicKey.TryEncapsulate(Convert.FromHexString(Field("encapsulationSeed")), ciphertext, sent));
            Assert.True(key.TryDecapsulate(ciphertext, received));
            var (publicKey, encapsulation) = (Convert.ToHexStringLower(key.PublicKey.AsSpan()), Convert.ToHexStringLower(ciphertext));
            Assert.StartsWith(Field("publicKeyBegins"), publicKey, StringComparison.Ordinal);
            Assert.StartsWith(Field("ciphertextBegins"), encapsulation, StringComparison.Ordinal);
            Assert.Equal(Field("sharedSecret"), Convert.ToHexStringLower(sent));
            Assert.Equal(sent, received);
        }
    }

    [Fact]
    public void The_expectations_of_libsodium_hold()
    {
        var lines = File.ReadAllLines(Path.Combine(PublishedData.Folder("record/libsodium"), "kem_xwing.exp"));
        string Field(string start) => lines.Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split('[', ']')[1];
        using var key = KemPrivateKey.FromSeed(Convert.FromHexString(Field("sk")));
        Assert.Equal(Field("pk"), Convert.ToHexStringLower(key.PublicKey.AsSpan()[..32]));
        var (ciphertext, sent, received) = (new byte[KemPublicKey.CiphertextSize], new byte[32], new byte[32]);
        byte[] seed = [.. Enumerable.Range(64, 64).Select(number => (byte)number)];
        Assert.True(key.PublicKey.TryEncapsulate(seed, ciphertext, sent));
        Assert.True(key.TryDecapsulate(ciphertext, received));
        Assert.Equal(Field("ct"), Convert.ToHexStringLower(ciphertext.AsSpan(0, 32)));
        Assert.Equal(Field("ss_enc"), Convert.ToHexStringLower(sent));
        Assert.Equal(Field("ss_dec"), Convert.ToHexStringLower(received));
    }

    [Fact]
    public void A_key_that_is_no_key_is_refused()
    {
        using var valid = KemPrivateKey.FromSeed(new byte[32]);
        var beyondModulus = valid.PublicKey.ToArray();
        beyondModulus.AsSpan(0, 3).Fill(0xff);
        var smallOrder = valid.PublicKey.ToArray();
        smallOrder.AsSpan(1184).Clear();
        foreach (var bytes in new[] { beyondModulus, smallOrder })
        {
            Assert.True(KemPublicKey.TryParse(bytes, out var key));
            Assert.False(key.TryEncapsulate(new SeededEntropy("kem"), new byte[KemPublicKey.CiphertextSize], new byte[32]));
        }
    }

    [Fact]
    public void Keys_and_encapsulations_of_another_length_are_refused()
    {
        Assert.False(KemPublicKey.TryParse(new byte[1215], out _));
        Assert.False(KemPublicKey.TryParse(new byte[1217], out _));
        Assert.Throws<ArgumentException>(() => KemPrivateKey.FromSeed(new byte[31]));
        using var key = KemPrivateKey.Generate(new SeededEntropy("key"));
        Assert.False(key.TryDecapsulate(new byte[1119], new byte[32]));
        Assert.Throws<ArgumentException>(() => key.TryDecapsulate(new byte[1120], new byte[31]));
    }

    [Fact]
    public void A_disposed_key_opens_nothing()
    {
        var key = KemPrivateKey.Generate(Entropy.System);
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.TryDecapsulate(new byte[KemPublicKey.CiphertextSize], new byte[32]));
    }
}
