using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>A document under negotiation and what became of it.</summary>
public sealed partial record Instrument
{
    internal Instrument(InstrumentId id, Texts title, InstrumentTerms terms, ActId openedBy, int seats)
    {
        Id = id;
        Title = title;
        Terms = terms;
        OpenedBy = openedBy;
        AdoptionConsents = [.. new AdoptionConsent?[seats]];
        Initials = [.. new Authentication?[seats]];
        Signatures = [.. new Authentication?[seats]];
        ReopeningConsents = [.. new ReopeningConsent?[seats]];
        Consents = [.. new ConsentToBeBound?[seats]];
        ForceNotes = [.. new DatedNote?[seats]];
        Provisional = [.. new ProvisionalApplication?[seats]];
    }

    /// <summary>The instrument.</summary>
    public InstrumentId Id { get; }

    /// <summary>Its title by language.</summary>
    public Texts Title { get; }

    /// <summary>What holds for it as a whole.</summary>
    public InstrumentTerms Terms { get; internal init; }

    /// <summary>The act that opened it.</summary>
    public ActId OpenedBy { get; }

    /// <summary>The consents to adoption, by seat; they count while their digests are those in force.</summary>
    public ImmutableArray<AdoptionConsent?> AdoptionConsents { get; internal init; }

    /// <summary>The act that adopted the text, or null.</summary>
    public ActId? AdoptedBy { get; internal init; }

    /// <summary>The initials under the text, by seat.</summary>
    public ImmutableArray<Authentication?> Initials { get; internal init; }

    /// <summary>The signatures under the text, by seat.</summary>
    public ImmutableArray<Authentication?> Signatures { get; internal init; }

    /// <summary>The consents to reopen the text, by seat.</summary>
    public ImmutableArray<ReopeningConsent?> ReopeningConsents { get; internal init; }

    /// <summary>The joint reopenings that took place.</summary>
    public ImmutableList<Reopening> Reopenings { get; internal init; } = [];

    /// <summary>The consents to be bound by other means than signature, by seat.</summary>
    public ImmutableArray<ConsentToBeBound?> Consents { get; internal init; }

    /// <summary>The dates of entry into force that the parties noted, by seat.</summary>
    public ImmutableArray<DatedNote?> ForceNotes { get; internal init; }

    /// <summary>The agreements to provisional application, by seat.</summary>
    public ImmutableArray<ProvisionalApplication?> Provisional { get; internal init; }

    /// <summary>The act by which it entered into force or by which the last party noted the date, or null.</summary>
    public ActId? InForceBy { get; internal init; }

    /// <summary>Its registration, or null.</summary>
    public Registration? Registration { get; internal init; }

    /// <summary>The acceptances of concordance in each language, by seat; null where a party has not accepted.</summary>
    public ImmutableSortedDictionary<Language, ImmutableArray<Concordance?>> Concordances { get; internal init; } =
        ImmutableSortedDictionary<Language, ImmutableArray<Concordance?>>.Empty;

    /// <summary>The texts that corrections put in the place of defective ones (VCLT 79).</summary>
    public ImmutableSortedDictionary<CorrectedPlace, string> Corrected { get; internal init; } =
        ImmutableSortedDictionary<CorrectedPlace, string>.Empty;

    /// <summary>True where the text is adopted, so that positions on it are closed.</summary>
    public bool IsAdopted => AdoptedBy is not null;

    /// <summary>True where any party signed.</summary>
    public bool IsSignedByAny => Signatures.Any(static signature => signature is not null);

    /// <summary>The seats of the negotiating states: those that took part in the adoption (VCLT 2(1)(e)); before it, all.</summary>
    public IEnumerable<int> Negotiating
    {
        get
        {
            var seats = Enumerable.Range(0, Signatures.Length);
            var adopting = AdoptionConsents.FirstOrDefault(consent => consent is not null && consent.Act == AdoptedBy);
            return adopting is null ? seats : seats.Where(seat => AdoptionConsents[seat] is { } consent
                && (consent.Act >= adopting.Act || (consent.Text == adopting.Text && consent.Terms == adopting.Terms)));
        }
    }

    /// <summary>True where the text is established as authentic and definitive, by the agreed procedure or by a
    /// signature of all negotiating states (VCLT 10).</summary>
    public bool IsAuthenticated => IsAdopted && (IsSignedByAll || Terms.FinalClauses.Authentication switch
    {
        AuthenticationProcedure.Adoption => true,
        AuthenticationProcedure.Initials => Negotiating.All(seat => Initials[seat] is not null),
        _ => false,
    });

    /// <summary>True where every negotiating state signed, be it ad referendum.</summary>
    public bool IsSignedByAll => Negotiating.All(seat => Signatures[seat] is not null);

    /// <summary>True where every negotiating state is bound.</summary>
    public bool IsBoundForAll => Negotiating.All(IsBound);

    /// <summary>True where the party at this seat is bound as the final clauses say.</summary>
    public bool IsBound(int seat) => Terms.FinalClauses.Consent == ConsentMeans.Signature
        ? Signatures[seat] is { IsDefinitive: true } : Consents[seat] is not null;

    /// <summary>How many parties are bound.</summary>
    public int BoundCount => Enumerable.Range(0, Signatures.Length).Count(IsBound);
}
