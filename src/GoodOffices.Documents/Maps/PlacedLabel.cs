namespace GoodOffices.Documents.Maps;

/// <summary>A label with the room that it takes.</summary>
/// <param name="Label">The label.</param>
/// <param name="Room">Its rectangle.</param>
/// <param name="IsLed">True where it stands so far off that a line leads to it.</param>
internal sealed record PlacedLabel(MapLabel Label, Box Room, bool IsLed);
