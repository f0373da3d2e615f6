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

    private const int Fewest = 2;

    /// <summary>The first of the sources that a text echoes, as it was written; null where it echoes none.</summary>
    /// <param name="text">What is about to be sent.</param>
    /// <param name="sources">What it must not repeat unnoticed, the most telling first.</param>
    /// <param name="known">What who will read it knows already: its words are nobody's secret, also where a source holds them.</param>
    public static string? Find(string text, IEnumerable<string> sources, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sources);
        var words = Words(text);
        if (words.Count < Fewest) return null;
        var secrets = new Dictionary<int, HashSet<string>>();
        var before = known?.Select(Words).ToList() ?? [];
        return sources.FirstOrDefault(source =>
        {
            var other = Words(source);
            var length = Math.Min(Run, Math.Min(words.Count, other.Count));
            return length >= Fewest && Runs(other, length).Overlaps(Secret(length));
        });

        HashSet<string> Secret(int length)
        {
            if (secrets.TryGetValue(length, out var runs)) return runs;
            runs = Runs(words, length);
            foreach (var one in before) runs.ExceptWith(Runs(one, length));
            return secrets[length] = runs;
        }
    }

    private static HashSet<string> Runs(List<string> words, int length)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start + length <= words.Count; start++) runs.Add(string.Join(' ', words.GetRange(start, length)));
        return runs;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
