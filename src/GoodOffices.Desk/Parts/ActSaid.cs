using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Parts;

/// <summary>What an act did, in a few words without who did it: "accepted I/5 ad referendum".</summary>
public static class ActSaid
{
    /// <summary>An act of the table.</summary>
    public static string Of(DeskLanguage language, TableAct act)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(act);
        var isAdReferendum = act is TableAct.Accepted { Level: AcceptanceLevel.AdReferendum } or TableAct.PackageAccepted { Level: AcceptanceLevel.AdReferendum } or TableAct.Signed { AdReferendum: true };
        return language.Format(isAdReferendum ? $"act.{act.Kind}.ad-referendum" : $"act.{act.Kind}", Subject(act));
    }

    /// <summary>A clear act of the talks' log or of a caucus's.</summary>
    public static string Of(DeskLanguage language, ClearAct act)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(act);
        return language.Format($"act.{act.Kind}", Subject(act));
    }

    /// <summary>An act of the caucus.</summary>
    public static string Of(DeskLanguage language, CaucusAct act)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(act);
        return language.Format(act is CaucusAct.HeadNamed { Delegates.IsEmpty: true } ? "act.head-named.none" : $"act.{act.Kind}", act switch
        {
            CaucusAct.InstructionGiven given => given.Provision,
            CaucusAct.InstructionWithdrawn withdrawn => withdrawn.Provision,
            CaucusAct.DraftShared shared => shared.Provision,
            CaucusAct.DraftWithdrawn taken => taken.Draft,
            CaucusAct.CommentMade comment => comment.Draft,
            CaucusAct.NoteMade note => note.Provision,
            CaucusAct.RedLineDrawn line => line.Provision,
            CaucusAct.HeadNamed named => string.Join(", ", named.Delegates),
            _ => "",
        });
    }

    /// <summary>A sealed entry of a room, as far as it could be opened.</summary>
    public static string Of(DeskLanguage language, SealedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Act is { } act ? Of(language, act) : entry.CaucusAct is { } caucus ? Of(language, caucus) : language["act.unopened"];
    }

    /// <summary>An entry of the log: what its clear act did, or that it is sealed to a room.</summary>
    public static string Of(DeskLanguage language, LoggedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Ruling switch
        {
            Ruling.Counts { Act: ClearAct.ReleaseConsented act } => language.Format($"act.{act.Kind}", Room(language, entry, act.Room)),
            Ruling.Counts { Act: ClearAct.Released act } => language.Format($"act.{act.Kind}", Room(language, entry, act.Room)),
            Ruling.Counts { Act: { } act } => Of(language, act),
            _ when entry.Submission is { Preamble: { IsSealed: true } preamble } => language.Format("act.sealed", preamble.Room),
            null => language["act.convocation"],
            _ => language["act.void"],
        };
    }

    private static string Room(DeskLanguage language, LoggedEntry entry, RoomId room) =>
        entry.Judge.Room(room) is { } state ? Rooms.RoomNames.Of(entry.Judge.Convocation.Terms.Host.Code, language, state) : room.Value;

    private static object Subject(TableAct act) => act switch
    {
        TableAct.Tabled one => one.Provision,
        TableAct.Withdrawn one => one.Provision,
        TableAct.TakenOver one => one.Provision,
        TableAct.Accepted one => one.Provision,
        TableAct.CouldAccept one => one.Provision,
        TableAct.Reserved one => one.Provision,
        TableAct.InstructionsAwaited one => one.Provision,
        TableAct.DeletionAsked one => one.Provision,
        TableAct.Reopened one => one.Provision,
        TableAct.Reaffirmed one => string.Join(", ", one.Items.Select(static item => item.Provision)),
        TableAct.ReferendumConfirmed one => string.Join(", ", one.Items.Select(static item => item.Provision)),
        TableAct.PackageTabled one => one.Package,
        TableAct.PackageAccepted one => one.Package,
        TableAct.PackageRejected one => one.Package,
        TableAct.PackageWithdrawn one => one.Package,
        TableAct.OverlapProposed one => one.Overlap,
        TableAct.OverlapAgreed one => one.Overlap,
        TableAct.OverlapDeclined one => one.Overlap,
        TableAct.OverlapStepped one => one.Overlap,
        TableAct.OverlapAbandoned one => one.Overlap,
        TableAct.PrincipleTabled one => one.Principle,
        TableAct.PrincipleAdopted one => one.Principle,
        TableAct.FindingStated one => one.Provision,
        TableAct.DerogationAccepted one => one.Provision,
        TableAct.SilenceProposed one => one.Provision,
        TableAct.TextAligned one => one.Provision,
        TableAct.ProvisionSet one => one.Provision,
        TableAct.BasisProposed one => one.Provision,
        TableAct.PlaceholderFilled one => one.Provision,
        _ => SubjectOfInstrument(act),
    };

    private static object SubjectOfInstrument(TableAct act) => act switch
    {
        TableAct.InstrumentOpened one => one.Instrument,
        TableAct.TermsSet one => one.Instrument,
        TableAct.ConcordanceAccepted one => one.Instrument,
        TableAct.AdoptionConsented one => one.Instrument,
        TableAct.Initialled one => one.Instrument,
        TableAct.Signed one => one.Instrument,
        TableAct.SignatureConfirmed one => one.Instrument,
        TableAct.ReopeningConsented one => one.Instrument,
        TableAct.ConsentExpressed one => one.Instrument,
        TableAct.EntryIntoForceNoted one => one.Instrument,
        TableAct.ProvisionalApplicationAgreed one => one.Instrument,
        TableAct.ProvisionalApplicationEnded one => one.Instrument,
        TableAct.Registered one => one.Instrument,
        TableAct.CorrectionProposed one => one.Correction,
        TableAct.CorrectionInitialled one => one.Correction,
        TableAct.CorrectionObjected one => one.Correction,
        TableAct.CorrectionEstablished one => one.Correction,
        TableAct.AgendaLinked one => one.Session,
        TableAct.Confirmed one => one.Act,
        TableAct.FindingWithdrawn one => one.Finding,
        TableAct.SilenceBroken one => one.Silence,
        TableAct.SilenceEstablished one => one.Silence,
        _ => "",
    };

    private static object Subject(ClearAct act) => act switch
    {
        ClearAct.DeviceEnrolled one => one.Delegate,
        ClearAct.CredentialsIssued one => one.Delegate,
        ClearAct.FullPowersIssued one => one.Delegate,
        ClearAct.RoomProposed one => one.Room,
        ClearAct.RoomJoined one => one.Room,
        ClearAct.EpochBegun one => one.Room,
        ClearAct.DeviceAdmitted one => one.Room,
        ClearAct.WrapFailed one => one.Room,
        ClearAct.SessionConvened one => $"{one.Room} {one.Number}",
        ClearAct.SessionOpened one => $"{one.Room} {one.Number}",
        ClearAct.SessionClosed one => $"{one.Room} {one.Number}",
        ClearAct.ReleaseConsented one => one.Room,
        ClearAct.Released one => one.Room,
        _ => "",
    };
}
