using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A geographic position in degrees, WGS 84. (A party's position on a provision is <see cref="Position"/>.)
/// The default value is latitude 0, longitude 0.</summary>
public readonly record struct GeoPosition
{
    /// <summary>Takes degrees: north and east are positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The latitude is outside -90 to 90, or the longitude outside -180 to 180.</exception>
    public GeoPosition(double latitude, double longitude)
    {
        Latitude = Within(latitude, 90) ? latitude
            : throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is between -90 and 90 degrees.");
        Longitude = Within(longitude, 180) ? longitude
            : throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is between -180 and 180 degrees.");
    }

    /// <summary>Degrees north of the equator, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east of Greenwich, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Takes degrees; false where one is out of its range or not a number.</summary>
    public static bool TryCreate(double latitude, double longitude, out GeoPosition position)
    {
        var fits = Within(latitude, 90) && Within(longitude, 180);
        position = fits ? new GeoPosition(latitude, longitude) : default;
        return fits;
    }

    /// <summary>Degrees to five decimals (about a metre) with the hemisphere, such as <c>41.69411 N 44.83368 E</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Math.Abs(Latitude):0.00000} {(Latitude < 0 ? 'S' : 'N')} {Math.Abs(Longitude):0.00000} {(Longitude < 0 ? 'W' : 'E')}");

    private static bool Within(double degrees, double bound) => degrees >= -bound && degrees <= bound;
}
