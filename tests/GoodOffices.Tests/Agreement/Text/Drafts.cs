using System.Text;

namespace GoodOffices.Tests.Agreement.Text;

/// <summary>Random wordings of several parties: edits of one text in several scripts, with all that must come through unharmed.</summary>
internal static class Drafts
{
    private static readonly string[] _codes = ["ARM", "AZE", "GEO", "KAZ", "EU-2", "X9"];

    private static readonly string[] _pieces =
    [
        "the ", "Parties ", "shall ", "may ", "not ", "transit ", "of ", "goods", ", ", ". ", "; ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "  ", "\r",
        "Article 3\n\n", "## Article 4. Tolls\n", "2. ", "(b) ", "- ", "[", "]", "\\", "\\[", "\\\\", "[ARM: ", "]]", "[^1]", ": ", "____ days",
        "Стороны ", "обязаны ", "транзит", "«", "» ", "Կողմերը ", "պարտավոր ", "են։ ", "مادة ", "الطرفان ", "، ", "缔约", "双方", "应当", "。",
        "e\u0301te\u0301 ", "i\u0308", "\u0301", "a\u200Db", "კარგი ", "მხარე ", "👩‍👩‍👧 ", "🇰🇿🇦🇲", "\uFEFF", "\u00A0", "\u2028", "3.5", "can't ",
    ];

    private static readonly string[] _notation =
        [.. _pieces, "[ARM: x", "[AZE, GEO: ", "]", "]", "]\n\n", "\n[", "[", "[EU-2: "];

    private static readonly Gen<string> _text = Gen.Int[0, _pieces.Length - 1].Select(piece => _pieces[piece]).Array[0, 24].Select(string.Concat);

    private static readonly Gen<(int At, int Length, string With)[]> _edits =
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 12], Gen.Int[0, _pieces.Length - 1].Select(piece => _pieces[piece]).Array[0, 3].Select(string.Concat)).Array[0, 4];

    /// <summary>A basis or none, and two to six parties, some of one mind, some with nothing.</summary>
    public static Gen<(string? Basis, (string Party, string Text)[] Wordings)> Some { get; } =
        Gen.Select(_text, Gen.Bool, _edits.Array[2, 6], Gen.Int[0, 9]).Select((text, hasBasis, edits, empty) =>
        {
            var wordings = edits.Select((edit, number) => (_codes[number], number == empty ? "" : Edited(text, edit))).ToArray();
            return (hasBasis ? text : null, wordings);
        });

    /// <summary>Any notation, from anywhere.</summary>
    public static Gen<string> Notation { get; } =
        Gen.Int[0, _notation.Length - 1].Select(piece => _notation[piece]).Array[0, 40].Select(string.Concat);

    private static string Edited(string text, (int At, int Length, string With)[] edits)
    {
        var edited = new StringBuilder(text);
        foreach (var (at, length, with) in edits)
        {
            var from = Math.Min(at, edited.Length);
            edited.Remove(from, Math.Min(length, edited.Length - from)).Insert(from, with);
        }

        return edited.ToString();
    }
}
