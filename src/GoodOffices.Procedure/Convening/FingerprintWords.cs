namespace GoodOffices.Procedure.Convening;

/// <summary>2,048 words of five letters that can be said in most languages, any two of which differ in at least two letters.</summary>
/// <remarks>
/// Consonant, vowel, consonant, vowel, consonant, with the sixteen consonants <c>bdfghjklmnprstvz</c> and the vowels <c>aiou</c>
/// (the alphabet of Wilkerson's proquints, 2009). Of the eleven bits four choose the first consonant, two the first vowel, four
/// the second consonant and one the second vowel (<c>a</c> or <c>o</c>). The last consonant is a check: the exclusive or of the
/// other letters' numbers, the first vowel's shifted by two bits. So no word of the list becomes another by one wrong letter.
/// </remarks>
public static class FingerprintWords
{
    /// <summary>How many words there are.</summary>
    public const int Count = 2_048;

    private const string Consonants = "bdfghjklmnprstvz";
    private const string FirstVowels = "aiou";
    private const string SecondVowels = "ao";

    /// <summary>The word of a number.</summary>
    /// <param name="index">0 to 2,047.</param>
    public static string At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var (first, vowel, second, last) = (index >> 7, (index >> 5) & 3, (index >> 1) & 15, index & 1);
        return string.Concat([Consonants[first], FirstVowels[vowel], Consonants[second], SecondVowels[last], Consonants[Check(first, vowel, second, last)]]);
    }

    /// <summary>The number of a word.</summary>
    /// <param name="word">In either case.</param>
    /// <param name="index">0 to 2,047, where true is returned.</param>
    /// <returns>False where the word is not in the list.</returns>
    public static bool TryIndex(string word, out int index)
    {
        ArgumentNullException.ThrowIfNull(word);
        index = 0;
        if (word.Length != 5) return false;
        var letters = word.ToLowerInvariant();
        var (first, vowel, second, last) = (Consonants.IndexOf(letters[0], StringComparison.Ordinal), FirstVowels.IndexOf(letters[1], StringComparison.Ordinal),
            Consonants.IndexOf(letters[2], StringComparison.Ordinal), SecondVowels.IndexOf(letters[3], StringComparison.Ordinal));
        if (first < 0 || vowel < 0 || second < 0 || last < 0) return false;
        if (letters[4] != Consonants[Check(first, vowel, second, last)]) return false;
        index = (first << 7) | (vowel << 5) | (second << 1) | last;
        return true;
    }

    // A change of one letter changes the check: each letter's number enters it without loss.
    private static int Check(int first, int vowel, int second, int last) => first ^ second ^ (vowel << 2) ^ last;
}
