using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Frame;

/// <summary>A page that the navigation shows.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Entry">Its words and its place.</param>
internal sealed record NavigationEntry(string Path, NavigationEntryAttribute Entry)
{
    /// <summary>Every page that has an entry, in their order.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } = [.. typeof(NavigationEntry).Assembly.GetTypes()
        .Select(static type => (Entry: type.GetCustomAttribute<NavigationEntryAttribute>(), Route: type.GetCustomAttributes<RouteAttribute>().MinBy(static route => route.Template.Length)))
        .Where(static page => page is { Entry: not null, Route: not null })
        .Select(static page => new NavigationEntry(page.Route!.Template, page.Entry!))
        .OrderBy(static page => page.Entry.Order)];
}
