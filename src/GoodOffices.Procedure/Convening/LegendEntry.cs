using GoodOffices.Procedure.Fields;

namespace GoodOffices.Procedure.Convening;

/// <summary>One line of the legend of statuses: data of the talks, since conferences differ in it.</summary>
/// <param name="Status">The status's key, small letters and hyphens (<c>agreed-ad-referendum</c>).</param>
/// <param name="Label">How it is called, at most 100 characters in each language.</param>
/// <param name="Colour">Six hexadecimal digits after a number sign (<c>#2e7d32</c>).</param>
/// <param name="Mark">One to four characters that tell it without colour.</param>
public sealed record LegendEntry(string Status, TextInLanguages Label, string Colour, string Mark)
{
    internal static LegendEntry Read(FieldReader reader)
    {
        reader.Fields(4);
        var entry = new LegendEntry(
            reader.Matching(static text => text.Length is >= 1 and <= 48 && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'), "a status: small letters and hyphens"),
            reader.Texts(100),
            reader.Matching(static text => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigitLower), "a colour, such as #2e7d32"),
            reader.Shown(4));
        reader.End();
        return entry;
    }

    internal void Write(FieldWriter writer) => writer.Array(4).Text(Status).Texts(Label).Text(Colour).Text(Mark).End();
}
