using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The distance between the rails in millimetres, of one track or of two (mixed gauge): <c>1520</c>,
/// <c>1520/1435</c>. 300 to 3000 mm. The default value means that none is stated.</summary>
public readonly record struct TrackGauge
{
    /// <summary>Takes one gauge, or two in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A gauge is outside 300 to 3000 mm.</exception>
    public TrackGauge(int millimetres, int second = 0)
    {
        Millimetres = IsGauge(millimetres) ? millimetres : throw new ArgumentOutOfRangeException(nameof(millimetres));
        SecondMillimetres = second == 0 || IsGauge(second) ? second : throw new ArgumentOutOfRangeException(nameof(second));
    }

    /// <summary>Millimetres; 0 where none is stated.</summary>
    public int Millimetres { get; }

    /// <summary>The other gauge of a mixed track, or 0.</summary>
    public int SecondMillimetres { get; }

    /// <summary>True where a gauge is stated.</summary>
    public bool IsStated => Millimetres != 0;

    /// <summary>Reads the text form; an empty text is the default value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TrackGauge gauge)
    {
        gauge = default;
        if (text is null or "")
        {
            return text is not null;
        }

        var parts = text.Split('/');
        var second = 0;
        if (parts.Length > 2 || !TryNumber(parts[0], out var first) || (parts.Length == 2 && !TryNumber(parts[1], out second)))
        {
            return false;
        }

        gauge = new TrackGauge(first, second);
        return true;
    }

    /// <summary>True where a vehicle can run from one onto the other: they have a gauge in common, or one is not stated.</summary>
    public bool Fits(TrackGauge other) => !IsStated || !other.IsStated || Has(other.Millimetres)
        || (other.SecondMillimetres != 0 && Has(other.SecondMillimetres));

    /// <summary>The text form; empty where none is stated.</summary>
    public override string ToString() => !IsStated ? "" : SecondMillimetres == 0
        ? Millimetres.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Millimetres}/{SecondMillimetres}");

    private bool Has(int millimetres) => Millimetres == millimetres || SecondMillimetres == millimetres;

    private static bool IsGauge(int millimetres) => millimetres is >= 300 and <= 3000;

    private static bool TryNumber(string text, out int millimetres) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out millimetres) && IsGauge(millimetres);
}
