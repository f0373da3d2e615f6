using GoodOffices.Agreement;

namespace GoodOffices.Tests.Agreement;

/// <summary>One act of every kind, with every field used.</summary>
internal static class ActSamples
{
    private static readonly InstrumentId I = new("I");
    private static readonly ProvisionId P = new(I, "7.2");
    private static readonly ProvisionId Q = new(I, "8");
    private static readonly ProposalId Proposal = new(new PartyId("ARM"), 3);
    private static readonly PackageId Package = new(new PartyId("AZE"), 1);
    private static readonly OverlapId Overlap = new(new PartyId("ARM"), 1);
    private static readonly CorrectionId Correction = new(new PartyId("ARM"), 2);
    private static readonly PrincipleId Principle = new("reciprocity");
    private static readonly Language En = new("en");
    private static readonly Language Ru = new("ru");
    private static readonly Digest D = Digest.Of("sample"u8);
    private static readonly ActId A = new(41);
    private static readonly Texts Said = Texts.Of(En, "Words.").With(Ru, "Слова.");
    private static readonly WordingContent Wording = new(En, Said);

    private static readonly InstrumentTerms Terms = new(
        En, [En, Ru], new FinalClauses(ConsentMeans.Ratification, new EntryIntoForce(2, 30, true), true, AuthenticationProcedure.Signature, new PartyId("KAZ")), Ru);

    private static readonly ValueList<SilenceEvidence> Evidence = [new(new PartyId("ARM"), 1_715_000_001, 57, [1, 2, 3])];
    private static readonly ValueList<byte> Salt = ValueList.From(Enumerable.Repeat((byte)7, 32));

    public static IReadOnlyList<TableAct> All { get; } =
    [
        new TableAct.InstrumentOpened(I, Said, Terms),
        new TableAct.TermsSet(I, Terms with { Prevailing = null }, D),
        new TableAct.ProvisionSet(P, 72, "7.2", Said),
        new TableAct.BasisProposed(P, Wording),
        new TableAct.BasisAccepted([new BasisChoice(P, D), new BasisChoice(Q, D)]),
        new TableAct.PlaceholderFilled(P, D, 1, Said),
        new TableAct.Tabled(P, Proposal, Corridor.Regime(60, 45, "sanitary")) { Amends = new(new PartyId("AZE"), 1), RestsOn = [Q], RestsOnTerms = ["corridor"], Defines = ["link"], Replaces = A },
        new TableAct.Withdrawn(P, Proposal),
        new TableAct.TakenOver(P, Proposal, D) { Replaces = A },
        new TableAct.Accepted(P, Proposal, D, AcceptanceLevel.Definitive) { Conditions = [Q], Replaces = A },
        new TableAct.CouldAccept(P, [Proposal]) { Replaces = A },
        new TableAct.Reserved(P, ReservationKind.Substance, "Why.") { Proposal = Proposal, Replaces = A },
        new TableAct.InstructionsAwaited(P) { Replaces = A },
        new TableAct.DeletionAsked(P),
        new TableAct.Reopened(P, "Why.") { Replaces = A },
        new TableAct.Reaffirmed([new Reaffirmation(P, A, D)]),
        new TableAct.ReferendumConfirmed([new ReferendumItem(P, A, D)]),
        new TableAct.PackageTabled(Package, [new PackageItem(P, Proposal, D), new PackageItem(Q, null, null)], "Note."),
        new TableAct.PackageAccepted(Package, D, AcceptanceLevel.AdReferendum),
        new TableAct.PackageRejected(Package, "Why."),
        new TableAct.PackageWithdrawn(Package),
        new TableAct.OverlapProposed(Overlap, [new OverlapOption.OnProvision(P, Proposal, D), new OverlapOption.OnProvision(Q, null, null), new OverlapOption.OfPackage(Package, D)], new OverlapTerms(true, 2, 3), "Note."),
        new TableAct.OverlapAgreed(Overlap, D),
        new TableAct.OverlapDeclined(Overlap, "Why."),
        new TableAct.OverlapStepped(Overlap, 1, [1, 2, 3]),
        new TableAct.OverlapAbandoned(Overlap, 1, "Why."),
        new TableAct.PrincipleTabled(Principle, PrincipleKind.Reciprocity, Said),
        new TableAct.PrincipleAdopted(Principle, D),
        new TableAct.FindingStated(P, Principle, D, "15 minutes."),
        new TableAct.FindingWithdrawn(A),
        new TableAct.DerogationAccepted(P, Principle, D),
        new TableAct.StatementMade(Said),
        new TableAct.NonPaperHanded(Texts.None, Said),
        new TableAct.AgendaLinked("S1", 2, [P, Q]),
        new TableAct.Confirmed(A),
        new TableAct.ReleaseProposed(D, Salt, ReleaseSubject.OfInstrument(I, En)),
        new TableAct.SilenceProposed(P, Proposal, D, 1_715_000_000),
        new TableAct.SilenceBroken(A, "Why."),
        new TableAct.SilenceEstablished(A, Evidence),
        new TableAct.TextAligned(P, Ru, "Слова.", D),
        new TableAct.ConcordanceAccepted(I, Ru, D, D),
        new TableAct.AdoptionConsented(I, D, D),
        new TableAct.Initialled(I, [new LanguageDigest(En, D)], [new OpenPlaceholder(P, 0)]),
        new TableAct.Signed(I, [new LanguageDigest(En, D)], [new OpenPlaceholder(P, 0)], true),
        new TableAct.SignatureConfirmed(I, A),
        new TableAct.ReopeningConsented(I, D, "Why."),
        new TableAct.ConsentExpressed(I, ConsentMeans.Ratification, D),
        new TableAct.EntryIntoForceNoted(I, "2024-07-01"),
        new TableAct.ProvisionalApplicationAgreed(I, [P], "2024-06-01"),
        new TableAct.ProvisionalApplicationEnded(I),
        new TableAct.Registered(I, "12345", "2024-08-01"),
        new TableAct.CorrectionProposed(Correction, I, [new CorrectedText(P, En, D, "Words!")], true) { Deadline = 1_715_000_000 },
        new TableAct.CorrectionInitialled(Correction, D),
        new TableAct.CorrectionObjected(Correction, "Why."),
        new TableAct.CorrectionEstablished(Correction, Evidence),
    ];

    /// <summary>Every case of the hierarchy, found by reflection.</summary>
    public static IEnumerable<Type> Cases => typeof(TableAct).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TableAct)));
}
