using GoodOffices.Procedure.Convening;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Setup;

/// <summary>What a venue is put together from, read and checked.</summary>
/// <param name="Data">Its data directory.</param>
/// <param name="File">Its public facts.</param>
/// <param name="Certificate">What it shows to clients.</param>
/// <param name="Key">With what it signs checkpoints.</param>
/// <param name="Convocation">Whose talks it serves.</param>
/// <param name="Allowed">From where it takes connections.</param>
/// <param name="Restored">Whether it must hear from every party before it appends.</param>
internal sealed record VenueParts(
    DataDirectory Data, VenueFile File, VenueCertificate Certificate, LogKeyFile Key, Convocation Convocation, AllowedNetworks Allowed, bool Restored)
{
    /// <summary>Told when a log's store fails.</summary>
    public LogAlarm Alarm { get; } = new();
}
