using System.Collections.Immutable;
using System.Diagnostics;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    /// <summary>Provisions whose outcome changed in the act being folded; empty between acts.</summary>
    internal ImmutableSortedSet<ProvisionId> Unsettled { get; init; } = [];

    /// <summary>The state after one more entry. An act that breaks a rule is listed as void with the reason and changes
    /// nothing else; nothing that another party sends can make this throw.</summary>
    /// <exception cref="ArgumentException">The index does not grow: the caller feeds entries out of order.</exception>
    public Table Evolve(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (envelope.Index < Size)
        {
            throw new ArgumentException($"Entry {envelope.Index} comes after {Size - 1}: entries are folded in the order of the record.", nameof(envelope));
        }

        var table = this with { Size = envelope.Index + 1 };
        var occasion = new Occasion(new ActId(envelope.Index), envelope.Party, Rules.Seat(envelope.Party), envelope.Delegate);
        if (envelope.Void is { } why || envelope.Act is null)
        {
            return table.WithVoid(occasion, envelope.Act, envelope.Void ?? Refusals.Unreadable);
        }

        return envelope.Lacking is { } lacking
            ? table.WithLacking(occasion, envelope.Act, lacking)
            : table.WithAct(occasion, envelope.Act);
    }

    /// <summary>The state after an act, or why it would be void; the state itself lists nothing.</summary>
    internal Outcome Try(Occasion at, TableAct act)
    {
        var outcome = at.Seat < 0 && !SpeakersAct(at, act) ? Refusals.NoParty(at.Party) : Dispatch(at, act);
        return outcome.Next is { } next ? Lapsing.Settle(next, at.Act) : outcome;
    }

    private Table WithAct(Occasion at, TableAct act)
    {
        var outcome = Try(at, act);
        return outcome.Next ?? WithVoid(at, act, outcome.Void!);
    }

    private Table WithVoid(Occasion at, TableAct? act, Reason why) =>
        this with { Voids = Voids.Add(new VoidAct(at.Act, at.Party, at.Delegate, act?.Kind ?? "", why)) };

    private Table WithLacking(Occasion at, TableAct act, Reason why) =>
        act is TableAct.Confirmed
            ? WithVoid(at, act, why)
            : this with { Lacking = Lacking.Add(at.Act, new LackingAct(at.Act, at.Party, at.Delegate, act, why)) };

    /// <summary>Who has no seat may speak, confirm what it said, and act as the depositary where it is one (VCLT 77, 79(2)).</summary>
    private bool SpeakersAct(Occasion at, TableAct act) => Rules.Speakers.Contains(at.Party) && act switch
    {
        TableAct.StatementMade or TableAct.NonPaperHanded or TableAct.ReleaseProposed or TableAct.Confirmed => true,
        TableAct.CorrectionProposed proposed => IsDepositary(at.Party, proposed.Instrument),
        TableAct.CorrectionEstablished established => Corrections.TryGetValue(established.Correction, out var correction) && IsDepositary(at.Party, correction.Instrument),
        _ => false,
    };

    private bool IsDepositary(PartyId party, InstrumentId instrument) =>
        Instruments.TryGetValue(instrument, out var known) && known.Terms.FinalClauses.Depositary == party;

    private Outcome Dispatch(Occasion at, TableAct act) => act switch
    {
        TableAct.InstrumentOpened instrumentOpened => InstrumentRules.Fold(this, at, instrumentOpened),
        TableAct.TermsSet termsSet => InstrumentRules.Fold(this, at, termsSet),
        TableAct.ProvisionSet provisionSet => InstrumentRules.Fold(this, at, provisionSet),
        TableAct.BasisProposed basisProposed => InstrumentRules.Fold(this, at, basisProposed),
        TableAct.BasisAccepted basisAccepted => InstrumentRules.Fold(this, at, basisAccepted),
        TableAct.PlaceholderFilled placeholderFilled => InstrumentRules.Fold(this, at, placeholderFilled),
        TableAct.Tabled tabled => PositionRules.Fold(this, at, tabled),
        TableAct.Withdrawn withdrawn => PositionRules.Fold(this, at, withdrawn),
        TableAct.TakenOver takenOver => PositionRules.Fold(this, at, takenOver),
        TableAct.Accepted accepted => PositionRules.Fold(this, at, accepted),
        TableAct.CouldAccept couldAccept => PositionRules.Fold(this, at, couldAccept),
        TableAct.Reserved reserved => PositionRules.Fold(this, at, reserved),
        TableAct.InstructionsAwaited instructionsAwaited => PositionRules.Fold(this, at, instructionsAwaited),
        TableAct.DeletionAsked deletionAsked => PositionRules.Fold(this, at, deletionAsked),
        TableAct.Reopened reopened => PositionRules.Fold(this, at, reopened),
        TableAct.Reaffirmed reaffirmed => PositionRules.Fold(this, at, reaffirmed),
        TableAct.ReferendumConfirmed referendumConfirmed => PositionRules.Fold(this, at, referendumConfirmed),
        TableAct.PackageTabled packageTabled => PackageRules.Fold(this, at, packageTabled),
        TableAct.PackageAccepted packageAccepted => PackageRules.Fold(this, at, packageAccepted),
        TableAct.PackageRejected packageRejected => PackageRules.Fold(this, at, packageRejected),
        TableAct.PackageWithdrawn packageWithdrawn => PackageRules.Fold(this, at, packageWithdrawn),
        TableAct.OverlapProposed overlapProposed => OverlapRules.Fold(this, at, overlapProposed),
        TableAct.OverlapAgreed overlapAgreed => OverlapRules.Fold(this, at, overlapAgreed),
        TableAct.OverlapDeclined overlapDeclined => OverlapRules.Fold(this, at, overlapDeclined),
        TableAct.OverlapStepped overlapStepped => OverlapRules.Fold(this, at, overlapStepped),
        TableAct.OverlapAbandoned overlapAbandoned => OverlapRules.Fold(this, at, overlapAbandoned),
        TableAct.PrincipleTabled principleTabled => PrincipleRules.Fold(this, at, principleTabled),
        TableAct.PrincipleAdopted principleAdopted => PrincipleRules.Fold(this, at, principleAdopted),
        TableAct.FindingStated findingStated => PrincipleRules.Fold(this, at, findingStated),
        TableAct.FindingWithdrawn findingWithdrawn => PrincipleRules.Fold(this, at, findingWithdrawn),
        TableAct.DerogationAccepted derogationAccepted => PrincipleRules.Fold(this, at, derogationAccepted),
        TableAct.StatementMade statementMade => RoomRules.Fold(this, at, statementMade),
        TableAct.NonPaperHanded nonPaperHanded => RoomRules.Fold(this, at, nonPaperHanded),
        TableAct.AgendaLinked agendaLinked => RoomRules.Fold(this, at, agendaLinked),
        TableAct.Confirmed confirmed => RoomRules.Fold(this, at, confirmed),
        TableAct.ReleaseProposed releaseProposed => RoomRules.Fold(this, at, releaseProposed),
        TableAct.SilenceProposed silenceProposed => SilenceRules.Fold(this, at, silenceProposed),
        TableAct.SilenceBroken silenceBroken => SilenceRules.Fold(this, at, silenceBroken),
        TableAct.SilenceEstablished silenceEstablished => SilenceRules.Fold(this, at, silenceEstablished),
        TableAct.TextAligned textAligned => LanguageRules.Fold(this, at, textAligned),
        TableAct.ConcordanceAccepted concordanceAccepted => LanguageRules.Fold(this, at, concordanceAccepted),
        TableAct.AdoptionConsented adoptionConsented => LifeRules.Fold(this, at, adoptionConsented),
        TableAct.Initialled initialled => LifeRules.Fold(this, at, initialled),
        TableAct.Signed signed => LifeRules.Fold(this, at, signed),
        TableAct.SignatureConfirmed signatureConfirmed => LifeRules.Fold(this, at, signatureConfirmed),
        TableAct.ReopeningConsented reopeningConsented => LifeRules.Fold(this, at, reopeningConsented),
        TableAct.ConsentExpressed consentExpressed => LifeRules.Fold(this, at, consentExpressed),
        TableAct.EntryIntoForceNoted entryIntoForceNoted => LifeRules.Fold(this, at, entryIntoForceNoted),
        TableAct.ProvisionalApplicationAgreed provisionalApplicationAgreed => LifeRules.Fold(this, at, provisionalApplicationAgreed),
        TableAct.ProvisionalApplicationEnded provisionalApplicationEnded => LifeRules.Fold(this, at, provisionalApplicationEnded),
        TableAct.Registered registered => LifeRules.Fold(this, at, registered),
        TableAct.CorrectionProposed correctionProposed => CorrectionRules.Fold(this, at, correctionProposed),
        TableAct.CorrectionInitialled correctionInitialled => CorrectionRules.Fold(this, at, correctionInitialled),
        TableAct.CorrectionObjected correctionObjected => CorrectionRules.Fold(this, at, correctionObjected),
        TableAct.CorrectionEstablished correctionEstablished => CorrectionRules.Fold(this, at, correctionEstablished),
        _ => throw new UnreachableException(act.GetType().Name),
    };

    internal Table Put(Instrument instrument) => this with { Instruments = Instruments.SetItem(instrument.Id, instrument) };

    /// <summary>Puts a provision in the place of its former self, and notes where what all had accepted is another
    /// now.</summary>
    internal Table Put(Provision provision)
    {
        var before = Provisions.GetValueOrDefault(provision.Id);
        var changed = before?.Settlement?.Outcome != provision.Settlement?.Outcome;
        provision.Follows(before, Size);
        return this with
        {
            Provisions = Provisions.SetItem(provision.Id, provision),
            Unsettled = changed ? Unsettled.Add(provision.Id) : Unsettled,
        };
    }
}
