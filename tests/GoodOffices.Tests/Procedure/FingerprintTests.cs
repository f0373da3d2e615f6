using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Procedure;

public sealed class FingerprintTests
{
    private static readonly Gen<Hash> Hashes = Gen.Byte.Array[32].Select(bytes => Hash.FromBytes(bytes));

    [Fact]
    public void Words_and_digits_read_back_to_the_same_bits()
    {
        Hashes.Sample(hash =>
        {
            var fingerprint = new Fingerprint(hash);
            Assert.Equal(24, fingerprint.Words.Split(' ').Length);
            Assert.True(Fingerprint.TryParse(fingerprint.Words, out var words, out _));
            Assert.True(Fingerprint.TryParse(fingerprint.Hex, out var digits, out _));
            Assert.True(Fingerprint.TryParse(fingerprint.Words.ToUpperInvariant().Replace(' ', '-'), out var typed, out _));
            Assert.Equal([fingerprint, fingerprint, fingerprint], [words, digits, typed]);
        });
    }

    [Fact]
    public void The_list_has_2048_words_each_with_its_number()
    {
        var words = Enumerable.Range(0, FingerprintWords.Count).Select(FingerprintWords.At).ToList();
        Assert.Equal(2_048, words.Distinct().Count());
        for (var index = 0; index < words.Count; index++)
        {
            Assert.True(FingerprintWords.TryIndex(words[index], out var found));
            Assert.Equal(index, found);
        }

        Assert.Equal("babab", words[0]);
    }

    [Fact]
    public void Any_two_words_differ_in_at_least_two_letters()
    {
        var words = Enumerable.Range(0, FingerprintWords.Count).Select(FingerprintWords.At).ToArray();
        var closest = int.MaxValue;
        for (var first = 0; first < words.Length; first++)
        {
            for (var second = first + 1; second < words.Length; second++)
            {
                closest = Math.Min(closest, Enumerable.Range(0, 5).Count(letter => words[first][letter] != words[second][letter]));
            }
        }

        Assert.Equal(2, closest);
    }

    [Fact]
    public void One_wrong_letter_is_named_with_the_word_that_has_it()
    {
        Gen.Select(Hashes, Gen.Int[0, 23], Gen.Int[0, 4], Gen.Char['a', 'z']).Sample((hash, word, letter, put) =>
        {
            var words = new Fingerprint(hash).Words.Split(' ');
            if (words[word][letter] == put) return;
            words[word] = string.Concat(words[word].AsSpan(0, letter), [put], words[word].AsSpan(letter + 1));
            Assert.False(Fingerprint.TryParse(string.Join(' ', words), out _, out var why));
            Assert.Contains($"Word {word + 1} ", why, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Words_that_do_not_belong_together_are_refused()
    {
        var words = new Fingerprint(Hash.Of([1])).Words.Split(' ');
        (words[0], words[1]) = (words[1], words[0]);
        Assert.False(Fingerprint.TryParse(string.Join(' ', words), out _, out var why));
        Assert.Contains("belong together", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("babab")]
    [InlineData("zz")]
    [InlineData("00112233")]
    public void Anything_else_is_refused_with_what_is_wanted(string? text)
    {
        Assert.False(Fingerprint.TryParse(text, out _, out var why));
        Assert.Contains("24 words or 64 hexadecimal digits", why, StringComparison.Ordinal);
    }
}
