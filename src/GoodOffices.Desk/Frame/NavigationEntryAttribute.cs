namespace GoodOffices.Desk.Frame;

/// <summary>Puts a page into the navigation.</summary>
/// <param name="label">The key of the words that name it.</param>
/// <param name="order">Its place.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NavigationEntryAttribute(string label, int order) : Attribute
{
    /// <summary>The key of the words that name it.</summary>
    public string Label { get; } = label;

    /// <summary>Its place.</summary>
    public int Order { get; } = order;

    /// <summary>Whether the secretariat has it.</summary>
    public bool Secretariat { get; init; }

    /// <summary>Whether a delegation's desk has it.</summary>
    public bool Desk { get; init; } = true;
}
