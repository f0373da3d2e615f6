using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Desk.Text;

/// <summary>What differs in a provision between two readings of an instrument.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Comparison">What changed, by words.</param>
public sealed record TextDifference(ProvisionId Provision, string Number, Texts Heading, Comparison Comparison)
{
    /// <summary>The provisions in which two readings differ, in the order of the instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="first">The table of the first; null where there was none yet.</param>
    /// <param name="firstParty">Whose wording there; null for the text as it stood, brackets and all.</param>
    /// <param name="second">The table of the second.</param>
    /// <param name="secondParty">Whose wording there.</param>
    public static IReadOnlyList<TextDifference> Between(InstrumentId instrument, Table? first, string? firstParty, Table second, string? secondParty)
    {
        ArgumentNullException.ThrowIfNull(second);
        var differences = new List<TextDifference>();
        foreach (var provision in Provisions(instrument, first).Concat(Provisions(instrument, second)).DistinctBy(static provision => provision.Id).OrderBy(static provision => provision.Order).ThenBy(static provision => provision.Id))
        {
            var (before, after) = (Reading(first, provision.Id, firstParty), Reading(second, provision.Id, secondParty));
            if (before == after) continue;
            var latest = second.Provisions.GetValueOrDefault(provision.Id) ?? provision;
            differences.Add(new TextDifference(provision.Id, latest.Number.Length > 0 ? latest.Number : provision.Id.Key, latest.Heading, Comparison.Of(before, after)));
        }

        return differences;
    }

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Provision.ToString();

    private static IReadOnlyList<Provision> Provisions(InstrumentId instrument, Table? table) => table is not null && table.Instruments.ContainsKey(instrument) ? table.ProvisionsOf(instrument) : [];

    private static string Reading(Table? table, ProvisionId provision, string? party) => table is null || !table.Instruments.ContainsKey(provision.Instrument) || RollingInstrument.ProvisionOf(table, provision) is not { } rolling ? ""
        : party is null || !HasOwn(table, rolling, party) ? rolling.Printed : rolling.Text.Resolve(party);

    // Of a party that stands by nothing there is no wording of its own to read: it reads the text as it stands.
    private static bool HasOwn(Table table, RollingProvision rolling, string party) => rolling.Text.IsClean || rolling.IsBasis || (PartyId.TryParse(party, out var id) && table.PositionOf(id, rolling.Id) is { AcceptsText: true });
}
