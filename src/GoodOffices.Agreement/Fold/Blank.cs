using System.Buffers;

namespace GoodOffices.Agreement;

/// <summary>Tells words from blank space. The list is Unicode's White_Space with the joiners that show nothing, written out: a
/// newer table in the runtime may not change what an old record means.</summary>
internal static class Blank
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF");

    /// <summary>True where the text says nothing.</summary>
    public static bool Is(string text) => text.AsSpan().IndexOfAnyExcept(Spaces) < 0;

    /// <summary>True where none of the texts says anything.</summary>
    public static bool Is(Texts texts) => texts.All(static text => Is(text.Value));
}
