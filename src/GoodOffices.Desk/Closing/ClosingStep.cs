using GoodOffices.Agreement;
using GoodOffices.Delegation.Permitting;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Closing;

/// <summary>A step in the closing of an instrument: who took it, and whether this delegate may.</summary>
/// <param name="Kind">Which, for the words on the screen.</param>
/// <param name="Command">What takes it.</param>
/// <param name="Permit">What would become of that now.</param>
/// <param name="Taken">The parties that took it, by code, with the entry.</param>
/// <param name="Language">Which authentic language it is about; null where it is about all.</param>
public sealed record ClosingStep(string Kind, Command Command, Permit Permit, IReadOnlyDictionary<string, ActId> Taken, Language? Language = null)
{
    /// <summary>The steps of an instrument in their order (VCLT 9 to 14, 33).</summary>
    public static IReadOnlyList<ClosingStep> Of(DeskView view, RoomView room, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(instrument);
        var id = instrument.Id;
        var steps = new List<ClosingStep> { Step("confirm", new Command.ConfirmReferendum(id), []) };
        steps.AddRange(instrument.Terms.Authentic.Where(language => language != instrument.Terms.Drafting).Select(language =>
            Step("concordance", new Command.AcceptConcordance(id, language), Seats(instrument.Concordances.TryGetValue(language, out var given) ? [.. given.Select(static one => one?.Act)] : [])) with { Language = language }));
        steps.Add(Step("adopt", new Command.ConsentToAdoption(id), Seats([.. instrument.AdoptionConsents.Select(static one => one?.Act)])));
        steps.Add(Step("initial", new Command.Initial(id), Seats([.. instrument.Initials.Select(static one => one?.Act)])));
        steps.Add(Step("sign-ad-referendum", new Command.Sign(id, AdReferendum: true), Seats([.. instrument.Signatures.Select(static one => one is { AdReferendum: true } ? one.Act : (ActId?)null)])));
        steps.Add(Step("sign", new Command.Sign(id, AdReferendum: false), Seats([.. instrument.Signatures.Select(static one => one is { AdReferendum: false } ? one.Act : (ActId?)null)])));
        steps.Add(Step("confirm-signature", new Command.ConfirmSignature(id), Seats([.. instrument.Signatures.Select(static one => one?.ConfirmedBy)])));
        if (instrument.Terms.FinalClauses.Consent != ConsentMeans.Signature) steps.Add(Step("consent", new Command.ExpressConsent(id), Seats([.. instrument.Consents.Select(static one => one?.Act)])));
        return steps;

        ClosingStep Step(string kind, Command command, IEnumerable<(string Party, ActId Act)> taken) =>
            new(kind, command, view.Permit(room, command), taken.ToDictionary(static one => one.Party, static one => one.Act, StringComparer.Ordinal));

        IEnumerable<(string, ActId)> Seats(IReadOnlyList<ActId?> acts) =>
            acts.Select((act, seat) => (Party: room.Table.Rules.Parties[seat].ToString(), Act: act)).Where(static one => one.Act is not null).Select(static one => (one.Party, one.Act!.Value));
    }
}
