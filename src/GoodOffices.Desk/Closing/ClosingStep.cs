using GoodOffices.Agreement;
using GoodOffices.Delegation.Permitting;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Closing;

/// <summary>A step in the closing of an instrument: who took it, and whether this delegate may.</summary>
/// <param name="Kind">Which, for the words on the screen.</param>
/// <param name="Command">What takes it.</param>
/// <param name="Permit">What would become of that now.</param>
/// <param name="Taken">The parties whose act counts, by code, with the entry.</param>
/// <param name="Lapsed">The parties whose act no longer counts, since what it was given to has changed, by code, with the entry.</param>
/// <param name="Language">Which authentic language it is about; null where it is about all.</param>
public sealed record ClosingStep(string Kind, Command Command, Permit Permit, IReadOnlyDictionary<string, ActId> Taken, IReadOnlyDictionary<string, ActId> Lapsed, Language? Language = null)
{
    /// <summary>The steps of an instrument in their order (VCLT 9 to 14, 33).</summary>
    public static IReadOnlyList<ClosingStep> Of(DeskView view, RoomView room, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(room);
        return Of(room.Table, instrument, command => view.Permit(room, command));
    }

    /// <summary>The steps of an instrument in their order.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="permit">Foresees what would become of a command.</param>
    public static IReadOnlyList<ClosingStep> Of(Table table, Instrument instrument, Func<Command, Permit> permit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(permit);
        var id = instrument.Id;
        var steps = new List<ClosingStep> { Step("confirm", new Command.ConfirmReferendum(id), []) };
        steps.AddRange(instrument.Terms.Authentic.Where(language => language != instrument.Terms.Drafting).Select(language => Concordance(table, instrument, language, permit)));
        steps.Add(New(table, "adopt", new Command.ConsentToAdoption(id), [.. instrument.AdoptionConsents.Select(static one => one?.Act)], table.AdoptionStanding(id), permit));
        steps.Add(Step("initial", new Command.Initial(id), [.. instrument.Initials.Select(static one => one?.Act)]));
        steps.Add(Step("sign-ad-referendum", new Command.Sign(id, AdReferendum: true), [.. instrument.Signatures.Select(static one => one is { AdReferendum: true } ? one.Act : (ActId?)null)]));
        steps.Add(Step("sign", new Command.Sign(id, AdReferendum: false), [.. instrument.Signatures.Select(static one => one is { AdReferendum: false } ? one.Act : (ActId?)null)]));
        steps.Add(Step("confirm-signature", new Command.ConfirmSignature(id), [.. instrument.Signatures.Select(static one => one?.ConfirmedBy)]));
        if (instrument.Terms.FinalClauses.Consent != ConsentMeans.Signature) steps.Add(Step("consent", new Command.ExpressConsent(id), [.. instrument.Consents.Select(static one => one?.Act)]));
        return steps;

        ClosingStep Step(string kind, Command command, IReadOnlyList<ActId?> given) => New(table, kind, command, given, null, permit);
    }

    /// <summary>The step by which a party accepts that the text in another authentic language says the same.</summary>
    public static ClosingStep Concordance(Table table, Instrument instrument, Language language, Func<Command, Permit> permit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(instrument);
        return New(table, "concordance", new Command.AcceptConcordance(instrument.Id, language), instrument.Concordances.TryGetValue(language, out var given) ? [.. given.Select(static one => one?.Act)] : [], table.ConcordanceStanding(instrument.Id, language), permit) with { Language = language };
    }

    /// <summary>Whether this is offered to a delegate of a party: it would be taken, and the party's own act does not stand already.</summary>
    public bool IsOffered(PartyCode own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return Permit.Refused is null && !Taken.ContainsKey(own.Value);
    }

    /// <summary>What stands on its button. An act that the capital holds is not sent to anybody: the button says that.</summary>
    /// <param name="language">The language of the window.</param>
    /// <param name="readers">Who reads the act; null where the button only opens the sheet.</param>
    public string Button(DeskLanguage language, IEnumerable<string>? readers = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        var words = language.Format("closing.do." + Kind, Language?.ToString() ?? "");
        return Permit.Held is not null ? language.Format("closing.hold", words) : readers is null ? words : language.Format("closing.send", words, string.Join(", ", readers));
    }

    private static ClosingStep New(Table table, string kind, Command command, IReadOnlyList<ActId?> given, IReadOnlyList<bool>? standing, Func<Command, Permit> permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        var acts = given.Index().Where(static one => one.Item is not null).ToLookup(one => standing is null || standing[one.Index], one => (Party: table.Rules.Parties[one.Index].ToString(), Act: one.Item!.Value));
        return new ClosingStep(kind, command, permit(command), Named(acts[true]), Named(acts[false]));
    }

    private static Dictionary<string, ActId> Named(IEnumerable<(string Party, ActId Act)> acts) => acts.ToDictionary(static one => one.Party, static one => one.Act, StringComparer.Ordinal);
}
