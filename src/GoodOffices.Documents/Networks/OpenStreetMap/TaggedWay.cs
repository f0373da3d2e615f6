using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>A way that carries traffic, its nodes as a stretch of the list of all references.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What its tags make of it.</param>
/// <param name="First">Where its nodes begin in the list.</param>
/// <param name="Count">How many nodes it has.</param>
internal readonly record struct TaggedWay(long Id, WayKind Kind, int First, int Count);
