using Microsoft.JSInterop;

namespace GoodOffices.Desk.Parts;

/// <summary>Sets the focus into a field that has just come into sight, so that whoever works with keys goes on there.</summary>
internal static class FieldFocus
{
    /// <summary>Goes to a field; nothing happens where the page has none of that name.</summary>
    /// <param name="browser">The window's browser.</param>
    /// <param name="id">The field's identifier.</param>
    public static async Task GoToAsync(IJSRuntime browser, string id)
    {
        await using var module = await browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/desk.js");
        await module.InvokeVoidAsync("focus", id);
    }
}
