using GoodOffices.Delegation;
using GoodOffices.Delegation.Parties;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Tests.Delegation;
using GoodOffices.Tests.Procedure;
using GoodOffices.Tests.Record;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoodOffices.Tests.Desk;

/// <summary>A window that nobody touches is locked, however much is drawn in it meanwhile.</summary>
public sealed class IdleLockTests
{
    [Fact]
    public async Task Half_an_hour_after_the_last_touch_the_device_is_locked()
    {
        using var folder = new TemporaryFolder();
        using var passphrase = OpenedDesk.Passphrase();
        await using var directory = await NodeDirectory.CreateAsync(Path.Combine(folder.Path, "node"), PartyCode.Parse("AAA"), TestKeys.Text("State of AAA"), passphrase, passphrase, Entropy.System, TestTalks.None);
        using (await DeviceStore.AddAsync(directory.Store, await DeviceStore.OpenNodeKeysAsync(directory.Store, passphrase, TestTalks.None), DelegateId.Parse("minister"), "desk", passphrase, Entropy.System, TestTalks.None))
        {
            // Only its record is needed: the window unlocks it by the passphrase.
        }

        var clock = new TestClock();
        await using var desks = new OpenDesks(directory, clock, Entropy.System, NullLogger<OpenDesks>.Instance);
        await using var window = new DeskSession(desks, clock);
        await window.SignInAsync(Assert.Single(await desks.DevicesAsync(TestTalks.None)), passphrase, TestTalks.None);
        clock.Now += DeskSession.Patience - TimeSpan.FromMinutes(1);
        Assert.False(await window.LockIfIdleAsync());
        window.Touch();
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.False(await window.LockIfIdleAsync());
        Assert.NotNull(window.Desk);
        clock.Now += DeskSession.Patience;
        Assert.True(await window.LockIfIdleAsync());
        Assert.Null(window.Desk);
    }
}
