using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A length in metres; finite, never negative. The default value is zero.</summary>
public readonly record struct Metres : IComparable<Metres>
{
    /// <summary>Takes a number of metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public Metres(double value) => Value = double.IsFinite(value) && value >= 0
        ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A length is finite and not negative.");

    /// <summary>Metres.</summary>
    public double Value { get; }

    /// <summary>Kilometres.</summary>
    public double Kilometres => Value / 1000;

    /// <summary>Reads a decimal number with a full stop; false where it is not a number, negative or not finite.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Metres length)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint;
        var read = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        length = read ? new Metres(value) : default;
        return read;
    }

    /// <summary>Compares by length.</summary>
    public int CompareTo(Metres other) => Value.CompareTo(other.Value);

    /// <summary>Kilometres to a tenth, such as <c>71.9 km</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.0} km");

    /// <summary>Both lengths, one after the other.</summary>
    public static Metres operator +(Metres left, Metres right) => new(left.Value + right.Value);

    /// <summary>Both lengths, one after the other.</summary>
    public static Metres Add(Metres left, Metres right) => left + right;
}
