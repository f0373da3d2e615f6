using GoodOffices.Agreement;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Desks;

/// <summary>An act before which the passphrase is asked for again and the digest is shown: definitive acceptance, concordance, closing, initialling, signing, publication, acceptance of modalities.</summary>
/// <param name="Kind">Which, for the words on the screen: <c>accept</c>, <c>concord</c>, <c>adopt</c>, <c>initial</c>, <c>sign</c>, <c>consent</c>, <c>confirm</c>, <c>publish</c>, <c>modalities</c>.</param>
public sealed record BindingAct(string Kind)
{
    /// <summary>What makes a command binding; null where nothing does.</summary>
    public static BindingAct? Of(Command command) => command switch
    {
        Command.Accept { Level: AcceptanceLevel.Definitive } or Command.AcceptPackage { Level: AcceptanceLevel.Definitive } => new("accept"),
        Command.ConfirmReferendum => new("confirm"),
        Command.AcceptConcordance => new("concord"),
        Command.ConsentToAdoption => new("adopt"),
        Command.Initial or Command.InitialCorrection => new("initial"),
        Command.Sign => new("sign"),
        Command.ConfirmSignature => new("confirm"),
        Command.ExpressConsent => new("consent"),
        Command.ReaffirmAll => new("accept"),
        Command.Do { Act: var act } => Of(act),
        Command.DoAll { Acts: var acts } => acts.Select(Of).FirstOrDefault(static one => one is not null),
        _ => null,
    };

    /// <summary>What makes a clear act binding; null where nothing does.</summary>
    public static BindingAct? Of(ClearAct act) => act switch
    {
        ClearAct.ReleaseConsented or ClearAct.Released => new("publish"),
        ClearAct.ModalitiesAccepted => new("modalities"),
        _ => null,
    };

    private static BindingAct? Of(TableAct act) => act switch
    {
        TableAct.Accepted { Level: AcceptanceLevel.Definitive } or TableAct.PackageAccepted { Level: AcceptanceLevel.Definitive } or TableAct.Reaffirmed => new("accept"),
        TableAct.ReferendumConfirmed or TableAct.SignatureConfirmed or TableAct.Confirmed => new("confirm"),
        TableAct.ConcordanceAccepted => new("concord"),
        TableAct.AdoptionConsented => new("adopt"),
        TableAct.Initialled or TableAct.CorrectionInitialled => new("initial"),
        TableAct.Signed => new("sign"),
        TableAct.ConsentExpressed or TableAct.ProvisionalApplicationAgreed => new("consent"),
        _ => null,
    };
}
