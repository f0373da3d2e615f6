using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>Every kind of act that the record may hold. A kind is never taken out and never changes its form: old records
/// have to be read for ever.</summary>
internal static class ActForms
{
    private static readonly FrozenDictionary<string, ActForm> ByKind = new ActForm[]
    {
        TableAct.InstrumentOpened.Shape,
        TableAct.TermsSet.Shape,
        TableAct.ProvisionSet.Shape,
        TableAct.BasisProposed.Shape,
        TableAct.BasisAccepted.Shape,
        TableAct.PlaceholderFilled.Shape,
        TableAct.Tabled.Shape,
        TableAct.Withdrawn.Shape,
        TableAct.TakenOver.Shape,
        TableAct.Accepted.Shape,
        TableAct.CouldAccept.Shape,
        TableAct.Reserved.Shape,
        TableAct.InstructionsAwaited.Shape,
        TableAct.DeletionAsked.Shape,
        TableAct.Reopened.Shape,
        TableAct.Reaffirmed.Shape,
        TableAct.ReferendumConfirmed.Shape,
        TableAct.PackageTabled.Shape,
        TableAct.PackageAccepted.Shape,
        TableAct.PackageRejected.Shape,
        TableAct.PackageWithdrawn.Shape,
        TableAct.OverlapProposed.Shape,
        TableAct.OverlapAgreed.Shape,
        TableAct.OverlapDeclined.Shape,
        TableAct.OverlapStepped.Shape,
        TableAct.OverlapAbandoned.Shape,
        TableAct.PrincipleTabled.Shape,
        TableAct.PrincipleAdopted.Shape,
        TableAct.FindingStated.Shape,
        TableAct.FindingWithdrawn.Shape,
        TableAct.DerogationAccepted.Shape,
        TableAct.StatementMade.Shape,
        TableAct.NonPaperHanded.Shape,
        TableAct.AgendaLinked.Shape,
        TableAct.Confirmed.Shape,
        TableAct.ReleaseProposed.Shape,
        TableAct.SilenceProposed.Shape,
        TableAct.SilenceBroken.Shape,
        TableAct.SilenceEstablished.Shape,
        TableAct.TextAligned.Shape,
        TableAct.ConcordanceAccepted.Shape,
        TableAct.AdoptionConsented.Shape,
        TableAct.Initialled.Shape,
        TableAct.Signed.Shape,
        TableAct.SignatureConfirmed.Shape,
        TableAct.ReopeningConsented.Shape,
        TableAct.ConsentExpressed.Shape,
        TableAct.EntryIntoForceNoted.Shape,
        TableAct.ProvisionalApplicationAgreed.Shape,
        TableAct.ProvisionalApplicationEnded.Shape,
        TableAct.Registered.Shape,
        TableAct.CorrectionProposed.Shape,
        TableAct.CorrectionInitialled.Shape,
        TableAct.CorrectionObjected.Shape,
        TableAct.CorrectionEstablished.Shape,
    }.ToFrozenDictionary(static form => form.Kind, StringComparer.Ordinal);

    public static IEnumerable<string> Kinds => ByKind.Keys.Order(StringComparer.Ordinal);

    public static bool TryFind(string kind, [NotNullWhen(true)] out ActForm? form) => ByKind.TryGetValue(kind, out form);
}
