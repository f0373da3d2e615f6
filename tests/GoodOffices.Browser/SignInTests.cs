using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

public sealed class SignInTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task A_delegate_signs_in_with_a_passphrase_and_sees_the_state_of_play()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        Assert.Equal("State of play", await window.Page.Locator("main h1").InnerTextAsync());
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing()
    {
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), await sites.ProfileAsync());
        await window.Page.Locator("#passphrase").FillAsync("not the passphrase");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await window.Page.Locator(".refusal").WaitForAsync();
        Assert.Equal(0, await window.Page.Locator("header.top").CountAsync());
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task Loading_the_page_anew_locks_the_device()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.Page.ReloadAsync();
        await window.Page.Locator("#passphrase").WaitForAsync();
    }
}
