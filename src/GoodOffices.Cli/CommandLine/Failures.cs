using System.Net.Sockets;

namespace GoodOffices.Cli.CommandLine;

/// <summary>What the user is told about an exception that reached the edge.</summary>
internal static class Failures
{
    public static CommandFailure From(Exception exception) => exception switch
    {
        CommandFailure failure => failure,
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
}
