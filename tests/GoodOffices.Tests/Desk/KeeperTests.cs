using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using GoodOffices.Desk.Rooms;

namespace GoodOffices.Tests.Desk;

public sealed class KeeperTests
{
    [Fact]
    public async Task The_latest_value_of_each_name_is_written_and_none_is_lost()
    {
        var written = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var keeper = new Keeper(async (name, value) =>
        {
            await Task.Yield();
            written[name] = value is { } bytes ? Encoding.ASCII.GetString(bytes.Span) : "removed";
        });
        var last = Task.CompletedTask;
        for (var number = 0; number < 500; number++) last = keeper.Keep($"room-{number % 3}", Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        await last;
        await keeper.Keep("room-0", null);
        Assert.Equal(["removed", "499", "497"], new[] { "room-0", "room-1", "room-2" }.Select(name => written[name]));
    }

    [Fact]
    public async Task After_a_write_that_failed_the_next_is_written()
    {
        var fails = true;
        var written = "";
        var keeper = new Keeper((name, _) =>
        {
            if (fails) throw new IOException("The disk is full.");
            written += name;
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<IOException>(() => keeper.Keep("a", null));
        fails = false;
        await keeper.Keep("b", null);
        Assert.Equal("b", written);
    }
}
