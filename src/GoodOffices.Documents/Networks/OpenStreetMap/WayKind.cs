using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>What the tags of a way say of it.</summary>
/// <param name="Mode">By what it carries.</param>
/// <param name="State">The state of the infrastructure.</param>
/// <param name="Class">The class as tagged.</param>
/// <param name="Gauge">The gauge of a railway.</param>
/// <param name="Name">Its name or number.</param>
internal sealed record WayKind(TransportMode Mode, LinkState State, string Class, TrackGauge Gauge, string Name);
