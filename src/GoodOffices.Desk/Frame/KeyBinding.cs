namespace GoodOffices.Desk.Frame;

/// <summary>A key and what it does.</summary>
/// <param name="Key">As the browser names it.</param>
/// <param name="Label">The key of the words that say what it does.</param>
/// <param name="Press">What it does.</param>
public sealed record KeyBinding(string Key, string Label, Func<Task> Press);
