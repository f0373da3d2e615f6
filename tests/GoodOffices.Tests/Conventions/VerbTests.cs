using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Conventions;

/// <summary>Every act that a person takes has its verb; what has none, a node does by itself, and the reason stands here.</summary>
public sealed class VerbTests
{
    [Fact]
    public void Every_kind_of_act_has_a_verb_or_a_reason_why_not()
    {
        var verbs = Executable.BuildRoot(new Terminal(new MemoryStream(), TextWriter.Null, TextReader.Null)).Subcommands.First(verb => verb.Name == "delegation").Subcommands;
        var names = verbs.Select(verb => verb.Name).ToHashSet(StringComparer.Ordinal);
        var kinds = Kinds(typeof(ClearAct)).Concat(Kinds(typeof(CaucusAct))).ToList();
        Assert.Equal(kinds.Order(StringComparer.Ordinal), VerbOf.Keys.Concat(ByTheNode.Keys).Order(StringComparer.Ordinal));
        Assert.All(VerbOf, pair => Assert.True(names.Contains(pair.Value), $"{pair.Key} is to be taken by {pair.Value}, and there is no such verb"));
        Assert.All(ByTheNode.Values, Assert.NotEmpty);
    }

    /// <summary>The acts of procedure and of the caucus; those of the table are checked beside their verbs, in <see cref="Cli.HelpTests"/>.</summary>
    private static readonly Dictionary<string, string> VerbOf = new(StringComparer.Ordinal)
    {
        [nameof(ClearAct.ConvocationAccepted)] = "accept-convocation",
        [nameof(ClearAct.ModalitiesProposed)] = "modalities",
        [nameof(ClearAct.ModalitiesAccepted)] = "accept-modalities",
        [nameof(ClearAct.ConvocationAmended)] = "amend-convocation",
        [nameof(ClearAct.AmendmentAccepted)] = "accept-amendment",
        [nameof(ClearAct.DeviceEnrolled)] = "enrol",
        [nameof(ClearAct.DeviceRevoked)] = "revoke-device",
        [nameof(ClearAct.CredentialsIssued)] = "credentials",
        [nameof(ClearAct.FullPowersIssued)] = "powers",
        [nameof(ClearAct.PowersRevoked)] = "revoke-powers",
        [nameof(ClearAct.KeyReplaced)] = "replace-key",
        [nameof(ClearAct.RoomProposed)] = "propose-room",
        [nameof(ClearAct.RoomJoined)] = "join-room",
        [nameof(ClearAct.SessionConvened)] = "convene-session",
        [nameof(ClearAct.SessionOpened)] = "open-session",
        [nameof(ClearAct.SessionClosed)] = "close-session",
        [nameof(ClearAct.ReleaseConsented)] = "consent",
        [nameof(ClearAct.Released)] = "release",
        [nameof(CaucusAct.InstructionGiven)] = "instruct",
        [nameof(CaucusAct.InstructionWithdrawn)] = "instruct",
        [nameof(CaucusAct.ActReleased)] = "release-act",
        [nameof(CaucusAct.DraftShared)] = "share-draft",
        [nameof(CaucusAct.DraftWithdrawn)] = "withdraw-draft",
        [nameof(CaucusAct.CommentMade)] = "comment",
        [nameof(CaucusAct.NoteMade)] = "note",
        [nameof(CaucusAct.RedLineDrawn)] = "red-line",
        [nameof(CaucusAct.HeadNamed)] = "name-head",
    };

    private static readonly Dictionary<string, string> ByTheNode = new(StringComparer.Ordinal)
    {
        [nameof(ClearAct.EpochBegun)] = "A node begins an epoch where one is due, with sync and before it seals.",
        [nameof(ClearAct.DeviceAdmitted)] = "A node that holds the room's secret admits a device that belongs into the room, with sync.",
        [nameof(ClearAct.WrapFailed)] = "A node says that its wrap does not open, with sync; no person could know.",
    };

    private static IEnumerable<string> Kinds(Type family) => family.GetNestedTypes().Where(type => type.IsSubclassOf(family)).Select(type => type.Name);
}
