namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>An extract that breaks its format; caught at the door of <see cref="ExtractReader"/>, never seen outside.</summary>
internal sealed class DamagedExtractException(string message) : Exception(message)
{
    /// <summary>The byte within the block's data, or -1.</summary>
    public int At { get; init; } = -1;
}
