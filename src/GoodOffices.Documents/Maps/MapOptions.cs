using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Maps;

/// <summary>What a map is to show.</summary>
/// <param name="Title">The heading.</param>
public sealed record MapOptions(string Title)
{
    /// <summary>The line under the heading; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The part of the globe; null for all of the network.</summary>
    public MapWindow? Window { get; init; }

    /// <summary>The view whose outlines are drawn; null for none.</summary>
    public BoundaryReading? Outlines { get; init; }

    /// <summary>Whose outlines they are, for the note on sources.</summary>
    public string OutlineSource { get; init; } = "";
}
