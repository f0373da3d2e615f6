using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Annexes;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Desk;

public sealed class NamesEditTests
{
    private static readonly CrossingId s_crossing = Clean.Crossings[0].Id;

    [Fact]
    public void A_form_of_a_crossing_and_of_its_link_is_given_changed_and_taken_out()
    {
        var names = NamesEdit.Of(Clean, s_crossing, Arm);
        Assert.Equal([$"crossings/{s_crossing}", $"links/{Clean.Crossings[0].Link}"], names.Select(static name => name.Entry));
        Assert.Empty(NamesEdit.Changes(names, new Dictionary<string, string>(), Arm));
        Assert.Empty(NamesEdit.Changes(names, names.ToDictionary(static name => name.Entry, static name => $" {name.Form} "), Arm));

        var named = RegimeEditing.Apply(Clean, NamesEdit.Changes(names, names.ToDictionary(static name => name.Entry, static _ => " Ours "), Arm)).Regime!;
        Assert.Equal([new PlaceName(Arm, "Ours")], named.Crossing(s_crossing)!.Names);
        var now = NamesEdit.Of(named, s_crossing, Arm);
        Assert.All(now, static name => Assert.Equal("Ours", name.Form));
        Assert.All(NamesEdit.Of(named, s_crossing, Aze), static name => Assert.Equal("", name.Form));
        Assert.Equal(Clean, RegimeEditing.Apply(named, NamesEdit.Changes(now, now.ToDictionary(static name => name.Entry, static _ => " "), Arm)).Regime);
    }
}
