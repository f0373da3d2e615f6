using System.Globalization;
using System.Text;

namespace GoodOffices.Desk.Rooms;

/// <summary>Whether a text repeats words of others: by this a desk asks before words of a caucus are sent to somebody else.</summary>
/// <remarks>
/// Words are compared as sequences of letters and digits, whatever their case and punctuation. A text echoes another where the two
/// share a run of <see cref="Run"/> words, or where the whole of the shorter one, two words at least, stands in the other.
/// </remarks>
public static class Echo
{
    /// <summary>How many words in a row are no coincidence.</summary>
    public const int Run = 5;

    /// <summary>How many words of a short source, or of a short text, are no coincidence where they stand as a whole.</summary>
    public const int Fewest = 2;

    /// <summary>The first of the sources that a text echoes, as it was written; null where it echoes none.</summary>
    /// <param name="text">What is about to be sent.</param>
    /// <param name="sources">What it must not repeat unnoticed, the most telling first.</param>
    /// <param name="known">What who will read it knows already: its words are nobody's secret, also where a source holds them.</param>
    public static string? Find(string text, IEnumerable<string> sources, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Find(text, sources.Select(static source => (source, Fewest)), known);
    }

    /// <summary>The first of the sources that a text echoes, as it was written; null where it echoes none.</summary>
    /// <param name="text">What is about to be sent.</param>
    /// <param name="sources">What it must not repeat unnoticed, the most telling first, each with how many words in a row tell at the least.</param>
    /// <param name="known">What who will read it knows already.</param>
    /// <remarks>O(letters of all): the runs of the text alone are kept, the others are read past them.</remarks>
    public static string? Find(string text, IEnumerable<(string Words, int Fewest)> sources, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sources);
        var words = new List<ulong>();
        Read(text, words);
        if (words.Count < Fewest) return null;
        var longest = Math.Min(Run, words.Count);
        var secrets = Enumerable.Range(0, longest + 1).Select(length => length < Fewest ? [] : Runs(words, length).ToHashSet()).ToArray();
        var other = new List<ulong>();
        foreach (var one in known ?? [])
        {
            Read(one, other);
            for (var length = Fewest; length <= Math.Min(longest, other.Count); length++) secrets[length].ExceptWith(Runs(other, length));
        }

        foreach (var (source, fewest) in sources)
        {
            Read(source, other);
            var length = Math.Min(longest, other.Count);
            if (length >= fewest && Runs(other, length).Any(secrets[length].Contains)) return source;
        }

        return null;
    }

    private static IEnumerable<ulong> Runs(List<ulong> words, int length)
    {
        for (var start = 0; start + length <= words.Count; start++)
        {
            var run = Basis;
            for (var place = start; place < start + length; place++) run = Mix(run, words[place]);
            yield return run;
        }
    }

    // FNV-1a over scalars: two that are taken for one by chance, once in 2^64, cost a question too many.
    private const ulong Basis = 14695981039346656037;

    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value) * 1099511628211);

    private static void Read(string text, List<ulong> words)
    {
        words.Clear();
        var (word, isWord) = (Basis, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) (word, isWord) = (Mix(word, (ulong)Rune.ToLowerInvariant(rune).Value), true);
            else if (isWord && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark))
            {
                words.Add(word);
                (word, isWord) = (Basis, false);
            }
        }

        if (isWord) words.Add(word);
    }
}
