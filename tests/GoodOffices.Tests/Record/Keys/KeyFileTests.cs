using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Record.Keys;

public sealed class KeyFileTests
{
    private static readonly byte[] _secret = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Fact]
    public void A_key_file_opens_with_its_passphrase_and_purpose_alone()
    {
        using var passphrase = Typed("пароль, գաղտնաբառ, şifrə");
        using var wrong = Typed("пароль");
        var file = KeyFile.Seal("party-key", _secret, passphrase, new SeededEntropy("file"));
        Assert.True(KeyFile.TryOpen(file, "party-key", passphrase, out var opened, out _));
        Assert.Equal(_secret, opened.Bytes.ToArray());
        opened.Dispose();
        Assert.False(KeyFile.TryOpen(file, "party-key", wrong, out _, out var error));
        Assert.Contains("passphrase", error.Rule, StringComparison.Ordinal);
        Assert.False(KeyFile.TryOpen(file, "recovery-key", passphrase, out _, out error));
        Assert.Contains("another purpose", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_altered_key_file_does_not_open()
    {
        using var passphrase = Typed("a passphrase");
        var file = KeyFile.Seal("party-key", _secret, passphrase, new SeededEntropy("file"));
        // Salt, nonce and ciphertext cost an Argon2id run each: a bit of every eighth byte. All of the form before them: every bit.
        var form = file.Length - 16 - 24 - 48 - 6;
        foreach (var (bit, altered) in Alterations.Bits(file).Where(change => change.Bit < form * 8 || change.Bit % 67 == 0))
        {
            Assert.False(KeyFile.TryOpen(altered, "party-key", passphrase, out _, out _), $"bit {bit}");
        }

        foreach (var altered in Alterations.Lengths(file)) Assert.False(KeyFile.TryOpen(altered, "party-key", passphrase, out _, out _));
    }

    [Fact]
    public void A_length_that_the_file_does_not_have_is_not_trusted()
    {
        using var passphrase = Typed("a passphrase");
        // An array of five whose third field claims to be an exabyte long.
        byte[] claims = [0x85, 0x60, 0x60, 0x5b, 0x0f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        Assert.False(KeyFile.TryOpen(claims, "party-key", passphrase, out _, out _));
        Assert.False(KeyFile.TryOpen(new byte[10_000_000], "party-key", passphrase, out _, out var error));
        Assert.Equal(KeyFile.MaximumLength, error.Offset);
    }

    [Fact]
    public void A_passphrase_is_text_that_is_not_empty()
    {
        Assert.False(Passphrase.TryCreate("", out _));
        Assert.False(Passphrase.TryCreate(new string('x', 1025), out _));
        Assert.False(Passphrase.TryCreate("\ud800", out _));
        using var first = Typed("one");
        using var second = Typed("one");
        using var third = Typed("One");
        Assert.True(first.SameAs(second));
        Assert.False(first.SameAs(third));
    }

    [Fact]
    public void A_sealed_value_opens_in_its_own_table_and_row_alone()
    {
        using var key = StorageKey.Generate(new SeededEntropy("storage"));
        using var other = StorageKey.Generate(new SeededEntropy("other"));
        var value = SealedValue.Seal(key, "drafts", "7"u8, "a draft"u8, new SeededEntropy("value"));
        Assert.True(SealedValue.TryOpen(key, "drafts", "7"u8, value, out var opened));
        Assert.Equal("a draft"u8.ToArray(), opened);
        Assert.False(SealedValue.TryOpen(key, "drafts", "8"u8, value, out _));
        Assert.False(SealedValue.TryOpen(key, "draft", "s7"u8, value, out _));
        Assert.False(SealedValue.TryOpen(key, "worths", "7"u8, value, out _));
        Assert.False(SealedValue.TryOpen(other, "drafts", "7"u8, value, out _));
        foreach (var (bit, altered) in Alterations.Bits(value)) Assert.False(SealedValue.TryOpen(key, "drafts", "7"u8, altered, out _), $"bit {bit}");
        foreach (var altered in Alterations.Lengths(value)) Assert.False(SealedValue.TryOpen(key, "drafts", "7"u8, altered, out _));
    }

    [Fact]
    public void A_disposed_secret_is_gone()
    {
        var secret = Secret.Generate(32, Entropy.System);
        var bytes = secret.Bytes;
        secret.Dispose();
        Assert.False(bytes.ContainsAnyExcept((byte)0));
        Assert.Throws<ObjectDisposedException>(() => secret.Bytes.Length);
    }

    private static Passphrase Typed(string text) => Passphrase.TryCreate(text, out var passphrase) ? passphrase : throw new ArgumentException(text);
}
