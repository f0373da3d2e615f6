using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <content>What counts of the steps that close an instrument.</content>
public sealed partial record Table
{
    /// <summary>Whose consent to the adoption of an instrument counts, by seat: given to the text and the terms as they are, or, once it is adopted, by a negotiating state.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public ImmutableArray<bool> AdoptionStanding(InstrumentId id)
    {
        var instrument = Instruments[id];
        if (instrument.IsAdopted) return BySeat(instrument.Negotiating.ToHashSet().Contains);
        return InstrumentText.Compose(this, id, instrument.Terms.Drafting, out var text) is not null ? BySeat(static _ => false)
            : BySeat(seat => instrument.AdoptionConsents[seat] is { } given && given.Text == text!.Digest && given.Terms == instrument.Terms.Digest);
    }

    /// <summary>Whose acceptance counts that the text in another authentic language says the same, by seat: given to both texts as they are.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public ImmutableArray<bool> ConcordanceStanding(InstrumentId id, Language language) => LanguageRules.Standing(this, Instruments[id], language);

    /// <summary>The provisions of an instrument, in their order, that a party accepted subject to its capital, by itself or in a package that is not fallen: what <see cref="Command.ConfirmReferendum"/> confirms.</summary>
    /// <returns>None where it is no party.</returns>
    public IReadOnlyList<Provision> AwaitingCapital(InstrumentId id, PartyId party)
    {
        var seat = Rules.Seat(party);
        if (seat < 0) return [];
        var packed = Packages.Values.Where(package => PackageRules.AwaitsCapital(package, seat)).SelectMany(static package => package.Items).Select(static item => item.Provision).ToHashSet();
        return [.. ProvisionsOf(id).Where(provision => PositionRules.AwaitsCapital(provision, seat) || packed.Contains(provision.Id))];
    }

    private ImmutableArray<bool> BySeat(Func<int, bool> stands) => [.. Enumerable.Range(0, Rules.Parties.Count).Select(stands)];
}
