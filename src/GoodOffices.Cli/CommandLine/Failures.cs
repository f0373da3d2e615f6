using System.Net.Sockets;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;

namespace GoodOffices.Cli.CommandLine;

/// <summary>What the user is told about an exception that reached the edge.</summary>
internal static class Failures
{
    public static CommandFailure From(Exception exception) => exception switch
    {
        CommandFailure failure => failure,
        NodeException fault => new CommandFailure(CodeOf(fault.Code), Sentence(fault.Message), Sentence(fault.Hint)),
        VenueException { IsTransient: false } refused => new CommandFailure(refused.Code is "certificate-changed" or "no-such-address" ? ExitCode.Unreachable : ExitCode.Refused, Sentence(refused.Message), Sentence(refused.Hint)),
        VenueException unreachable => new CommandFailure(ExitCode.Unreachable, Sentence(unreachable.Message), Sentence(unreachable.Hint) is { Length: > 0 } hint ? hint : "check that the venue runs, then run it again: nothing is recorded twice"),
        NodeStoreException fault => new CommandFailure(ExitCode.Storage, Sentence(fault.Message), StoreHint(fault)),
        OperationCanceledException => new CommandFailure(ExitCode.Interrupted, "interrupted", "what was acknowledged is kept; run it again to go on"),
        FileNotFoundException missing => CommandFailure.Storage(missing.FileName is { } name ? $"there is no file '{name}'" : missing.Message, "check the path"),
        DirectoryNotFoundException missing => CommandFailure.Storage(missing.Message, "check the path"),
        UnauthorizedAccessException denied => CommandFailure.Storage(denied.Message, "check who owns the file or folder and its permissions"),
        IOException fault => CommandFailure.Storage(fault.Message, "free space or check the disk, then run it again: nothing that was acknowledged is lost"),
        HttpRequestException unreachable => new CommandFailure(ExitCode.Unreachable, unreachable.Message, "check that the venue runs and that its address is right"),
        SocketException unreachable => new CommandFailure(ExitCode.Unreachable, unreachable.Message, "check that the venue runs and that its address is right"),
        _ => new CommandFailure(ExitCode.Internal, $"a fault of this program ({exception.GetType().Name})",
            "run it again with GOODOFFICES_DEBUG=1 and report what it prints, after reading it: it may show what you were working on"),
    };

    private static string StoreHint(NodeStoreException fault) => fault switch
    {
        { IsFull: true } => "free some space and run it again: nothing that was recorded is lost",
        { IsNewer: true } => "update this program; the file was left as it is",
        { IsUncertain: true } => "run it again: what was kept is found, and nothing is recorded twice",
        _ => "check the disk and the file's owner; if the file is damaged, restore the node from a copy",
    };

    private static int CodeOf(string code) => code switch
    {
        "passphrase" => ExitCode.Locked,
        "no-node" or "node-exists" or "node-in-use" or "node-directory" or "key-absent" => ExitCode.Storage,
        "convocation" or "party-file" or "store-damaged" or "record-damaged" or "chain-damaged" or "outbox-damaged" or "nothing-to-verify" or "no-checkpoint" or "first-convocation" or "not-invited" => ExitCode.BadInput,
        "address" or "reader" => ExitCode.Usage,
        "fingerprint" or "equivocation" => ExitCode.DoesNotHold,
        _ => ExitCode.Refused,
    };

    /// <summary>In the form of this program's own messages, which are one sentence without a full stop.</summary>
    private static string Sentence(string? text) => (text ?? "").TrimEnd().TrimEnd('.');
}
