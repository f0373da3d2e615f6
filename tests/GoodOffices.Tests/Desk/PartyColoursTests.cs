using System.Globalization;
using System.Text.RegularExpressions;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Desk;

/// <summary>No party's colour weighs more than another's, on paper and on its own tint, light and dark.</summary>
public sealed partial class PartyColoursTests
{
    private const double Spread = 1.05;
    private const double Readable = 4.5;
    private static readonly string s_tokens = File.ReadAllText(Path.Combine(Repository.Root, "src/GoodOffices.Desk/wwwroot/tokens.css"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_colours_of_the_parties_stand_out_alike(bool isDark)
    {
        string[] parties = ["p1", "p2", "p3", "p4"];
        Alike([.. parties.Select(party => Contrast(Luminance(party, isDark), Luminance("paper", isDark)))]);
        Alike([.. parties.Select(party => Contrast(Luminance(party, isDark), Luminance($"{party}-tint", isDark)))]);
    }

    private static void Alike(IReadOnlyList<double> contrasts)
    {
        Assert.All(contrasts, static one => Assert.True(one >= Readable, $"{one}"));
        Assert.True(contrasts.Max() / contrasts.Min() <= Spread, string.Join(" ", contrasts));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + .05) / (Math.Min(one, other) + .05);

    /// <summary>Relative luminance (WCAG 2.2).</summary>
    private static double Luminance(string token, bool isDark)
    {
        var found = Assert.Single(Declared().Matches(s_tokens), match => match.Groups[1].Value == token);
        var colour = found.Groups[isDark ? 3 : 2].Value;
        double Channel(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var value && value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        return (.2126 * Channel(0)) + (.7152 * Channel(2)) + (.0722 * Channel(4));
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")]
    private static partial Regex Declared();
}
