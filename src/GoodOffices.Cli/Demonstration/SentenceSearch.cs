using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Searches files for sentences, in plain and in the encodings in which they could hide.</summary>
internal static partial class SentenceSearch
{
    /// <summary>The sentences of texts: whole lines, and their parts that end with a full stop; the shortest are left out.</summary>
    public static IReadOnlyList<string> SentencesOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => SentenceEnd().Split(text)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length >= 24).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the first sentence that stands in a file, in any of the encodings.</summary>
    /// <param name="sentences">Each of at least eight characters.</param>
    /// <param name="folder">Every file in it is searched.</param>
    /// <param name="furtherFiles">And these, where they are there.</param>
    /// <returns>The sentence, the encoding and the file; null where there is none.</returns>
    /// <remarks>One pass over each file, whatever the number of sentences: they are looked up by their first eight bytes.</remarks>
    public static (string Sentence, string Encoding, string File)? Find(IReadOnlyList<string> sentences, string folder, params ReadOnlySpan<string> furtherFiles)
    {
        var needles = sentences.SelectMany(sentence => Encodings(sentence).Select(encoded => (Sentence: sentence, encoded.Name, encoded.Bytes)))
            .ToLookup(needle => BinaryPrimitives.ReadUInt64LittleEndian(needle.Bytes));
        var beginnings = needles.Select(group => group.Key).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Concat(furtherFiles.ToArray()).Where(File.Exists))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at + sizeof(ulong) <= bytes.Length; at++)
            {
                var beginning = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
                if (!beginnings.Contains(beginning))
                {
                    continue;
                }

                foreach (var (sentence, name, needle) in needles[beginning])
                {
                    if (bytes.AsSpan(at).StartsWith(needle))
                    {
                        return (sentence, name, file);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>How many encodings are searched.</summary>
    public static int EncodingCount => Encodings("a sentence of some length").Count();

    private static IEnumerable<(string Name, byte[] Bytes)> Encodings(string sentence)
    {
        // CBOR, JSON and SQLite keep text as UTF-8, so the first finds it in them, too.
        var plain = Terminal.Utf8.GetBytes(sentence);
        yield return ("plain", plain);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(sentence));
        yield return ("UTF-16, big-endian", Encoding.BigEndianUnicode.GetBytes(sentence));
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain)));
        yield return ("hexadecimal in capitals", Encoding.ASCII.GetBytes(Convert.ToHexString(plain)));
        for (var shift = 0; shift < 3; shift++)
        {
            // What stands before the sentence shifts its Base64; the characters that depend on the neighbours are left out.
            var encoded = Convert.ToBase64String([.. new byte[shift], .. plain]);
            yield return ($"Base64, shifted by {shift}", Encoding.ASCII.GetBytes(encoded[(shift == 0 ? 0 : shift + 1)..(encoded.TrimEnd('=').Length - 2)]));
        }
    }

    [GeneratedRegex(@"\n+|(?<=[.;])\s+")]
    private static partial Regex SentenceEnd();
}
