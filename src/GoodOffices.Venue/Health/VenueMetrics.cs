using System.Diagnostics.Metrics;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Health;

/// <summary>What is measured: counts, sizes and times, never what was said.</summary>
internal sealed class VenueMetrics : IDisposable
{
    public const string MeterName = "GoodOffices.Venue";

    private readonly Meter _meter;
    private readonly Counter<long> _appended;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _authentications;
    private readonly Counter<long> _enclosureBytes;
    private readonly Counter<long> _cosignatures;
    private readonly Histogram<double> _appendSeconds;
    private readonly UpDownCounter<long> _streams;

    public VenueMetrics(IMeterFactory meters, VenueParts venue, OpenLogs logs)
    {
        _meter = meters.Create(MeterName);
        _appended = _meter.CreateCounter<long>("goodoffices.venue.entries", "{entry}", "Entries appended.");
        _refused = _meter.CreateCounter<long>("goodoffices.venue.refusals", "{request}", "Requests refused, by code.");
        _authentications = _meter.CreateCounter<long>("goodoffices.venue.authentications", "{attempt}", "Attempts to authenticate, by outcome.");
        _enclosureBytes = _meter.CreateCounter<long>("goodoffices.venue.enclosure.size", "By", "Bytes of enclosures stored.");
        _cosignatures = _meter.CreateCounter<long>("goodoffices.venue.cosignatures", "{cosignature}", "Cosignatures taken.");
        _appendSeconds = _meter.CreateHistogram<double>("goodoffices.venue.append.duration", "s", "From the submission's arrival to its receipt.");
        var drive = new DriveInfo(venue.Data.Path);
        _meter.CreateObservableGauge("goodoffices.venue.disk.available", () => drive.AvailableFreeSpace, "By", "Free bytes where the data directory is.");
        _meter.CreateObservableGauge("goodoffices.venue.entries.held", () => logs.All.Sum(log => log.Latest.Size), "{entry}", "Entries in all logs together.");
        _streams = _meter.CreateUpDownCounter<long>("goodoffices.venue.streams", "{stream}", "Live streams open.");
    }

    public void Appended(string log, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("log", log.Length == 0 ? "talks" : "caucus");
        _appended.Add(1, tag);
        _appendSeconds.Record(took.TotalSeconds, tag);
    }

    public void Refused(string code) => _refused.Add(1, new KeyValuePair<string, object?>("code", code));

    public void Authenticated(bool well) => _authentications.Add(1, new KeyValuePair<string, object?>("outcome", well ? "granted" : "refused"));

    public void EnclosureStored(long bytes) => _enclosureBytes.Add(bytes);

    public void Cosigned() => _cosignatures.Add(1);

    public void StreamOpened() => _streams.Add(1);

    public void StreamClosed() => _streams.Add(-1);

    public void Dispose() => _meter.Dispose();
}
