using System.Globalization;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>Word boundaries by UAX #29; the consortium's own test file is run where it is installed (Debian: unicode-data).</summary>
public sealed class WordBreakTests
{
    private const string ConsortiumsTests = "/usr/share/unicode/auxiliary/WordBreakTest.txt";

    [Theory]
    [InlineData("The Parties may agree.", "The| |Parties| |may| |agree|.")]
    [InlineData("can't 3.14 1,000 e.g. a_b", "can't| |3.14| |1,000| |e.g|.| |a_b")]
    [InlineData("within ____ days", "within| |____| |days")]
    [InlineData("a\r\nb\n\nc", "a|\r\n|b|\n|\n|c")]
    [InlineData("co-operation", "co|-|operation")]
    [InlineData("e\u0301te\u0301 x\u0301", "e\u0301te\u0301| |x\u0301")]
    [InlineData("Стороны, обязаны", "Стороны|,| |обязаны")]
    [InlineData("Կողմերը պարտավոր են։", "Կողմերը| |պարտավոր| |են|։")]
    [InlineData("الطرفان، يجوز", "الطرفان|،| |يجوز")]
    [InlineData("მხარეები და", "მხარეები| |და")]
    [InlineData("缔约双方。", "缔|约|双|方|。")]
    [InlineData("\uFEFFThe", "\uFEFF|The")]
    [InlineData("👩‍⚖️🇰🇿🇦🇲", "👩‍⚖️|🇰🇿|🇦🇲")]
    public void A_text_is_cut_at_word_boundaries(string text, string expected)
    {
        var wording = Wording.Of(text);
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, wording.Count).Select(token => wording[token].ToString())));
    }

    [Fact]
    public void A_lone_surrogate_is_a_character_like_another() => Assert.Equal(3, Wording.Of("a\uD800b").Count);

    [Fact]
    public void Words_are_counted_without_spaces_and_marks() => Assert.Equal(6, Wording.Of("Each Party — 2 of them, say.").Words);

    [Fact]
    public void The_consortiums_own_tests_hold()
    {
        Assert.SkipUnless(File.Exists(ConsortiumsTests), $"{ConsortiumsTests} is not installed (Debian: unicode-data)");
        foreach (var line in File.ReadLines(ConsortiumsTests))
        {
            var test = line.Split('#')[0].Trim();
            if (test.Length > 0) Check(test);
        }
    }

    private static void Check(string test)
    {
        var text = new System.Text.StringBuilder();
        var expected = new List<int>();
        foreach (var part in test.Split(' '))
        {
            if (part == "÷") expected.Add(text.Length);
            else if (part != "×") text.Append(char.ConvertFromUtf32(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }

        var boundaries = new List<int> { 0 };
        while (boundaries[^1] < text.Length) boundaries.Add(WordBreaks.Next(text.ToString(), boundaries[^1]));
        Assert.True(expected.SequenceEqual(boundaries), $"{test}: cut at {string.Join(", ", boundaries)}");
    }
}
